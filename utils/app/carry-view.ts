import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { carryOffset, writtenKey } from '@/utils/core/article/written-alike.ts';
import { followSentence, type Whereabouts } from '@/utils/core/reading/follow-sentence.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';

/** The sentences of a passage before and after it was written anew, as far as they were made. */
export interface CarriedScript {
  readonly before: readonly ScriptSentence[];
  readonly after: readonly ScriptSentence[];
  readonly kept: readonly KeptRun[];
}

/** The view of a passage that was read again, until the host tells it anew. */
export function carryView(view: PlayerView, { before, after, kept }: CarriedScript): PlayerView {
  const { position } = view;
  if (position === null) return view;
  const { place, word, heard } = position;
  if (heard !== undefined) return carryHeard(view, followSentence(kept, heard), after);
  const where = followSentence(kept, place.sentence);
  if (where.status === 'gone') {
    return { ...view, position: { place: { sentence: where.next, offset: 0 }, sentence: null, word: null } };
  }
  const old = before[place.sentence];
  const now = after[where.sentence];
  if (!old || !now) return view;
  const isSame = writtenKey(old) === writtenKey(now);
  const shift = now.span.start - old.span.start;
  return {
    ...view,
    position: {
      place: { sentence: where.sentence, offset: isSame ? carryOffset(old.text, now.text, place.offset) : 0 },
      sentence: now.span,
      word: word && old.text === now.text ? { start: word.start + shift, end: word.end + shift } : null,
    },
    progress: { ...view.progress, done: where.sentence },
  };
}

/** Behind the sentence that was heard comes what stands there now. */
function carryHeard(view: PlayerView, heard: Whereabouts, after: readonly ScriptSentence[]): PlayerView {
  const next = heard.status === 'kept' ? heard.sentence + 1 : heard.next;
  const sentence = heard.status === 'kept' ? after[heard.sentence]?.span : undefined;
  return {
    ...view,
    position: {
      place: { sentence: next, offset: 0 },
      sentence: sentence ?? null,
      word: null,
      ...(heard.status === 'kept' && { heard: heard.sentence }),
    },
    progress: { ...view.progress, done: next },
  };
}
