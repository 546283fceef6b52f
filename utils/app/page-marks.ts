import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Follower } from '@/utils/dom/follower.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { Painter } from '@/utils/dom/painter.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';

interface PageMarksParts {
  readonly document: Document;
  readonly painter: Painter;
  readonly follower: Follower;
}

/** The marks in the page: they show where the player stands. */
export interface PageMarks {
  show(pageText: PageText, view: PlayerView): void;
  clear(): void;
}

/** Marks the word where the voice reports words, else the sentence alone, and keeps it in view. */
export function createPageMarks({ document, painter, follower }: PageMarksParts): PageMarks {
  const find = ({ pieces }: PageText, span: TextSpan | null) =>
    span === null ? null : resolveSpan(pieces, span, document);
  const clear = () => {
    painter.clear();
    follower.follow(null);
  };
  return {
    show(pageText, { position }) {
      if (position === null) return clear();
      const sentence = find(pageText, position.sentence);
      const word = find(pageText, position.word);
      painter.paint({ sentence, word });
      follower.follow(word ?? sentence);
    },
    clear,
  };
}
