import { writeListNumber } from '@/utils/core/article/write-list-number.ts';
import type { ShapeLayout } from './page-layout.ts';

/** The number in front of a list item as it is shown, or null where none is. */
export type FindListNumber = (item: Element) => string | null;

const styleOfType = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

/**
 * Finds the numbers of `<ol>`s, a whole list at a time so that a long one costs no more than its
 * length. Good for one reading. A number set by CSS counters or by `::before` is not seen.
 */
export function createListNumbers(layout: Pick<ShapeLayout, 'findMarker' | 'isGone'>): FindListNumber {
  const known = new Map<Element, ReadonlyMap<Element, string | null>>();
  return (item) => {
    const list = item.parentElement;
    if (item.localName !== 'li' || list?.localName !== 'ol') return null;
    const numbers = known.get(list) ?? numberItems(list, layout);
    known.set(list, numbers);
    return numbers.get(item) ?? null;
  };
}

/** By HTML's rules for the ordinal value of an item: what is not rendered is not counted. */
function numberItems(
  list: Element,
  { findMarker, isGone }: Pick<ShapeLayout, 'findMarker' | 'isGone'>,
): ReadonlyMap<Element, string | null> {
  const items = [...list.children].filter((item) => item.localName === 'li' && !isGone(item));
  const step = list.hasAttribute('reversed') ? -1 : 1;
  const numbers = new Map<Element, string | null>();
  let value = parseInteger(list.getAttribute('start')) ?? (step < 0 ? items.length : 1);
  for (const item of items) {
    value = parseInteger(item.getAttribute('value')) ?? value;
    numbers.set(item, writeListNumber(value, findMarker(item) || findStyle(item, list)));
    value += step;
  }
  return numbers;
}

/** By the markup, where the style does not say. */
function findStyle(item: Element, list: Element): string {
  return styleOfType.get(item.getAttribute('type') ?? list.getAttribute('type') ?? '1') ?? 'decimal';
}

function parseInteger(text: string | null): number | null {
  const digits = /^\s*([+-]?\d+)/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
