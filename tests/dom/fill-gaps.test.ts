import { describe, expect, it } from 'vitest';
import { createElementLooks } from '@/utils/dom/element-looks.ts';
import { fillGaps } from '@/utils/dom/fill-gaps.ts';
import { createLiveLayout } from '@/utils/dom/live-layout.ts';
import { measureText } from '@/utils/dom/measure-text.ts';
import { pageStructure } from '@/utils/dom/page-structure.ts';
import { openPage } from './open-page.ts';

const long = 'Most pain in the chest is no sign of anything serious, but get advice from a doctor in any case.';

/** What is read of a main part of which Readability has kept what is in elements of the class `kept`. */
function fill(body: string): string {
  const page = openPage(`<!doctype html><html lang="en"><body><main>${body}</main></body></html>`);
  const view = page.defaultView;
  if (!view) return '';
  const looks = createElementLooks(createLiveLayout(view), { structure: pageStructure });
  const main = new Set<Text>();
  const article = new Set<Text>();
  const walker = page.createTreeWalker(page.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    main.add(node as Text);
    if (node.parentElement?.closest('.kept')) article.add(node as Text);
  }
  const filled = fillGaps(article, main, measureText(page.body, looks, article));
  return [...main]
    .filter((node) => filled.has(node))
    .map(({ data }) => data)
    .join('|')
    .replace(/(?:\||\s)+/g, (gap) => (gap.includes('|') ? '|' : ' '));
}

const around = (between: string) => `<p class="kept">First 🩺.</p>${between}<p class="kept">Last.</p>`;

describe('fillGaps', () => {
  it.each([
    ['a paragraph', `<p>${long}</p>`, long],
    ['a heading of text that is read', '<h2>Chest</h2>', 'Chest'],
    ['the heading that names the page, of text that is read', '<h1>Chest</h1>', 'Chest'],
    ['a heading of text that is put back', `<h2>Chest</h2><p>${long}</p>`, `Chest|${long}`],
    ['a warning in links', '<div class="warning"><ul><li><a href="/x">Blue lips</a></li></ul></div>', 'Blue lips'],
    ['a line on whom to call', '<div>Call 999 at once.</div>', 'Call 999 at once.'],
    [
      'the lines of an address with its telephone number',
      '<div><p>Mill House</p><p><a href="/m">Map</a></p><p>(02) 9286 6000</p></div>',
      'Mill House|Map|(02) 9286 6000',
    ],
    ['the linked item of a list', '<ul><li class="kept">A</li><li><a href="/x">B</a></li></ul>', 'A|B'],
    ['a post without markup', `<div>${long}<br><br>Thanks, <b>Ann</b> 👟.</div>`, `${long}|Thanks,|Ann|👟.`],
    ['a short term of a list', '<dl><dt class="kept">Rare</dt><dd>Rash</dd></dl>', 'Rare|Rash'],
  ])('puts back %s', (_, between, filled) => {
    expect(fill(around(between))).toBe(`First 🩺.|${filled}|Last.`);
  });

  it.each([
    ['a short line', '<p>Share</p>'],
    ['short lines with a date', '<div><p>Ann Hill</p><p>20.11.2019 10:30</p></div>'],
    ['one of several titles', '<h1>Other</h1><h1>News</h1>'],
    ['a heading that is a link', '<h2><a href="/x">Other news</a></h2>'],
    ['a heading of text that is not read', '<h2>Other news</h2><p>Share</p>'],
    ['a long label without a sentence', `<div>${long.replaceAll(/[.,]/g, '')}</div>`],
    [
      'the first words of something else, with its title',
      `<div><a href="/x">Other news of today</a><div>${long}<br></div></div>`,
    ],
    ['a caption', `<div class="photo-caption">${long}</div>`],
    ['a box of links and words', `<div>${long}<div>Share</div></div>`],
    ['a line of links', `<p><a href="/x">${long}</a></p>`],
  ])('leaves out %s', (_, between) => {
    expect(fill(around(between))).toBe('First 🩺.|Last.');
  });

  it('puts back the number to call right behind the article, in one box with its end', () => {
    const call = '<div><a href="/ask">Ask us</a><a href="tel:0299">Call (02) 9286 6000</a></div>';
    const before = `<p class="kept">${long.repeat(4)}</p>`;
    expect(fill(`${before}<section><p class="kept">Last 🩺.</p>${call}</section><p>${long}</p>`)).toBe(
      `${long.repeat(4)}|Last 🩺.|Ask us|Call (02) 9286 6000`,
    );
    expect(fill(`${before}<p class="kept">Last 🩺.</p><footer>${call}</footer>`)).toBe(`${long.repeat(4)}|Last 🩺.`);
  });

  it('keeps the space between the words it puts back', () => {
    expect(fill(around('<p class="warning"><b>Never</b> <i>8</i> <b>mg</b></p>'))).toBe(
      'First 🩺.|Never| |8| |mg|Last.'.replaceAll('| |', '|'),
    );
  });

  it('puts back whole sentences between the title and the article, and no line without an end', () => {
    const page = `<h1>Chest pain</h1><p>${long}</p><p>${long.slice(0, -1)}</p><div><p class="kept">First.</p></div>`;
    expect(fill(page)).toBe(`${long}|First.`);
    expect(fill(page.replaceAll('h1>', 'h2>'))).toBe('First.');
  });
});
