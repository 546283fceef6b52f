import { boxes, isBoilerplate, isLinkList } from './boilerplate.ts';
import { type ElementLooks, leftOutLook } from './element-looks.ts';
import { isAside, isDoubtfulAside } from './find-main-part.ts';
import { createLengthMeasure, type LengthMeasure } from './length-measure.ts';
import { inMain, wholePage } from './main-limits.ts';
import type { TextSums } from './measure-text.ts';
import { isElement, isText } from './node-types.ts';
import { listSteps } from './traverse.ts';

/**
 * Looks at the elements of a large page's main part as `looks` does, and passes over boilerplate as
 * well, by the same rules by which a smaller page's main part is freed of it. Each is judged when the
 * walk comes to it, by itself: how long it is by its raw text.
 */
export function passOverBoilerplate(main: Element, looks: ElementLooks): ElementLooks {
  const measureMain = createLengthMeasure(main);
  const sumsOf = createBoxSums();
  const isNoText = (element: Element) => {
    // The name alone first: asking for the length of every element would take quadratic time.
    if (isBoilerplate(element, 0, Number.POSITIVE_INFINITY, inMain)) {
      const length = lengthOf(element);
      if (isBoilerplate(element, length, measureMain(length / inMain.share + 1), inMain)) return true;
    }
    const sums = boxes.has(element.localName) ? sumsOf(element) : null;
    return sums !== null && isLinkList(element, sums);
  };
  return judgeOnce(main, looks, (element) => isBeside(element, measureMain) || isNoText(element));
}

/** Looks as `looks` does, and passes over asides as well. */
export function passOverAsides(main: Element, looks: ElementLooks): ElementLooks {
  const measureMain = createLengthMeasure(main);
  return judgeOnce(main, looks, (element) => isBeside(element, measureMain));
}

/** What holds most of the text is not beside it but all of it. */
function isBeside(element: Element, measureMain: LengthMeasure): boolean {
  if (!isAside(element)) return false;
  if (!isDoubtfulAside(element)) return true;
  const length = lengthOf(element);
  return length <= measureMain(length / wholePage + 1) * wholePage;
}

function judgeOnce(main: Element, looks: ElementLooks, isLeftOut: (element: Element) => boolean): ElementLooks {
  const judged = new Map<Element, 'kept' | 'left out'>();
  return (element) => {
    const look = looks(element);
    if (look.leftOut || element === main) return look;
    const verdict = judged.get(element) ?? (isLeftOut(element) ? 'left out' : 'kept');
    judged.set(element, verdict);
    return verdict === 'kept' ? look : leftOutLook;
  };
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}

/** What is larger than this many nodes is no list of links: parts of it may be, and are judged by themselves. */
const mostNodes = 3000;

/**
 * How much text a box holds and how much of it in links, or null for one that is too large. One pass
 * over a box measures all that is in it, so that boxes within boxes cost no more.
 */
function createBoxSums(): (box: Element) => TextSums | null {
  const known = new Map<Element, TextSums>();
  return (box) => known.get(box) ?? measureBox(box, known);
}

function measureBox(box: Element, known: Map<Element, TextSums>): TextSums | null {
  const open: { length: number; linked: number; chosen: number }[] = [];
  let links = 0;
  let nodes = 0;
  for (const { node, phase } of listSteps(box, isElement)) {
    const inner = open.at(-1);
    if (isText(node)) {
      const { length } = node.data.trim();
      if (inner) inner.length += length;
      if (inner && links > 0) inner.linked += length;
    } else if (isElement(node)) {
      if (node.localName === 'a') links += phase === 'enter' ? 1 : -1;
      if (phase === 'enter') open.push({ length: 0, linked: 0, chosen: 0 });
      else closeBox(node, open, known);
    }
    nodes += 1;
    if (nodes > mostNodes) return null;
  }
  return known.get(box) ?? null;
}

function closeBox(
  element: Element,
  open: { length: number; linked: number; chosen: number }[],
  known: Map<Element, TextSums>,
): void {
  const own = open.pop();
  const outer = open.at(-1);
  if (!own) return;
  if (boxes.has(element.localName)) known.set(element, own);
  if (!outer) return;
  outer.length += own.length;
  outer.linked += own.linked;
}
