import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleQuestion, FoundArticle, FoundBlock } from '@/utils/core/messages/article-question.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { drawPortrait } from '@/utils/dom/draw-portrait.ts';
import { findArticle } from '@/utils/dom/find-article.ts';
import { isText } from '@/utils/dom/node-types.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { placeBlocks } from '@/utils/dom/place-blocks.ts';
import { prepareArticle } from '@/utils/dom/prepare-article.ts';
import { readLargeArticle } from '@/utils/dom/read-large-article.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { nodeOf, readSource } from '@/utils/dom/text-source.ts';
import { eye } from '@/utils/dom/visibility.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const BODY = `<main><h1>Knees 🦵</h1>
  <p id="dose">Take <b>5<sup>1</sup> mg</b> of Rene\u0301e’s, שלום 膝.<br>Not <del>10 mg</del>.</p>
  <ol><li>Rest 🛏</li><li lang="cy">Bore da.</li></ol>
  <table><tr><th>Drug</th><th>Dose</th><th>How often</th></tr><tr><td>Ibuprofen</td><td>200 mg</td><td>daily</td></tr>
  <tr><td>Codeine</td><td>30 mg</td><td>at night</td></tr></table>
  <img alt="A knee, seen from the side" width="400" height="300"></main>`;
const open = () => openPage(`<html lang="en"><body>${BODY}</body></html>`);
const draw = (page: Document) => finishWork(drawPortrait(page, { view: page.defaultView as Window, sight: eye }));
const ask = ({ portrait }: ReturnType<typeof draw>) =>
  finishWork(findArticle(document, { portrait, closedSections: 'announce', asked: null }));
const change = (found: FoundArticle, index: number, part: Partial<FoundBlock>): FoundArticle => ({
  ...found,
  blocks: found.blocks.map((block, at) => (at === index ? { ...block, ...part } : block)),
});

/** Each piece leads to the very characters that the article has there. */
function expectTrue({ article, pieces }: PageText) {
  const blocks = [...article.blocks];
  const line = blocks.map(({ text }) => text).join('\n');
  for (const { source, span, offset, text } of pieces) {
    expect(line.slice(span.start, span.end)).toBe(text);
    expect(readSource(source).slice(offset, offset + text.length)).toBe(text);
    expect(nodeOf(source)?.isConnected).toBe(true);
  }
  for (const { text, span } of blocks) expect(line.slice(span.start, span.end)).toBe(text);
}

describe('an article that was found elsewhere', () => {
  test('has the text of the page, each piece on its own node', () => {
    const page = open();
    const drawn = draw(page);
    const { pageText, page: state } = placeBlocks(ask(drawn), drawn);
    if (!pageText) throw new Error('Nothing was found.');
    expect(state).toBe('unchanged');
    expect(textOf(pageText)).toBe(
      [
        'Knees 🦵',
        'Take 5\u20091 mg of Rene\u0301e’s, שלום 膝.\u2028Not 10 mg.',
        ...['Rest 🛏', 'Bore da.', 'Drug', 'Dose', 'How often', 'Ibuprofen', '200 mg', 'daily', 'Codeine', '30 mg'],
        ...['at night', 'A knee, seen from the side'],
      ].join('\n'),
    );
    expectTrue(pageText);
    const at = textOf(pageText).indexOf('膝');
    const [range] = resolveSpan(pageText.pieces, { start: at, end: at + 1 });
    expect([range?.toString(), range?.startContainer]).toEqual(['膝', page.querySelector('#dose')?.childNodes[2]]);
    const [, , third, , , , , , dose] = pageText.article.blocks;
    expect([third?.cues, dose?.cues]).toEqual([
      [{ at: 0, says: { kind: 'list number', text: '1.' } }],
      [{ at: 0, says: { kind: 'column header', text: 'Dose' } }],
    ]);
    expect(pageText.pieces.filter(({ source }) => !isText(source)).map(({ text }) => text)).toEqual([
      'A knee, seen from the side',
    ]);
  });

  const number = fc.integer({ min: -1, max: 9 });
  test('is taken for none where its numbers are not those of the page', () => {
    const page = open();
    const drawn = draw(page);
    const found = ask(drawn);
    const piece = fc.record({
      node: fc.nat(80),
      offset: fc.nat(4),
      length: fc.integer({ min: 1, max: 6 }),
      between: fc.option(fc.constantFrom('\u2028', '\u2009'), { nil: '' }),
      attribute: fc.option(fc.constantFrom('alt' as const, 'aria-label' as const), { nil: undefined }),
    });
    const span = fc.record({ start: number, end: number });
    const block = fc.record({
      pieces: fc.array(piece, { maxLength: 4 }),
      alternatives: fc.array(span, { maxLength: 2 }),
      cues: fc.array(fc.record({ at: number, says: fc.constant({ kind: 'name end' as const }) }), { maxLength: 2 }),
    });
    let placed = 0;
    fc.assert(
      fc.property(block, ({ pieces, ...about }) => {
        const told = pieces.map(({ attribute, ...each }) => ({ ...each, ...(attribute && { attribute }) }));
        let result: PageText | null;
        try {
          result = placeBlocks(change(found, 1, { ...about, pieces: told, runs: [] }), drawn).pageText;
        } catch (error) {
          expect(String(error)).toMatch(/^Error: No such (?:text is on the page|block can be)\.$/);
          return;
        }
        placed += 1;
        if (result) expectTrue(result);
      }),
      { numRuns: 500 },
    );
    expect(placed).toBeGreaterThan(10);
  });

  test.each<[string, Partial<FoundBlock>]>([
    ['a number that no node has', { pieces: [{ node: 999, offset: 0, length: 1 }] }],
    ['an element in the place of a text', { pieces: [{ node: 0, offset: 0, length: 1 }] }],
    ['an attribute that was not drawn', { pieces: [{ node: 0, attribute: 'alt', offset: 0, length: 1 }] }],
    ['more characters than there are', { pieces: [{ node: 3, offset: 4, length: 9 }] }],
    ['a cue behind the end', { cues: [{ at: 99, says: { kind: 'name end' } }] }],
    [
      'cues out of order',
      {
        cues: [
          { at: 3, says: { kind: 'name end' } },
          { at: 2, says: { kind: 'name end' } },
        ],
      },
    ],
    ['a run behind the end', { runs: [{ span: { start: 0, end: 99 }, lang: 'cy' }] }],
    [
      'notes that overlap',
      {
        notes: [
          { start: 0, end: 3 },
          { start: 2, end: 4 },
        ],
      },
    ],
  ])('is taken for none with %s', (_what, part) => {
    const drawn = draw(open());
    expect(() => placeBlocks(change(ask(drawn), 1, part), drawn)).toThrow(/^No such/);
  });
});

describe('a page that changes between the question and its answer', () => {
  /** What the page does while it waits for each answer. */
  const readWhile = (page: Document, changes: readonly (() => void)[]) => {
    let asked = 0;
    const find = (question: ArticleQuestion) => {
      const found = finishWork(findArticle(document, JSON.parse(JSON.stringify(question))));
      changes[asked]?.();
      asked += 1;
      return found;
    };
    const read = finishWork(prepareArticle(page, { find, bringLarge: () => readLargeArticle }));
    if (!read) throw new Error('Nothing was found.');
    return { read, asked };
  };
  const paragraph = (page: Document) => page.querySelector('#dose') as Element;

  test.each<[string, (page: Document) => void, string]>([
    ['puts other words in', (page) => paragraph(page).replaceChildren('Take 👟 25 mg.'), 'Take 👟 25 mg.'],
    ['writes in a text', (page) => (paragraph(page).firstChild as Text).appendData('re\u0301st '), 'Take re\u0301st 5'],
    ['puts the same in new nodes', (page) => paragraph(page).replaceWith(paragraph(page).cloneNode(true)), 'Take 5'],
    ['cuts a text in two', (page) => void (paragraph(page).firstChild as Text).splitText(2), 'Take 5'],
    [
      'changes what a picture is said to be',
      (page) => page.querySelector('img')?.setAttribute('alt', '膝の絵'),
      '膝の絵',
    ],
  ])('is asked for anew when it %s', (_what, act, expected) => {
    const page = open();
    const { read, asked } = readWhile(page, [() => act(page)]);
    expect(asked).toBe(2);
    expect(textOf(read)).toContain(expected);
    expectTrue(read);
  });

  test('is read without what has gone', () => {
    const page = open();
    const { read, asked } = readWhile(page, [() => page.querySelector('ol')?.remove()]);
    expect([asked, textOf(read).includes('Rest')]).toEqual([2, false]);
    expectTrue(read);
  });

  test('is read as it was drawn last when it never rests, and what has changed is not marked', () => {
    const page = open();
    let ticks = 0;
    const tick = () => {
      ticks += 1;
      const clock = page.querySelector('li')?.firstChild as Text;
      clock.data = `Rest ${ticks} 🛏`;
    };
    const { read, asked } = readWhile(page, [tick, tick, tick, tick]);
    expect([asked, ticks]).toEqual([3, 3]);
    const text = textOf(read);
    expect(text).toContain('Rest 2 🛏\nBore da.');
    const spanOf = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    expect(resolveSpan(read.pieces, spanOf('Rest 2'))).toEqual([]);
    expect(resolveSpan(read.pieces, spanOf('Bore')).map(String)).toEqual(['Bore']);
  });

  test('is read to its end when an attribute has gone that is said', () => {
    const page = open();
    const toggle = () => page.querySelector('img')?.toggleAttribute('alt');
    const put = () => page.querySelector('img')?.setAttribute('alt', 'A knee, seen from the side');
    const { read, asked } = readWhile(page, [toggle, put, toggle]);
    expect(asked).toBe(2);
    expect(textOf(read)).not.toContain('A knee');
  });
});
