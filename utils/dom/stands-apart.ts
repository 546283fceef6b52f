import { isMath } from './is-math.ts';
import type { TextStretch } from './text-item.ts';
import { isAlternative, isAttribute, isField, readSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** A word space is about a fifth of a line's height. Less is a letter's own distance: an initial, spaced capitals. */
const leastShare = 0.15;

/**
 * Whether two neighbouring stretches are shown apart although no space is written between them: by
 * a margin, in boxes of their own, with quotation marks of the page's style between, as the parts of
 * a formula (U+2061 to U+2064 are its unseen signs). "Mon" and
 * "9–5" must not be heard as "Mon9–5", nor "P" and "aracetamol" as two words.
 *
 * Asked only where two words would run together, since it looks at where they are laid out.
 */
export function standApart(before: TextStretch, after: TextStretch): boolean {
  if (isAlternative(before.source) || isAlternative(after.source))
    return !/^[\p{Po}\p{Pe}\p{Pf}]/u.test(readStart(after));
  if (!mayJoin(before, after)) return false;
  const { source: one } = before;
  const { source: other } = after;
  if (isAttribute(one) || isField(one) || isAttribute(other) || isField(other) || one === other) return false;
  const crossed = listCrossed(one, other);
  if (crossed.some((element) => element.localName === 'q' || isMath(element))) return true;
  const first = boxOf(one, before.end - 1);
  const second = boxOf(other, after.start);
  if (!first || !second) return false;
  const across = distance(first.left, first.right, second.left, second.right);
  const down = distance(first.top, first.bottom, second.top, second.bottom);
  const least = leastShare * Math.max(first.height, second.height);
  // Beside one another on a line, whichever way it runs. The boxes of two lines may overlap a little.
  if (-down > Math.min(first.height, second.height) / 2) return across > least;
  if (isVertical(one) && -across > Math.min(first.width, second.width) / 2) return down > least;
  // One below the other: a word broken at the line's end, unless they are in boxes of their own.
  return crossed.some(isBox);
}

/** A letter and its marks. */
const fewCharacters = 8;

function mayJoin(before: TextStretch, after: TextStretch): boolean {
  const last = readSource(before.source).slice(Math.max(before.start, before.end - fewCharacters), before.end);
  const next = readStart(after);
  return (
    /[\p{L}\p{N}\u2061-\u2064]\p{M}*[\u00ad\u200b\u2060]*$/u.test(last) &&
    /^[\u00ad\u200b\u2060]*[\p{L}\p{N}\u2061-\u2064]/u.test(next)
  );
}

function readStart({ source, start, end }: TextStretch): string {
  return readSource(source).slice(start, Math.min(end, start + fewCharacters));
}

/** The elements that end or begin between two texts. */
function listCrossed(one: Text, other: Text): readonly Element[] {
  const ends = [...ancestorsOf(one)];
  const begins = [...ancestorsOf(other)];
  return [
    ...ends.filter((element) => !begins.includes(element)),
    ...begins.filter((element) => !ends.includes(element)),
  ];
}

function isBox(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display.startsWith('inline-') ?? false;
}

function isVertical({ parentElement }: Text): boolean {
  const style = parentElement?.ownerDocument.defaultView?.getComputedStyle(parentElement);
  return style?.writingMode?.startsWith('vertical') ?? false;
}

function boxOf(text: Text, offset: number): DOMRect | null {
  const range = text.ownerDocument.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  const box = range.getBoundingClientRect();
  return box.height > 0 ? box : null;
}

/** How far apart two stretches of a line are; 0 or less if they touch or overlap. */
function distance(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(start, otherStart) - Math.min(end, otherEnd);
}
