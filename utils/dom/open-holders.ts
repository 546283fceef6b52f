import type { CellOutline, Holder } from '@/utils/core/article/shown-block.ts';

/** Leads a block to the element that it belongs into, and makes what is not there yet. */
export type OpenHolders = (within: readonly Holder[]) => HTMLElement;

const tags = {
  list: 'ul',
  'numbered list': 'ol',
  item: 'li',
  quote: 'blockquote',
  terms: 'dl',
  term: 'dt',
  explanation: 'dd',
  caption: 'caption',
  cell: 'td',
} as const;

const scopes = { 'column header': 'col', 'row header': 'row' } as const;

/**
 * The lists, tables and quotes of an article in `root`. What the block before stood in is gone on with; the order of
 * what is shown is always that in which it is read.
 * @param tableName what a table is called, for those who come to it by keyboard
 */
export function createHoldersIn(root: HTMLElement, tableName: string): OpenHolders {
  const { ownerDocument: document } = root;
  const cells = new Map<number, HTMLElement>();
  let path: readonly { readonly id: number; readonly element: HTMLElement }[] = [];

  const create = (tag: string, parent: HTMLElement): HTMLElement => {
    const element = document.createElement(tag);
    parent.append(element);
    return element;
  };
  const createCell = ({ id, is, columns, rows }: CellOutline, row: HTMLElement) => {
    const cell = create(is === 'cell' ? 'td' : 'th', row) as HTMLTableCellElement;
    if (is !== 'cell') cell.scope = scopes[is];
    if (columns > 1) cell.colSpan = columns;
    if (rows > 1) cell.rowSpan = rows;
    cells.set(id, cell);
  };
  const createTable = (rows: readonly (readonly CellOutline[])[], parent: HTMLElement): HTMLElement => {
    const box = create('div', parent);
    box.className = 'table';
    // What is too wide is moved to by the arrow keys.
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', tableName);
    const table = create('table', box);
    // Whatever comes after something else stood between goes into rows of its own, behind it.
    cells.clear();
    for (const cellsOfRow of rows) {
      const row = create('tr', table);
      for (const cell of cellsOfRow) createCell(cell, row);
    }
    return table;
  };
  const open = (holder: Holder, parent: HTMLElement): HTMLElement => {
    switch (holder.is) {
      case 'table':
        return createTable(holder.rows ?? [], parent);
      case 'cell':
        return cells.get(holder.id) ?? create('td', create('tr', parent));
      case 'caption': {
        const caption = (parent as HTMLTableElement).createCaption();
        return caption;
      }
      case 'item': {
        const item = create('li', parent);
        if (holder.number !== undefined) item.dataset.number = holder.number;
        return item;
      }
      default:
        return create(tags[holder.is], parent);
    }
  };

  return (within) => {
    const next: { readonly id: number; readonly element: HTMLElement }[] = [];
    for (const holder of within) {
      const known = path[next.length];
      const goesOn = known?.id === holder.id;
      if (!goesOn) path = [];
      const element = goesOn ? known.element : open(holder, next.at(-1)?.element ?? root);
      next.push({ id: holder.id, element });
    }
    path = next;
    return next.at(-1)?.element ?? root;
  };
}
