/** Percent with one decimal, or nothing. */
export function percent(share: number | null | undefined): string {
  return share == null ? '' : (share * 100).toFixed(1);
}

/** A table in Markdown. */
export function formatTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [row(head), `|${head.map(() => '---').join('|')}|`, ...lines.map(row)].join('\n');
}

/** Names and addresses come from the corpora, and `<nav>` is no markup here; a line break of ours is. */
export function escapeCell(text: string): string {
  return text.replace(/[|\\]/g, '\\$&').replace(/</g, '&lt;').replaceAll('&lt;br>', '<br>').replace(/\s+/g, ' ');
}
