import { isArrangement } from './block-kind.ts';
import type { ElementLooks } from './element-looks.ts';
import { readSeenLine } from './seen-line.ts';
import { type GridCell, type GridRow, layOutGrid } from './table-grid.ts';

/** What a cell is called by the table it stands in. */
export interface CellHeaders {
  /** The words at the head of its column, from the top down: more than one where headers stand in groups. */
  readonly columns: readonly string[];
  /** The cell that names its row, and its words. Null where none does, and for the name itself. */
  readonly row: { readonly cell: Element; readonly words: string } | null;
  /** A name is what the cells of its row are about: "Potassium". */
  readonly role: 'name' | 'value';
}

/** Null where the table has nothing to say of the cell. */
export type FindCellHeaders = (cell: Element) => CellHeaders | null;

/** A header that is longer is heard once, in its own cell: before every cell it would bury what they say. */
const longestHeader = 60;

/**
 * Finds what the cells of data tables are called, a whole table at a time. Good for one reading.
 *
 * A table that arranges the page has nothing to say: it says so by its role, holds another table,
 * or has a single row or column.
 */
export function createTableHeaders(looks: ElementLooks): FindCellHeaders {
  const known = new Map<Element, ReadonlyMap<Element, CellHeaders>>();
  return (cell) => {
    const table = cell.closest('table');
    if (!table) return null;
    const headers = known.get(table) ?? nameCells(table, looks);
    known.set(table, headers);
    return headers.get(cell) ?? null;
  };
}

function nameCells(table: Element, looks: ElementLooks): ReadonlyMap<Element, CellHeaders> {
  const found = new Map<Element, CellHeaders>();
  if (isArrangement(table) || table.querySelector('table')) return found;
  const rows = layOutGrid(table);
  const width = Math.max(0, ...rows.map(({ columns }) => columns.length));
  if (rows.length < 2 || width < 2) return found;
  const lines = new Map<Element, string>();
  const lineOf = (cell: Element) => {
    const line = lines.get(cell) ?? readSeenLine(cell, looks, longestHeader);
    lines.set(cell, line);
    return line;
  };
  const body = rows.filter((row) => !isHeaderRow(row, lineOf));
  const values = new Set(body);
  const firstNames = namesRows(body, lineOf) ? 'named' : 'unnamed';
  const headers: (readonly string[])[] = [];
  let above: 'headers' | 'values' = 'values';
  for (const row of rows) {
    const kind = values.has(row) ? 'values' : 'headers';
    if (kind === 'headers') {
      if (above === 'values') headers.length = 0;
      for (const cell of row.cells) putHeader(headers, cell, lineOf(cell.cell));
    } else {
      for (const { cell, column } of row.cells) {
        if (isColumnHeader(cell)) headers[column] = [lineOf(cell)];
      }
      for (const [cell, own] of nameRow(row, { headers, firstNames, lineOf, width })) found.set(cell, own);
    }
    above = kind;
  }
  for (const [cell, own] of listNamedByIds(table, rows, lineOf)) {
    const row = found.get(cell)?.row ?? null;
    if (row === null || width > 2) found.set(cell, { columns: own.map(shorten).filter(isShort), row, role: 'value' });
  }
  return found;
}

type LineOf = (cell: Element) => string;

interface RowContext {
  readonly headers: readonly (readonly string[])[];
  /** Whether cells of the first column that are no `<th>` name their rows. */
  readonly firstNames: 'named' | 'unnamed';
  readonly lineOf: LineOf;
  readonly width: number;
}

/**
 * Beside the names a single column of values needs no header: "Potassium: 4.1". The header row has
 * said it, and what tells the values apart is their names.
 */
function* nameRow(row: GridRow, { headers, firstNames, lineOf, width }: RowContext): Iterable<[Element, CellHeaders]> {
  const name = findName(row, firstNames);
  const words = name ? lineOf(name.cell) : '';
  const naming = name && words !== '' ? { cell: name.cell, words } : null;
  const isPair = naming !== null && width === 2;
  for (const { cell, column, width: own } of row.cells) {
    if (cell === naming?.cell) yield [cell, { columns: [], row: null, role: 'name' }];
    else if (cell.localName === 'td') {
      const above = isPair || own > 1 ? [] : (headers[column] ?? []);
      yield [cell, { columns: above.map(shorten).filter(isShort), row: naming, role: 'value' }];
    }
  }
}

/** Less a remark of three words or more in brackets at its end; a unit stays: "Dose (mg)". */
function shorten(words: string): string {
  return words.replace(/(?<=\S)\s*\((?:[^\s()]+\s+){2,}[^\s()]+\)$/u, '');
}

function isShort(words: string): boolean {
  return words !== '' && words.length <= longestHeader;
}

function findName({ columns }: GridRow, firstNames: 'named' | 'unnamed'): GridCell | undefined {
  const header = columns.find((at) => at?.cell.localName === 'th' && !isColumnHeader(at.cell));
  return header ?? (firstNames === 'named' ? columns[0] : undefined);
}

/** One below the other where header rows follow one another; across all columns that the header spans. */
function putHeader(headers: (readonly string[])[], { column, width }: GridCell, words: string): void {
  if (words === '') return;
  for (let at = column; at < column + width; at += 1) {
    const above = headers[at] ?? [];
    if (above.at(-1) !== words) headers[at] = [...above, words];
  }
}

function isColumnHeader(cell: Element): boolean {
  const scope = cell.getAttribute('scope');
  return cell.localName === 'th' && (scope === 'col' || scope === 'colgroup');
}

/** A row of nothing but header cells, or in the table's head; the corner above the names may be empty. */
function isHeaderRow({ element, cells }: GridRow, lineOf: LineOf): boolean {
  if (cells.length < 2) return false;
  if (element.parentElement?.localName === 'thead') return true;
  const isRowHeader = ({ cell }: GridCell) => /^row/.test(cell.getAttribute('scope') ?? '');
  if (cells.some(isRowHeader)) return false;
  return cells.every(({ cell }, index) => cell.localName === 'th' || (index === 0 && lineOf(cell) === ''));
}

/**
 * Whether the first column names the rows although it is not marked so: a short line without the
 * end of a sentence in every row, and not all of them alike or bare numbers.
 */
function namesRows(rows: readonly GridRow[], lineOf: LineOf): boolean {
  // A cell alone across its row is a title among the rows.
  const told = rows.filter(({ cells }) => cells.length !== 1 || cells[0]?.width === 1);
  if (told.length === 0 || !told.every(({ columns }) => columns[0]?.width === 1)) return false;
  const first = told.flatMap(({ cells }) => cells.filter(({ column }) => column === 0));
  const names = first.map(({ cell }) => lineOf(cell));
  if (new Set(names).size < names.length) return false;
  return names.every((name) => isShort(name) && /\p{L}/u.test(name) && !/[.!?]$/.test(name));
}

/** Cells that say by `headers` which cells are theirs: those of other rows, whatever the table looks like. */
function* listNamedByIds(
  table: Element,
  rows: readonly GridRow[],
  lineOf: LineOf,
): Iterable<[Element, readonly string[]]> {
  if (!table.querySelector('td[headers]')) return;
  const byId = new Map(rows.flatMap(({ cells }) => cells.map(({ cell }) => [cell.getAttribute('id') ?? '', cell])));
  for (const row of rows) {
    for (const { cell } of row.cells) {
      const ids = cell.localName === 'td' ? (cell.getAttribute('headers') ?? '').split(/\s+/) : [];
      const named = ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((at) => !row.columns.some((own) => own?.cell === at));
      if (named.length > 0) yield [cell, named.map(lineOf)];
    }
  }
}
