import type { BlockKind } from '@/utils/core/article/article.ts';
import { nodeOf, type TextSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

const kinds = new Map<string, BlockKind>([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list item'],
  ['dt', 'list item'],
  ['dd', 'list item'],
  ['td', 'table cell'],
  ['th', 'table cell'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
]);

/** What the block that begins with `source` is: said by the nearest element that says something. */
export function findBlockKind(source: TextSource): BlockKind {
  const node = nodeOf(source);
  for (const at of node ? ancestorsOf(node) : []) {
    if (at.getAttribute('role') === 'heading') return 'heading';
    const kind = kinds.get(at.localName);
    if (kind && !(kind === 'table cell' && isLayoutCell(at))) return kind;
  }
  return 'paragraph';
}

/** A cell of a table that only arranges the page: said so by its role, or seen by a table within. */
function isLayoutCell(cell: Element): boolean {
  const table = cell.closest('table');
  return (table !== null && isArrangement(table)) || cell.querySelector('table') !== null;
}

/** Whether a table says by its role that it only arranges the page. */
export function isArrangement(table: Element): boolean {
  const role = table.getAttribute('role');
  return role === 'presentation' || role === 'none';
}
