import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A page of its own, with its styles working, as far as happy-dom knows them. */
export function openPage(html: string): Document {
  const window = new Window({ url: 'https://clinic.example/page' });
  window.document.write(html);
  return window.document as unknown as Document;
}

export function openFixture(name: string): Document {
  return openPage(readFixture(`${name}.html`));
}

export function readFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');
}
