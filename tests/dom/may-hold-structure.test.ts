import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishWork } from '@/utils/core/work/work.ts';
import { findSelections } from '@/utils/dom/find-selections.ts';
import { mayHoldStructure } from '@/utils/dom/may-hold-structure.ts';
import { pageStructure } from '@/utils/dom/page-structure.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { prepareSelection } from '@/utils/dom/prepare-selection.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import type { Structure } from '@/utils/dom/structure.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { HIDINGS_WITHOUT_LAYOUT, madeUpPages } from '../fakes/page-documents.ts';
import { onPortrait } from '../fakes/selection-reading.ts';
import { highlight } from './highlight.ts';
import { openPage } from './open-page.ts';

function mayHold(page: Document): boolean {
  const view = page.defaultView;
  const [stretches = []] = findSelections(page);
  if (!view || stretches.length === 0) throw new Error('Nothing is highlighted.');
  return mayHoldStructure(stretches, view);
}

const blocksOf = (read: PageText | null) => [...(read?.article.blocks ?? [])];

describe('what is highlighted', () => {
  test.each([
    ['a sentence', '<p>Take [5 mg 👟 now.] Rest.</p>'],
    ['paragraphs', '<p>One t[wo</p><p>cafe\u0301 <b>مرحبا</b></p><p>病院。]</p>'],
    ['a sentence in a list, a table, a section that is open', '<ul><li>[One] two</li></ul>'],
    ['a sentence in a cell', '<table><tr><th>Dose</th><td>[5 mg]</td></tr></table>'],
    ['a sentence below what opens', '<details open><summary>Q</summary><p>[One]</p></details>'],
    ['to the start of a heading, as a triple click makes it', '<p>[One.</p><h2>]Two</h2>'],
    [
      'beside a menu and pictures',
      '<button aria-expanded="false">Menu</button><ul><li>a</li></ul><img alt="A knee"><p>[One</p><p>two]</p>',
    ],
    ['a part with its heading', '<div><h2 id="rest" class="title">[Rest</h2><p>One</p><h3>Two</h3><p>three]</p></div>'],
    ['in a page’s main part', '<main role="main" id="a"><p>[One</p><p>two]</p></main>'],
  ])('is paragraphs alone: %s', (_, html) => {
    expect(mayHold(highlight(html))).toBe(false);
  });

  test.each([
    ['a list', '<p>[One</p><ul><li>two]</li></ul>'],
    ['an item of two paragraphs', '<ul><li><p>[One</p><p>two]</p></li></ul>'],
    ['cells', '<table><tr><td>[One</td><td>two]</td></tr></table>'],
    ['a heading that can be pressed', '<p>[One</p><h2 style="cursor: pointer">Two</h2><p>three]</p>'],
    ['a heading that Tab leads to', '<p>[One</p><h2 tabindex="0">Two</h2><p>three]</p>'],
    ['a heading that is called so', '<div class="myAccordionItem"><p>[One</p><div><h2>Two]</h2></div></div>'],
    ['a heading with what opens in it', '<p>[One</p><h2>Two] <i aria-expanded="false"></i></h2>'],
    ['a heading with what opens beside it', '<p>[One</p><div><h2>Two]</h2><i aria-expanded="false"></i></div>'],
    ['a heading before what is found by its words', '<p>[One</p><h2>Two]</h2><div hidden="until-found">Three</div>'],
    ['a picture', '<p>[One <img alt="½"> two]</p>'],
    ['a drawing', '<p>[One <svg><title>Two</title></svg> three]</p>'],
    ['what is called a picture', '<p>[One <i role="img" aria-label="stop"></i> two]</p>'],
    ['a formula', '<p>[One <math><mi>x</mi></math> two]</p>'],
    ['the drawing of a formula', '<p><math><mi>x</mi></math><span aria-hidden="true">[x]</span></p>'],
    ['a quote', '<p>[One</p><blockquote>two]</blockquote>'],
    ['a term', '<dl><dt>[One</dt><dd>two]</dd></dl>'],
    ['a site’s hint', '<p>[One <span data-ssml-sub-alias="two">2</span>]</p>'],
    ['a site’s hint around it', '<p data-ssml=\'{"sub":{"alias":"two"}}\'>[2]</p>'],
    ['a button', '<p>[One</p><button>two</button><p>three]</p>'],
    ['what opens', '<p>[One</p><details><summary>two]</summary>three</details>'],
    ['what opens by its state', '<p>[One</p><span aria-expanded="false">two]</span>'],
    ['what a control elsewhere opens', '<b aria-expanded="false" aria-controls="x">Q</b><p>[One</p><p id="x">two]</p>'],
    ['the panel behind a heading', '<h3 style="cursor: pointer">Q</h3> [One <div>two]</div>'],
    ['what is found by its words', '<p>[One</p><div hidden="until-found">two]</div>'],
    ['what is not seen', '<p style="display:none">[One</p><p>two]</p>'],
    ['a slot', '<p>[One</p><slot></slot><p>two]</p>'],
    ['a frame', '<p>[One</p><iframe></iframe><p>two]</p>'],
    ['very much text', `<p>[${'One two. '.repeat(12_000)}]</p>`],
    ['very many parts', `<p>[${'<b>1</b> '.repeat(600)}]</p>`],
  ])('may be more: %s', (_, html) => {
    expect(mayHold(highlight(html))).toBe(true);
  });

  test('may be more where it holds a shadow root', () => {
    const page = highlight('<p>[One</p><div></div><p>two]</p>');
    page.querySelector('div')?.attachShadow({ mode: 'open' });
    expect(mayHold(page)).toBe(true);
  });
});

