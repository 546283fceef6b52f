/** A cell and where it stands: columns count from 0, whatever spans from above. */
export interface GridCell {
  readonly cell: Element;
  readonly column: number;
  /** How many columns it spans. */
  readonly width: number;
  /** The row of the grid it begins in; it may reach down into later ones. */
  readonly row: number;
}

export interface GridRow {
  readonly element: Element;
  /** The cells that begin in this row. */
  readonly cells: readonly GridCell[];
  /** What stands in each column of this row, cells that reach down from above too. Holes where nothing does. */
  readonly columns: readonly (GridCell | undefined)[];
}

/** Lays out a table's own rows by HTML's rules for spanning cells. Rows of tables within are not its own. */
export function layOutGrid(table: Element): readonly GridRow[] {
  const rows: GridRow[] = [];
  let reaching: { readonly of: GridCell; readonly rows: number }[] = [];
  for (const element of listRows(table)) {
    const columns: (GridCell | undefined)[] = [];
    for (const { of } of reaching) fill(columns, of);
    const cells: GridCell[] = [];
    reaching = reaching.flatMap(({ of, rows: left }) => (left > 1 ? [{ of, rows: left - 1 }] : []));
    let column = 0;
    for (const cell of element.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (columns[column]) column += 1;
      const placed: GridCell = { cell, column, width: readSpan(cell, 'colspan'), row: rows.length };
      cells.push(placed);
      fill(columns, placed);
      const height = readSpan(cell, 'rowspan');
      if (height > 1) reaching.push({ of: placed, rows: height - 1 });
      column += placed.width;
    }
    rows.push({ element, cells, columns });
  }
  return rows;
}

function* listRows(table: Element): Iterable<Element> {
  for (const child of table.children) {
    if (child.localName === 'tr') yield child;
    else if (child.localName === 'thead' || child.localName === 'tbody' || child.localName === 'tfoot')
      for (const row of child.children) if (row.localName === 'tr') yield row;
  }
}

function fill(columns: (GridCell | undefined)[], cell: GridCell): void {
  for (let at = cell.column; at < cell.column + cell.width; at += 1) columns[at] ??= cell;
}

function readSpan(cell: Element, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '', 10);
  // The standard's own limit for columns.
  return Number.isNaN(value) ? 1 : Math.min(1000, Math.max(1, value));
}
