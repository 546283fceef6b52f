import type { ShownBlock } from '@/utils/core/article/shown-block.ts';
import type { PlayerPosition, PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { applyLook } from '@/utils/dom/apply-look.ts';
import { createReadMarks, indexAt } from '@/utils/dom/fade-read.ts';
import { createFollower, type FollowerCover } from '@/utils/dom/follower.ts';
import { createLineFocus, STEADY_HEIGHT } from '@/utils/dom/line-focus.ts';
import { createPainter } from '@/utils/dom/painter.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { watchSentencePresses } from '@/utils/dom/sentence-presses.ts';
import { type ArticleWords, type WrittenArticle, writeArticle } from '@/utils/dom/write-article.ts';
import { createPageMarks } from './page-marks.ts';

interface ReadingTextParts {
  /** Where the article is written. */
  readonly root: HTMLElement;
  /** What shades the lines that are not read. */
  readonly curtain: HTMLElement;
  /** The height of the controls that stand over the text at the window's lower edge, in CSS pixels. */
  readonly controlsHeight: () => number;
  readonly words: ArticleWords;
  /** A sentence was chosen: where it begins on the article's number line. */
  readonly onBegin: (at: number) => void;
  readonly signal: AbortSignal;
}

/** The article in the reading view: its text, the marks in it, and what follows the word. */
export interface ReadingText {
  open(article: { readonly title: string; readonly lang: string | null }): void;
  add(blocks: readonly ShownBlock[]): void;
  /** Shows where reading stands; null: nowhere. */
  show(view: PlayerView | null): void;
  /** Shows the text and the marks in it as the reader wants them from now on. */
  follow(settings: Pick<Settings, 'look' | 'marks'>): void;
  /** Follows the word again after the reader has looked elsewhere. */
  resume(): void;
}

export function createReadingText(parts: ReadingTextParts): ReadingText {
  const { root, words, signal } = parts;
  const { ownerDocument: document } = root;
  const page = document.documentElement;
  let article: WrittenArticle | null = null;
  let view: PlayerView | null = null;
  let height: ReadingLook['height'] = 'in-view';

  const sentences = () => article?.sentences ?? [];
  /** Kept at one height, a line may stand nowhere but there. */
  const cover: FollowerCover = {
    inset: () => (height === 'steady' ? bandAround(root) : { top: 0, bottom: parts.controlsHeight() }),
    insetAcross: () => cover.inset(),
    cross: () => {},
    // Asked for at each word.
    watch: () => () => {},
  };
  const follower = createFollower(document, cover);
  const painter = createPainter(document);
  const marks = createPageMarks({ painter, follower, onSought: () => {} });
  const readMarks = createReadMarks(sentences);
  const focus = createLineFocus(parts.curtain, root, signal);
  const presses = watchSentencePresses(root, {
    sentences,
    onBegin: ({ span }) => parts.onBegin(span.start),
    signal,
  });
  signal.addEventListener('abort', () => {
    follower.dispose();
    painter.dispose();
  });

  const showPosition = (written: WrittenArticle, position: PlayerPosition) => {
    const { sentence, word } = position;
    if (sentence === null) return;
    const current = written.sentences[indexAt(written.sentences, sentence.start)];
    if (current) presses.leadTo(current);
    readMarks.markTo(sentence.start);
    focus.follow(coverOf(resolveSpan(written.pageText.pieces, word ?? sentence)));
  };
  const showAll = () => {
    if (article === null) return;
    const position = view?.position ?? null;
    if (view !== null && position !== null) {
      marks.show(article.pageText, view);
      showPosition(article, position);
      return;
    }
    marks.clear();
    focus.follow(null);
    readMarks.markTo(view?.activity.status === 'finished' ? Number.POSITIVE_INFINITY : null);
  };

  return {
    open(about) {
      marks.clear();
      readMarks.markTo(null);
      article = writeArticle(root, { ...about, words });
    },
    add(blocks) {
      article?.add(blocks);
      showAll();
    },
    show(next) {
      view = next;
      showAll();
    },
    follow({ look, marks: choices }) {
      height = look.height;
      applyLook(page, look);
      focus.set(look.focus);
      // Behind the theme: the marks' colours are computed for its ground.
      painter.follow(choices);
    },
    resume: () => follower.resume(),
  };
}

/** A stretch of the window some two lines high, around the height at which the line is kept. */
function bandAround(root: HTMLElement): ReturnType<FollowerCover['inset']> {
  const view = root.ownerDocument.defaultView;
  const { innerHeight = 0 } = view ?? {};
  const line = Number.parseFloat(view?.getComputedStyle(root).lineHeight ?? '') || 0;
  const middle = innerHeight * STEADY_HEIGHT;
  return { top: Math.max(0, middle - line), bottom: Math.max(0, innerHeight - middle - line) };
}

function coverOf(ranges: readonly Range[]): Range | null {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return null;
  const cover = first.cloneRange();
  cover.setEnd(last.endContainer, last.endOffset);
  return cover;
}