const SNIPPETS = [
  '',
  '',
  '<button aria-expanded="false">Q</button><div style="display:none"><p>A</p></div>',
  '<h3 class="accordion">Q</h3><div style="display:none"><p>A</p></div>',
  '<h3 style="cursor:pointer">Q</h3><div style="display:none"><p>A</p></div>',
  '<div><h3>Q</h3><i aria-expanded="false"></i></div><div style="display:none"><p>A</p></div>',
  '<h3>Q</h3><div style="display:none"><p>A</p></div>',
  '<i aria-expanded="false" aria-controls="far">Q</i>',
  '<div id="far" style="display:none">A</div>',
  '<details><summary>Q</summary><p>A</p></details>',
  '<div hidden="until-found" style="display:none">A</div>',
  '<p data-ssml-sub-alias="one">1</p>',
  '<p>a <span data-ssml-break="">b</span> c</p>',
  '<img alt="½"><img alt="A sore knee">',
  '<p><math alttext="one half"><mn>1</mn></math><span aria-hidden="true">1</span></p>',
  '<ol start="4"><li>a</li></ol>',
];

test('what is said to be paragraphs alone is read as it is with all that there is', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const pages = madeUpPages(HIDINGS_WITHOUT_LAYOUT);
  const snippets = fc.array(fc.constantFrom(...SNIPPETS), { minLength: 2, maxLength: 2 });
  let alone = 0;
  fc.assert(
    fc.property(fc.tuple(pages, pages), snippets, place, place, ([one, other], [first, second], from, to) => {
      const page = openPage(`<body><div>${first}${one.html}${second}</div>${other.html}</body>`);
      const walker = page.createTreeWalker(page.body, 4);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      const [start, end] = [from, to].map((share) => texts[Math.floor(share * texts.length)]);
      if (!start || !end) return;
      page.getSelection()?.setBaseAndExtent(start, 0, end, end.data.length);
      if (page.getSelection()?.isCollapsed !== false || mayHold(page)) return;
      alone += 1;
      for (const closedSections of ['announce', 'read'] as const) {
        const plain = finishWork(prepareSelection(page, closedSections, onPortrait));
        expect(blocksOf(plain)).toEqual(blocksOf(readSelection(page, closedSections)));
      }
    }),
    { numRuns: 150 },
  );
  expect(alone).toBeGreaterThan(5);
});

describe('reading what may be more than paragraphs', () => {
  const TABLE =
    '<table><tr><th>Drug</th><th>Dose</th><th>Often</th></tr><tr><td>[A</td><td>5 mg</td><td>2]</td></tr></table>';

  test('waits for what has it read', async () => {
    const reading = { ...onPortrait, bringDrawn: async () => onPortrait.bringDrawn() };
    const page = highlight(TABLE);
    const read = await workInSlices(prepareSelection(page, 'announce', reading));
    expect(blocksOf(read)).toEqual(blocksOf(readSelection(page)));
    expect(blocksOf(read).map(({ cues }) => cues.map(({ says }) => says))).toContainEqual([
      { kind: 'column header', text: 'Dose' },
    ]);
  });

  test('comes to nothing where that may not come: a dose without its header is none', async () => {
    const refused = { ...onPortrait, bringDrawn: () => Promise.reject(new Error('It may not come.')) };
    await expect(workInSlices(prepareSelection(highlight(TABLE), 'announce', refused))).rejects.toThrow(
      'It may not come.',
    );
    const large = highlight(TABLE + '<b></b>'.repeat(10_001));
    await expect(workInSlices(prepareSelection(large, 'announce', onPortrait))).rejects.toThrow('It may not come.');
    const field = { ...onPortrait, bringDrawn: () => notDrawn };
    await expect(workInSlices(prepareSelection(highlight(TABLE), 'announce', field))).rejects.toThrow(
      'It may not come.',
    );
    const silent = { ...field, structure: { find: () => null, load: async () => {} } };
    await expect(workInSlices(prepareSelection(highlight(TABLE), 'announce', silent))).rejects.toThrow('did not come');
  });

  test('is done where it stands, with the structure, where the portrait has no place for it', async () => {
    let there: Structure | null = null;
    const load = async () => {
      there = pageStructure;
    };
    const reading = { ...onPortrait, bringDrawn: () => notDrawn, structure: { find: () => there, load } };
    const page = highlight(TABLE);
    const read = await workInSlices(prepareSelection(page, 'announce', reading));
    expect(blocksOf(read)).toEqual(blocksOf(readSelection(page)));
  });

  test('is done where it stands, too, where the page is too large for a portrait', async () => {
    let there: Structure | null = null;
    const load = async () => {
      there = pageStructure;
    };
    const page = highlight(TABLE + '<b></b>'.repeat(10_001));
    const reading = { ...onPortrait, structure: { find: () => there, load } };
    const read = await workInSlices(prepareSelection(page, 'announce', reading));
    expect(blocksOf(read)).toEqual(blocksOf(readSelection(page)));
  });

  test('begins anew with it where the page puts more in between', async () => {
    const page = highlight('<p>[One</p><p>two</p><p>three]</p>');
    const work = prepareSelection(page, 'announce', onPortrait);
    work.next();
    page.querySelectorAll('p')[1]?.insertAdjacentHTML('afterend', '<ol start="4"><li>new</li></ol>');
    const read = await workInSlices(work);
    expect(blocksOf(read).map(({ text, cues }) => [text, cues.map(({ says }) => says)])).toEqual([
      ['One', []],
      ['two', []],
      ['new', [{ kind: 'list number', text: '4.' }]],
      ['three', []],
    ]);
  });
});

const notDrawn = {
  isLargePage: () => false,
  find: () => {
    throw new Error('It is not asked.');
  },
  *readDrawn() {
    yield;
    return 'not drawn' as const;
  },
};
