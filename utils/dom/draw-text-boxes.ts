import type { PageLayout } from './page-layout.ts';
import { endsInWord, startsInWord } from './word-edges.ts';

interface TextBoxes {
  /** The border of a block is crossed: what stands before it is not of a line with what follows. */
  cross(): void;
  /** The next text, by its number. */
  meet(text: Text, number: number): void;
  readonly measured: readonly (readonly number[])[];
}

/** A letter and its marks. */
const FEW = 8;
/** So many texts may be left out between two that are read. */
const MOST_PENDING = 8;

/**
 * Where characters stand that would run into one another if the texts between them were left out: which ones are, is
 * found elsewhere, by `standApart`. Few: between most texts there is a space.
 */
export function createTextBoxes(layout: PageLayout): TextBoxes {
  const measured: (readonly number[])[] = [];
  let pending: { readonly text: Text; readonly measure: () => void }[] = [];
  const measureOnce = (text: Text, number: number, offset: number) => {
    let isMeasured = false;
    return () => {
      if (!isMeasured) measured.push([number, offset, ...measure(text, offset, layout)]);
      isMeasured = true;
    };
  };
  return {
    measured,
    cross() {
      pending = [];
    },
    meet(text, number) {
      const { data, parentNode } = text;
      if (data === '') return;
      if (pending.length > 0 && startsInWord(data.slice(0, FEW))) {
        for (const each of pending) each.measure();
        measureOnce(text, number, 0)();
      }
      // Where those within the same element are read, so is this one.
      pending = pending.filter((each) => !parentNode?.contains(each.text));
      if (!endsInWord(data.slice(-FEW))) return;
      pending = [...pending, { text, measure: measureOnce(text, number, data.length - 1) }].slice(-MOST_PENDING);
    },
  };
}

/** In tenths of a pixel, from the corner of the document: the page may be scrolled meanwhile. */
function measure(text: Text, offset: number, layout: PageLayout): readonly number[] {
  const box = layout.boxOf(text, offset);
  if (!box || box === 'unknown') return [0, 0, 0, 0];
  const { scrollX = 0, scrollY = 0 } = text.ownerDocument.defaultView ?? {};
  const sides = [box.left + scrollX, box.top + scrollY, box.width, box.height].map((side) => Math.round(side * 10));
  return layout.isVertical(text) ? [...sides, 1] : sides;
}
