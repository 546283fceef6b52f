import { isArrangement } from './block-kind.ts';
import { readLine } from './element-words.ts';

/** The words at the head of a cell's column, or null where the table has none for it. */
export type ColumnHeaderOf = (cell: Element) => string | null;

const longestHeader = 80;

type RowKind = 'headers' | 'cells';

/** Remembers a table once it was laid out. */
export function createColumnHeaders(): ColumnHeaderOf {
  const known = new Map<Element, ReadonlyMap<Element, string>>();
  return (cell) => {
    const table = cell.localName === 'td' ? cell.closest('table') : null;
    if (!table) return null;
    const headers = known.get(table) ?? layOut(table);
    known.set(table, headers);
    return headers.get(cell) ?? null;
  };
}

/** A table that arranges the page, or one of a single row or column, has no headers to say. */
function layOut(table: Element): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  if (isArrangement(table) || rows.length < 2 || table.querySelector('table')) return found;
  /** For each column its header, and for how many more rows a cell from above stands in it. */
  const headers: string[] = [];
  const taken: number[] = [];
  for (const row of rows) {
    const kind: RowKind = isHeaderRow(row) ? 'headers' : 'cells';
    let column = 0;
    for (const cell of row.children) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const width = readSpan(cell, 'colspan');
      const height = readSpan(cell, 'rowspan');
      const header = isColumnHeader(cell, kind) ? readLine(cell).slice(0, longestHeader) : null;
      const words = headers[column];
      if (cell.localName === 'td' && words && width === 1) found.set(cell, words);
      for (let at = column; at < column + width; at += 1) {
        if (header !== null) headers[at] = header;
        taken[at] = height;
      }
      column += width;
    }
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  }
  return found;
}

/** A header cell above cells: said so, or in a row of headers. */
function isColumnHeader(cell: Element, row: RowKind): boolean {
  if (cell.localName !== 'th') return false;
  const scope = cell.getAttribute('scope');
  if (scope === 'row' || scope === 'rowgroup') return false;
  return row === 'headers' || scope === 'col' || scope === 'colgroup';
}

/** A row of nothing but header cells; the corner above a column of headers may be empty. */
function isHeaderRow({ children }: Element): boolean {
  const isHeader = (cell: Element, index: number) => cell.localName === 'th' || (index === 0 && readLine(cell) === '');
  return children.length > 1 && [...children].every(isHeader);
}

function readSpan(cell: Element, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '', 10);
  // The standard's own limit for columns.
  return Number.isNaN(value) ? 1 : Math.min(1000, Math.max(1, value));
}
