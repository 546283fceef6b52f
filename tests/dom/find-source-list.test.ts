import { describe, expect, it } from 'vitest';
import { findSourceList } from '@/utils/dom/find-source-list.ts';
import { openPage } from './open-page.ts';

const sources = [
  'Hill A. Knees 🦵 at rest. J Knee. 2013 Nov;40(4):545–57.',
  'Lopez, É. et al., 2002.',
  'المركز الصحي. 2015. https://example.org/ar',
  '膝の痛み、2011年、doi: 10.1/x',
];
const list = (items: readonly string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
/** Whether the first heading (or paragraph) of a page is that of a list of sources. */
const isFound = (html: string) => {
  const heading = openPage(html).querySelector('h1, h2, h3, p, [role="heading"]') as Element;
  return findSourceList(heading)?.list.localName === 'ol';
};

describe('a list of sources', () => {
  it.each([
    'References',
    'Selected references:',
    'Quellenangaben',
    'Literatur',
    'Références',
    'Bibliografía',
    'Referências bibliográficas',
    'Riferimenti',
    'Bronnen',
    'Źródła',
    'Список литературы',
    'قائمة المراجع - تخطيط المثانة:',
  ])('is found below "%s"', (label) => {
    expect(isFound(`<h2>${label}</h2>${list(sources)}`)).toBe(true);
  });

  it.each([
    ['in a box of its own', `<div><div><h2>References</h2></div></div><div>${list(sources)}</div>`],
    ['below a line that is a paragraph', `<p><b>References</b></p>${list(sources)}`],
    ['although one item is written otherwise', `<h2>Sources</h2>${list([...sources, 'Our leaflet'])}`],
  ])('is found %s', (_, html) => {
    expect(isFound(html)).toBe(true);
  });

  it.each([
    ['below another label', `<h2>What you pay</h2>${list(sources)}`],
    ['below the title of the page', `<h1>References</h1>${list(sources)}`],
    ['below a label that begins with a longer word', `<h2>Sourcesheet</h2>${list(sources)}`],
    ['of notes, which say things of their own', `<h2>References and notes</h2>${list(sources)}`],
    ['below a sentence', `<p>Sources, as we know, differ</p>${list(sources)}`],
    [
      'of which most are written otherwise',
      `<h2>Sources of help</h2>${list(['Nurses', 'Since 1999', 'Call 2010', sources[1] as string])}`,
    ],
    ['of two items', `<h2>References</h2>${list(sources.slice(0, 2))}`],
    ['with words before it', `<h2>References</h2><p>Take 5 mg.</p>${list(sources)}`],
    ['with words in its box', `<h2>References</h2><div>Take 5 mg. ${list(sources)}</div>`],
  ])('is none %s', (_, html) => {
    expect(isFound(html)).toBe(false);
  });
});
