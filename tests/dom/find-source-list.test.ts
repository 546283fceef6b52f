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
    [
      'by numbers in registers',
      `<h2>References</h2>${list([
        'Hill A. Calls by phone in second line care of 300 people. 2013. PMID: 12345678',
        'Hill A. Hips. J Hip 2014;12(3):123-45. doi:10.1016/j.hip.2014.01.0123456',
        'Hill A. Feet. 2015, PMCID: PMC5551234. ISBN 978-3-16-148410-0.',
        'Hill A. Hands. 2016. https://example.org/doi/10.1002/14651858.CD001877',
        'Hill A. Backs. J Back 2017, 1234(5), 1001-1022. [Accessed 2018-03-04]',
      ])}`,
    ],
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
    [
      'of telephone numbers, with years beside them',
      `<h2>Sources of help</h2>${list(['Veterans line 🦵, since 2007: 800-273-8255', 'AA (founded 1935): www.aa.org', 'Clinic, 555-2010'])}`,
    ],
    [
      'with a number to call among sources',
      `<h2>Sources</h2>${list([...sources, 'Veterans line, since 2007: 800-273-8255'])}`,
    ],
    ['with a free number', `<h2>Sources</h2>${list([...sources, 'Helpline 2024, www.example.org: 1-800-662-HELP'])}`],
    ['with a number to text', `<h2>Sources</h2>${list([...sources, 'Crisis texts: text HOME to 741741'])}`],
    ['with a short number', `<h2>Sources</h2>${list([...sources, 'In despair? Call 988'])}`],
    ['with a local number', `<h2>References</h2>${list([...sources, 'Clinic, since 1998: 555-2010'])}`],
    [
      'with a number behind a name',
      `<h2>Quellen</h2>${list([...sources, 'Beratung (2019), www.example.org, Tel. 0800 111'])}`,
    ],
    [
      'with a link that calls',
      `<h2>Sources</h2>${list([...sources, '2019, www.example.org, <a href="tel:116123">116 123</a>'])}`,
    ],
    [
      'with advice for an emergency',
      `<h2>Sources</h2>${list([...sources, 'Call 911 at once. Clinic, 2019, www.example.org'])}`,
    ],
    [
      'with years that end numbers',
      `<h2>Sources</h2>${list(['Clinic, 555-2010, www.a.org', 'Ward, (555) 2011, www.b.org', 'Aid, 555.2012, www.c.org'])}`,
    ],
    ...[
      'Sources of help',
      'Sources for families',
      'Selected sources of support',
      'Source d’aide',
      'Sources de soutien',
      'Quellen für Hilfe',
      'Fuentes de ayuda',
      'Fonti di aiuto',
      'Fontes para apoio',
      'Bronnen van steun',
      'References to call',
    ].map((label) => [`below "${label}"`, `<h2>${label}</h2>${list(sources)}`]),
    ['of two items', `<h2>References</h2>${list(sources.slice(0, 2))}`],
    ['with words before it', `<h2>References</h2><p>Take 5 mg.</p>${list(sources)}`],
    ['with words in its box', `<h2>References</h2><div>Take 5 mg. ${list(sources)}</div>`],
  ])('is none %s', (_, html) => {
    expect(isFound(html)).toBe(false);
  });
});
