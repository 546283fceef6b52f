import type { Holder } from '@/utils/core/article/shown-block.ts';
import { isArrangement } from './block-kind.ts';
import { createListNumbers } from './list-numbers.ts';
import { liveShapes } from './live-shapes.ts';
import { outlineTable } from './outline-table.ts';
import { ancestorsOf } from './traverse.ts';

/** What holds a place of the page, from the outside in. */
export type FindHolders = (node: Element | Text) => readonly Holder[];

const kinds = new Map([
  ['ul', 'list'],
  ['menu', 'list'],
  ['ol', 'numbered list'],
  ['li', 'item'],
  ['dl', 'terms'],
  ['dt', 'term'],
  ['dd', 'explanation'],
  ['blockquote', 'quote'],
  ['table', 'table'],
  ['caption', 'caption'],
  ['td', 'cell'],
  ['th', 'cell'],
] as const);

/** A holder that makes no sense without the one around it. */
const needs = new Map([
  ['item', ['list', 'numbered list']],
  ['term', ['terms']],
  ['explanation', ['terms']],
  ['cell', ['table']],
  ['caption', ['table']],
]);

/** Gives each element a number of its own, and tells a table's rows once. Good for one showing of an article. */
export function createHolders(): FindHolders {
  const numbers = new Map<Element, number>();
  const outlined = new Set<Element>();
  const findListNumber = createListNumbers(liveShapes);
  const number = (element: Element) => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  const describe = (element: Element, is: Holder['is']): Holder => {
    const id = number(element);
    if (is === 'item') {
      const shown = findListNumber(element);
      return { id, is, ...(shown === null ? {} : { number: shown }) };
    }
    if (is !== 'table' || outlined.has(element)) return { id, is };
    outlined.add(element);
    return { id, is, rows: outlineTable(element, number) };
  };
  return (node) => {
    const found: { readonly element: Element; readonly is: Holder['is'] }[] = [];
    for (const element of ancestorsOf(node)) {
      const is = kinds.get(element.localName as 'ul');
      if (is !== undefined) found.unshift({ element, is });
    }
    const kept = found.filter(({ element }) => !isArranging(element));
    return kept
      .filter(({ is }, index) => needs.get(is)?.includes(kept[index - 1]?.is ?? '') ?? true)
      .map(({ element, is }) => describe(element, is));
  };
}

/** Whether an element is a table that arranges the page, or a cell of one: what they hold is laid out anew here. */
function isArranging(element: Element): boolean {
  const table = element.localName === 'table' || isCell(element) ? element.closest('table') : null;
  return table !== null && (isArrangement(table) || table.querySelector('table') !== null);
}

function isCell({ localName }: Element): boolean {
  return localName === 'td' || localName === 'th';
}
