import { describe, expect, it } from 'vitest';
import { isSideLine } from '@/utils/dom/side-line.ts';
import { openPage } from './open-page.ts';

function ask(html: string): boolean {
  const element = openPage(`<!doctype html><html><body>${html}</body></html>`).body.firstElementChild;
  return element !== null && isSideLine(element);
}

describe('isSideLine', () => {
  it.each([
    '<p>Photo: Ann Hill</p>',
    '<div>(Foto: René\u0301 Müller)</div>',
    '<p>© 2019 Ann Hill</p>',
    '<div class="photo-credit">Ann Hill</div>',
    '<p>Image via <a href="/x">Ann Hill</a></p>',
    '<p>READ MORE: <a href="/x">How to sleep</a></p>',
    '<p>(Leggi anche su: <a href="/x">Il sonno</a>)</p>',
    '<p>Mire: <a href="/x">Dormir bien</a></p>',
    '<p>LE PUEDE INTERESAR: <a href="/x">Dormir bien</a></p>',
    '<p><strong>Dowiedz się więcej:</strong> <a href="/x">Jak dobrze spać</a></p>',
    '<p>Lesen Sie hier: <a href="/x">Gut schlafen</a></p>',
    '<p><a href="/x">Related: How to sleep</a></p>',
    '<div>Читайте также: <a href="/x">Сон</a></div>',
    '<figcaption>The mayor speaks on Friday. (Photo: Ann Hill)</figcaption>',
    '<p class="wp-caption-text">The mayor speaks on Friday. Getty Images</p>',
  ])('is %s', (html) => {
    expect(ask(html)).toBe(true);
  });

  it.each([
    '<p>Photographs help the doctor see a mole grow.</p>',
    '<p>Pictures are taken by a nurse.</p>',
    '<p>Image guided surgery takes an hour.</p>',
    '<p>Read more about <a href="/x">blue lips</a></p>',
    '<p>Related: a rash, a fever, and <a href="/x">more</a></p>',
    '<p>Call: <a href="tel:999">999</a></p>',
    '<h2>Photo: what to bring</h2>',
    '<figcaption>Itchy, red, watering eyes</figcaption>',
    '<figcaption>A photograph of the rash helps the doctor</figcaption>',
    '<p>Reuters reports that 8 mg are enough.</p>',
    '<li>See also: <a href="/x">doses</a></li>',
    '<p>See also: doses</p>',
    '<p>Mire: la herida está roja.</p>',
    '<p>Lesen Sie hier <a href="/x">die Dosis</a></p>',
  ])('is not %s', (html) => {
    expect(ask(html)).toBe(false);
  });
});
