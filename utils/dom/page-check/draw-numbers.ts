import { NUMBERS_TAG } from '../host-tag.ts';

/** Where a number is to stand: the place of what it counts. */
export interface NumberedPlace {
  readonly number: number;
  readonly range: Range;
}

const styles = `
  :host { all: initial; position: absolute; inset: 0 auto auto 0; z-index: 2147483647; pointer-events: none; }
  span { position: absolute; min-width: 20px; padding: 2px 5px; border: 2px solid #fff; border-radius: 999px; background: #0b4f6c;
    color: #fff; font: 700 14px/18px system-ui, sans-serif; text-align: center; transform: translate(-100%, -50%); forced-color-adjust: none; }
  @media print { :host { display: none } }
`;

/** Writes the number of each block beside its first line, over the page, until the page is laid out anew or left. */
export function drawNumbers(document: Document, places: readonly NumberedPlace[]): void {
  removeNumbers(document);
  const view = document.defaultView;
  if (view === null) return;
  const host = document.createElement(NUMBERS_TAG);
  // For the eye alone: the list has the same numbers in words.
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const origin = document.documentElement.getBoundingClientRect();
  for (const { number, range } of places) {
    const box = range.getClientRects()[0];
    if (box === undefined) continue;
    const mark = document.createElement('span');
    mark.textContent = String(number);
    mark.style.left = `${Math.max(26, box.left - origin.left)}px`;
    mark.style.top = `${box.top - origin.top + box.height / 2}px`;
    root.append(mark);
  }
  document.documentElement.append(host);
}

export function removeNumbers(document: Document): void {
  for (const host of document.querySelectorAll(NUMBERS_TAG)) host.remove();
}
