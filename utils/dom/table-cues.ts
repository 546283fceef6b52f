import type { CueWords } from '@/utils/core/article/cue.ts';
import { isArrangement } from './block-kind.ts';
import { type CueSource, isReadFromStart } from './cue-source.ts';
import type { ElementLooks } from './element-looks.ts';
import type { FindLastText } from './find-last-text.ts';
import { type CellHeaders, createTableHeaders } from './table-headers.ts';
import { readSource } from './text-source.ts';

/**
 * Says what a table's cells are called, as a person would read the table out: the row's name first
 * and once, then each value after the words at the head of its column. Headers that the cell before
 * was said with are not said again.
 */
export function createTableCues(looks: ElementLooks, findLastText: FindLastText): CueSource {
  const findHeaders = createTableHeaders(looks);
  let isTableWaiting = false;
  /** The cell whose first text is still to come. */
  let waiting: CellHeaders | null = null;
  let cell: Element | null = null;
  /** The last text of a name. */
  let nameEnd: Text | null = null;
  /** Cells that name rows, once heard. */
  const heard = new Set<Element>();
  /** What the cell before in this row was said with. */
  let said: readonly string[] = [];
  return {
    enter(element) {
      if (element.localName === 'table') isTableWaiting = isDataTable(element);
      else if (element.localName === 'tr') said = [];
      if (element.localName !== 'td' && element.localName !== 'th') return;
      cell = element;
      waiting = findHeaders(element);
      if (waiting?.role === 'name') nameEnd = findLastText(element);
    },
    leave(element) {
      if (element.localName === 'td' || element.localName === 'th') waiting = null;
      if (element.localName === 'table') isTableWaiting = false;
    },
    *before(stretch) {
      if (isTableWaiting) yield { kind: 'table start' };
      isTableWaiting = false;
      const headers = waiting;
      waiting = null;
      if (!headers || !cell) return;
      if (headers.role === 'name') heard.add(cell);
      if (!isReadFromStart(stretch)) return;
      if (headers.row && !heard.has(headers.row.cell)) {
        heard.add(headers.row.cell);
        yield { kind: 'row header', text: headers.row.words };
      }
      const wanted = sayNew(headers.columns, said);
      if (headers.columns.length > 0) said = headers.columns;
      if (wanted !== null && !writesHeader(readSource(stretch.source), headers)) yield wanted;
    },
    *after({ source }) {
      if (source === nameEnd) yield { kind: 'name end' };
    },
  };
}

/** The headers from the first on that the cell before was not said with. */
function sayNew(columns: readonly string[], said: readonly string[]): CueWords | null {
  const first = columns.findIndex((words, level) => words !== said[level]);
  return first < 0 ? null : { kind: 'column header', text: columns.slice(first).join(', ') };
}

/** Pages made for small screens write the header into each cell. */
function writesHeader(text: string, { columns }: CellHeaders): boolean {
  const last = columns.at(-1) ?? '';
  const own = text.trim();
  return own.startsWith(last) && /^\s*(?::|$)/.test(own.slice(last.length));
}

function isDataTable(table: Element): boolean {
  return !isArrangement(table) && !table.querySelector('table') && table.querySelector('th, caption') !== null;
}
