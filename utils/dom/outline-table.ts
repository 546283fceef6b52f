import type { CellOutline } from '@/utils/core/article/shown-block.ts';
import { layOutGrid } from './table-grid.ts';

/** The rows of a table with all of their cells. @param number gives an element its number */
export function outlineTable(
  table: Element,
  number: (element: Element) => number,
): readonly (readonly CellOutline[])[] {
  return layOutGrid(table).map(({ cells }) =>
    cells.map(({ cell, width }) => ({
      id: number(cell),
      is: kindOf(cell),
      columns: width,
      rows: readHeight(cell),
    })),
  );
}

function kindOf(cell: Element): CellOutline['is'] {
  if (cell.localName !== 'th') return 'cell';
  const scope = cell.getAttribute('scope')?.toLowerCase() ?? '';
  if (scope.startsWith('row')) return 'row header';
  const row = cell.parentElement;
  const isAlone = row !== null && ![...row.children].some(({ localName }) => localName === 'td');
  return scope.startsWith('col') || isAlone || row?.parentElement?.localName === 'thead'
    ? 'column header'
    : 'row header';
}

function readHeight(cell: Element): number {
  const value = Number.parseInt(cell.getAttribute('rowspan') ?? '', 10);
  return Number.isNaN(value) ? 1 : Math.min(1000, Math.max(1, value));
}
