import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A page of its own, with its styles working, as far as happy-dom knows them. */
export function openPage(html: string): Document {
  const window = new Window({ url: 'https://clinic.example/page' });
  window.document.write(html);
  const page = window.document as unknown as Document;
  for (const math of page.querySelectorAll('math')) math.replaceWith(toMathML(math));
  return page;
}

/** happy-dom parses formulas into elements of HTML. */
function toMathML(element: Element): Element {
  const made = element.ownerDocument.createElementNS('http://www.w3.org/1998/Math/MathML', element.localName);
  for (const { name, value } of element.attributes) made.setAttribute(name, value);
  for (const child of [...element.childNodes]) made.append(child.nodeType === 1 ? toMathML(child as Element) : child);
  return made;
}

export function openFixture(name: string): Document {
  return openPage(readFixture(`${name}.html`));
}

export function readFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');
}
