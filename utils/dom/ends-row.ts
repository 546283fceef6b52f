import type { TextSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** Whether text stands in the last cell of its table's row that holds any. */
export function endsRow(source: TextSource): boolean {
  for (const at of ancestorsOf(source)) {
    if (at.localName !== 'td' && at.localName !== 'th') continue;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (/\S/.test(next.textContent ?? '')) return false;
    }
    return true;
  }
  return false;
}
