import { keepLegible } from '@/utils/core/marking/keep-legible.ts';
import { type MarkChoices, type MarkLook, USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { chooseDetail } from '@/utils/core/marking/mark-detail.ts';
import { SELECTION_RECEDES, SENTENCE_MARK, WORD_MARK, writeMarkSheet } from '@/utils/core/marking/write-mark-sheet.ts';
import { findGround, findInk, PREFERS_DARK } from './find-ground.ts';
import { isStillSelected } from './is-still-selected.ts';
import { type Canvas, createCanvas, type MarkName } from './mark-canvas.ts';
import type { SelectionMark } from './selection-mark.ts';

/** What is being read, and how fast (1 is the voice's own speed). */
export interface Marks {
  readonly sentence: readonly Range[];
  readonly word: readonly Range[];
  readonly rate: number;
  /** What the reader selected to have it read. Until something else is, its own paint recedes: it would lie over the marks. */
  readonly selected: SelectionMark;
}

const FORCED_COLOURS = '(forced-colors: active)';

/** Marks the words being read on the page, without touching a node of it or its selection. */
export interface Painter {
  /** Marks these and nothing else. */
  paint(marks: Marks): void;
  /** Marks as the reader wants it from now on, also what is marked already. */
  follow(choices: MarkChoices): void;
  /** Takes every mark off. */
  clear(): void;
  /** Takes every mark off and leaves nothing behind. */
  dispose(): void;
}

/**
 * A painter by the CSS Custom Highlight API; where the browser has none, one that paints nothing.
 * A frame's document has a registry of highlights of its own, and its own sheets.
 */
export function createPainter(document: Document): Painter {
  const view = document.defaultView;
  const disposing = new AbortController();
  const during = { signal: disposing.signal };
  const canvases = new Map<Document, Canvas>();
  let choices = USUAL_MARKS;
  let painted: Marks | null = null;
  const empty = () => {
    for (const canvas of canvases.values()) canvas.empty();
  };
  const add = (range: Range, name: MarkName, css: (element: Element | null) => string) => {
    const owner = range.startContainer.ownerDocument ?? document;
    if (!canvases.has(owner)) {
      const canvas = createCanvas(owner);
      if (canvas) canvases.set(owner, canvas);
      owner.addEventListener('selectionchange', repaint, during);
    }
    canvases.get(owner)?.add(range, name, css);
  };
  const paint = (marks: Marks) => {
    painted = marks;
    empty();
    const { word, sentence, look } = planMarks(marks, choices);
    const css = (element: Element | null) => {
      const ground = element ? findGround(element) : '#ffffff';
      if (!isStillSelected(document, marks.selected)) return writeMarkSheet(look, ground);
      // Firefox 153 paints what is selected in the page's letters, whatever mark is below, and Chromium 156 in the mark's.
      // https://drafts.csswg.org/css-pseudo-4/#highlight-text
      const over = import.meta.env.FIREFOX && element ? keepLegible(look, ground, findInk(element)) : look;
      return writeMarkSheet(over, ground) + SELECTION_RECEDES;
    };
    for (const range of word) add(range, WORD_MARK, css);
    // With forced colours the two would look alike: the word alone, where there is one.
    const alone = word.length > 0 && view?.matchMedia(FORCED_COLOURS).matches;
    for (const range of alone ? [] : sentence) add(range, SENTENCE_MARK, css);
  };
  const clear = () => {
    painted = null;
    for (const [owner, canvas] of canvases) {
      if (owner === document) canvas.rest();
      else {
        canvas.dispose();
        canvases.delete(owner);
      }
    }
  };
  const repaint = () => {
    if (painted) paint(painted);
  };
  // A reading that is paused has no next word by which the marks would come to stand out from the page's new colours.
  for (const theme of [PREFERS_DARK, FORCED_COLOURS])
    view?.matchMedia(theme).addEventListener('change', repaint, during);
  return {
    paint,
    follow: (wanted) => {
      choices = wanted;
      const marks = painted;
      // Where nothing is to be marked any more, nothing writes the sheet.
      clear();
      if (marks) paint(marks);
    },
    clear,
    dispose: () => {
      disposing.abort();
      painted = null;
      for (const canvas of canvases.values()) canvas.dispose();
      canvases.clear();
    },
  };
}

/** What of the marks is painted, and in which style. */
function planMarks(
  { word, sentence, rate }: Marks,
  choices: MarkChoices,
): Pick<Marks, 'word' | 'sentence'> & { look: MarkLook } {
  const detail = chooseDetail(choices.granularity, rate);
  const words = choices.word === 'none' || detail === 'sentence' ? [] : word;
  const style = detail === 'word-line' ? 'underline' : choices.word;
  // Where no word can be marked the sentence must be, or the place is lost.
  const around = choices.sentence === 'none' && words.length === 0 ? choices.word : choices.sentence;
  return {
    word: words,
    sentence: around === 'none' ? [] : sentence,
    look: { ...choices, word: style, sentence: around },
  };
}
