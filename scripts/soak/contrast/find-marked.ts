import type { Page } from 'puppeteer-core';
import type { Box } from '../../../tests/e2e/page-text.ts';
import type { Hex } from '../../../utils/core/marking/contrast.ts';
import type { MarkLook } from '../../../utils/core/marking/mark-choices.ts';
import { SELECTION_RECEDES, writeMarkSheet } from '../../../utils/core/marking/write-mark-sheet.ts';
import { waitUntil } from '../../browser/wait-until.ts';

/** What is marked, in the window. */
export type Marked = {
  /** Null: no word is marked. */
  readonly word: Box | null;
  /** A word of the sentence that is not the marked one; null: the sentence is not marked. */
  readonly around: Box | null;
  /** A place just before what is marked: the page, or what is selected, without letters and marks. */
  readonly beside: { readonly x: number; readonly y: number };
};

/** What is read where the marks are looked at: all of the page, or what was selected in it and still is. */
export type Read = 'the page' | 'selected text';

/** Until the page has the marks of these choices, and shows them. */
export async function awaitMarkSheet(page: Page, marks: MarkLook, read: Read): Promise<void> {
  await waitUntil(
    `the marks are ${JSON.stringify(marks)}`,
    async () => {
      const ground = await readGround(page);
      return page.evaluate(
        async (css) => {
          const wanted = new CSSStyleSheet();
          wanted.replaceSync(css);
          const textOf = ({ cssRules }: CSSStyleSheet) => [...cssRules].map(({ cssText }) => cssText).join('\n');
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return document.adoptedStyleSheets.some((sheet) => textOf(sheet) === textOf(wanted));
        },
        writeMarkSheet(marks, ground) + (read === 'selected text' ? SELECTION_RECEDES : ''),
      );
    },
    (isThere) => isThere,
    { everyMs: 10 },
  );
}

/** What the page says its background is: only waited with, never measured. */
function readGround(page: Page): Promise<Hex> {
  return page.evaluate(() => {
    const [, ...parts] = /(\d+), (\d+), (\d+)/u.exec(getComputedStyle(document.body).backgroundColor) ?? [];
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` as const;
  });
}

export function findMarked(page: Page): Promise<Marked> {
  return page.evaluate(() => {
    const [word] = [...(CSS.highlights.get('hark-word') ?? [])] as Range[];
    const [sentence] = [...(CSS.highlights.get('hark-sentence') ?? [])] as Range[];
    const boxOf = (range: Range) => {
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const node = (word ?? sentence)?.startContainer;
    if (!(node instanceof Text)) throw new Error('Nothing is marked.');
    const around = [...node.data.matchAll(/\p{L}{4,}/gu)]
      .map(({ 0: letters, index }) => {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + letters.length);
        return range;
      })
      .find(
        (range) =>
          sentence?.isPointInRange(node, range.startOffset) === true &&
          sentence.isPointInRange(node, range.endOffset) &&
          (word === undefined || range.endOffset < word.startOffset || range.startOffset > word.endOffset) &&
          range.getClientRects().length === 1,
      );
    if (sentence !== undefined && around === undefined) throw new Error('No word of the sentence stands beside.');
    const { left = 0, top = 0 } = (sentence ?? (word as Range)).getClientRects()[0] ?? {};
    return {
      word: word ? boxOf(word) : null,
      around: around ? boxOf(around) : null,
      beside: { x: left - 2, y: top + 3 },
    };
  });
}
