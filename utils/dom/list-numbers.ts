import { writeListNumber } from '@/utils/core/article/write-list-number.ts';

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
export function createListNumbers(): FindListNumber {
  const known = new Map<Element, ReadonlyMap<Element, string | null>>();
  return (item) => {
    const list = item.parentElement;
    if (item.localName !== 'li' || list?.localName !== 'ol') return null;
    const numbers = known.get(list) ?? numberItems(list);
    known.set(list, numbers);
    return numbers.get(item) ?? null;
  };
}

/** By HTML's rules for the ordinal value of an item: what is not rendered is not counted. */
function numberItems(list: Element): ReadonlyMap<Element, string | null> {
  const view = list.ownerDocument.defaultView;
  const items: { readonly item: Element; readonly style: CSSStyleDeclaration }[] = [];
  for (const item of list.children) {
    const style = item.localName === 'li' ? view?.getComputedStyle(item) : undefined;
    if (style && style.display !== 'none') items.push({ item, style });
  }
  const step = list.hasAttribute('reversed') ? -1 : 1;
  const numbers = new Map<Element, string | null>();
  let value = parseInteger(list.getAttribute('start')) ?? (step < 0 ? items.length : 1);
  for (const { item, style } of items) {
    value = parseInteger(item.getAttribute('value')) ?? value;
    numbers.set(item, writeListNumber(value, findStyle(item, list, style)));
    value += step;
  }
  return numbers;
}

function findStyle(item: Element, list: Element, { display, listStyleType }: CSSStyleDeclaration): string {
  // A box that is no list item (a flex row, say) shows no marker.
  if (display !== 'list-item' && display !== '' && listStyleType !== '') return 'none';
  if (listStyleType) return listStyleType;
  return styleOfType.get(item.getAttribute('type') ?? list.getAttribute('type') ?? '1') ?? 'decimal';
}

function parseInteger(text: string | null): number | null {
  const digits = /^\s*([+-]?\d+)/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
