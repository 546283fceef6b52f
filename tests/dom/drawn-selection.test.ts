import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticleQuestion,
  parseArticleAnswer,
  parseArticleQuestion,
} from '@/utils/core/messages/article-question.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { answerOnPortrait } from '@/utils/dom/answer-on-portrait.ts';
import { findSelections, type SelectedStretch } from '@/utils/dom/find-selections.ts';
import { isLargePage } from '@/utils/dom/is-large-page.ts';
import { mayHoldStructure } from '@/utils/dom/may-hold-structure.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readDrawn } from '@/utils/dom/prepare-article.ts';
import { type Holding, prepareDrawnStretches } from '@/utils/dom/prepare-drawn-stretches.ts';
import { readStretches } from '@/utils/dom/read-selection.ts';
import { HIDINGS_WITHOUT_LAYOUT, madeUpPages } from '../fakes/page-documents.ts';
import { highlight } from './highlight.ts';
import { openPage } from './open-page.ts';

const send = <Message>(message: Message): Message => JSON.parse(JSON.stringify(message));

/** As the page and the speech host do it, with what they send one another as it goes over the line. */
function readOnPortrait(
  page: Document,
  stretches: readonly SelectedStretch[],
  closedSections: ClosedSectionsChoice,
  holds: Holding = 'structure',
) {
  const find = (question: object) => {
    const asked = parseArticleQuestion(send(question));
    if (!asked) throw new Error('That is no question.');
    const answer = parseArticleAnswer(send({ found: finishWork(answerOnPortrait(document, asked)) }));
    if (!answer?.found) throw new Error('That is no answer.');
    return answer.found;
  };
  return finishWork(prepareDrawnStretches(page, stretches, { closedSections, holds, find, readDrawn, isLargePage }));
}

const all = (read: PageText | null | 'not drawn') =>
  read === 'not drawn' || read === null
    ? read
    : { title: read.article.title, lang: read.article.lang, blocks: [...read.article.blocks], pieces: read.pieces };

const areParagraphs = (page: Document, stretches: readonly SelectedStretch[]) =>
  !mayHoldStructure(stretches, page.defaultView as Window);

function expectSame(page: Document, given?: readonly SelectedStretch[]) {
  const stretches = given ?? [...findSelections(page)][0] ?? [];
  expect(stretches.length).toBeGreaterThan(0);
  for (const closedSections of ['announce', 'read'] as const) {
    const here = all(readStretches(page, stretches, closedSections));
    const drawn = all(readOnPortrait(page, stretches, closedSections));
    expect(drawn).toEqual(here);
    if (areParagraphs(page, stretches))
      expect(all(readOnPortrait(page, stretches, closedSections, 'paragraphs'))).toEqual(here);
    const sources = (read: typeof here) =>
      read && read !== 'not drawn' ? read.pieces.map(({ source }) => source) : [];
    // The very same nodes.
    expect(sources(drawn).every((source, index) => source === sources(here)[index] || source.nodeType === 2)).toBe(
      true,
    );
  }
  return all(readOnPortrait(page, stretches, 'announce'));
}

const textsOf = (read: ReturnType<typeof all>) =>
  read && read !== 'not drawn' ? read.blocks.map(({ text }) => text) : read;

describe('highlighted text that is read on a portrait', () => {
  test.each<[string, string, readonly string[] | null]>([
    ['in a list', '<ol start="3"><li>Ta[ke 👟 one.</li><li>Re\u0301st] now.</li></ol>', ['ke 👟 one.', 'Re\u0301st']],
    [
      'in a table',
      '<table><tr><th>Drug</th><th>Dose</th><th>Often</th></tr><tr><td>[מים</td><td>5 mg</td><td>膝]の</td></tr></table>',
      ['מים', '5 mg', '膝'],
    ],
    [
      'over a closed section',
      '<p>A[b</p><details><summary>Pain</summary><p>Rest.</p></details><p>cd]e</p>',
      ['b', 'Pain', 'cd'],
    ],
    [
      'with comments between',
      '<!-- a --><p>x</p><!-- b --><ul><!-- c --><li>[One</li><!-- d --><li>two]</li></ul>',
      ['One', 'two'],
    ],
    ['with a picture', '<p>[One <img alt="½"> two] three</p>', ['One ½ two']],
    ['over what is not seen', '<ul><li>[One</li><li style="display:none">No</li><li>two]</li></ul>', ['One', 'two']],
    [
      'over what cannot be highlighted',
      '<ul><li>[One</li><li style="user-select:none">No</li><li>two]</li></ul>',
      ['One', 'two'],
    ],
    ['with white space alone', '<ul><li>a[ </li><li> ]b</li></ul>', null],
  ])('is the same as where it stands: %s', (_what, html, texts) => {
    expect(textsOf(expectSame(highlight(html)))).toEqual(texts);
  });

  test('is the same for several stretches, and for ends between elements', () => {
    const page = openPage(
      '<html lang="cy"><title> Knees </title><ol>x<!-- --><li>One</li><li>two</li><li>three</li></ol>',
    );
    const list = page.querySelector('ol') as Element;
    const items = [...page.querySelectorAll('li')];
    const between = { type: 'nodes', startContainer: list, startOffset: 3, endContainer: list, endOffset: 4 } as const;
    const within = {
      type: 'nodes',
      startContainer: items[2] as Element,
      startOffset: 0,
      endContainer: list,
      endOffset: 5,
    } as const;
    const read = expectSame(page, [between, within]);
    expect(textsOf(read)).toEqual(['two', 'three']);
    expect(read).toMatchObject({ title: 'Knees', lang: 'cy' });
  });

  test('is the same in and around shadow roots, with slots', () => {
    const page = openPage('<p>a</p><div><b>Light 👟</b></div><p>b</p>');
    const host = page.querySelector('div') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<ul><li>In</li><li><slot></slot></li><li>Out</li></ul>';
    const [first, last] = [root.querySelector('li')?.firstChild, root.querySelectorAll('li')[2]?.firstChild];
    const [before, after] = [...page.querySelectorAll('p')].map((p) => p.firstChild);
    if (!first || !last || !before || !after) throw new Error('The page is another.');
    const whole = { type: 'nodes', startContainer: before, startOffset: 0, endContainer: after, endOffset: 1 } as const;
    expect(textsOf(expectSame(page, [whole]))).toEqual(['a', 'In', 'Light 👟', 'Out', 'b']);
    const inner = { type: 'nodes', startContainer: first, startOffset: 1, endContainer: last, endOffset: 2 } as const;
    expect(textsOf(expectSame(page, [inner]))).toEqual(['n', 'Light 👟', 'Ou']);
    const out = { type: 'nodes', startContainer: root, startOffset: 0, endContainer: after, endOffset: 1 } as const;
    expect(textsOf(expectSame(page, [out]))).toEqual(['In', 'Light 👟', 'Out', 'b']);
  });

  test('is the same in a frame', () => {
    const page = openPage('<html lang="en"><title>Knees</title><p>a</p><iframe></iframe><p>b</p></html>');
    const inner = highlight('<html lang="cy"><ol start="2"><li>Bore [da.</li><li>Nos] da.</li></ol></html>');
    const frame = page.querySelector('iframe') as Element;
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    Object.defineProperty(inner.defaultView, 'frameElement', { value: frame });
    const [stretches = []] = findSelections(inner);
    const read = expectSame(page, stretches);
    expect(textsOf(read)).toEqual(['da.', 'Nos']);
    expect(read).toMatchObject({ title: 'Knees', lang: 'cy' });
  });

  test.each([
    ['within a text', '<p>Take [5 mg 👟 now.] Rest.</p>', ['5 mg 👟 now.']],
    ['over several', '<p>One t[wo</p><p>cafe\u0301 <b>مرحبا</b></p><p>病]院。</p>', ['wo', 'cafe\u0301 مرحبا', '病']],
    ['within an item', '<ol lang="cy"><li>Un</li><li>[Dau] tri</li></ol>', ['Dau']],
    ['within the mark of a note', '<p>One<sup><a href="#n">1[2]</a></sup> two</p>', ['2']],
    ['in a cell that is not the last', '<table><tr><td>[5] mg</td><td>now</td></tr></table>', ['5']],
    ['in a last cell', '<table><tr><td>5 mg</td><td><p>[now]</p><p>😀</p></td></tr></table>', ['now']],
    ['up to a heading', '<p>[One.</p><h2>]Two</h2>', ['One.']],
    ['with what runs together', '<p>[H<i>2</i></p><div>O</div><span>a</span><span>b]c</span>', ['H2', 'O', 'ab']],
  ])('is the same with nothing drawn around it: %s', (_what, html, texts) => {
    const page = highlight(html);
    expect(areParagraphs(page, [...findSelections(page)][0] ?? [])).toBe(true);
    expect(textsOf(expectSame(page))).toEqual(texts);
  });

  test('draws nothing around paragraphs', () => {
    const page = highlight(`<p>Secret 1</p><p>One <b>t[wo</b></p><p>three]</p><p>Secret 2</p>`);
    const questions: ArticleQuestion[] = [];
    const find = (question: ArticleQuestion) => {
      questions.push(question);
      return finishWork(answerOnPortrait(document, question));
    };
    const [stretches = []] = findSelections(page);
    finishWork(
      prepareDrawnStretches(page, stretches, {
        closedSections: 'announce',
        holds: 'paragraphs',
        find,
        readDrawn,
        isLargePage,
      }),
    );
    expect(questions.map(({ portrait }) => portrait.steps.filter((step) => typeof step === 'string'))).toEqual([
      ['two', 'three'],
    ]);
  });

  test('is left to the page where it stands outside of what is drawn', () => {
    const page = openPage('<ul><li>One<!-- two --></li></ul>');
    const { documentElement: html } = page;
    const around = { type: 'nodes', startContainer: html, startOffset: 0, endContainer: html, endOffset: 1 } as const;
    const inComment = { ...around, startContainer: page.querySelector('li')?.lastChild as Node };
    for (const stretch of [around, inComment]) expect(readOnPortrait(page, [stretch], 'announce')).toBe('not drawn');
    const field = page.createElement('textarea');
    expect(readOnPortrait(page, [{ type: 'value', field, start: 0, end: 2 }], 'announce')).toBe('not drawn');
  });

  test('is the same on pages and from places that are made up', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const pages = madeUpPages(HIDINGS_WITHOUT_LAYOUT);
    const snippets = fc.constantFrom(
      '<ol start="4"><li>a 👟</li><!-- b --><li>e\u0301</li></ol>',
      '<details><summary>Q</summary><p>A</p></details>',
      '<button aria-expanded="false">Q</button><div style="display:none"><p>A</p></div>',
      '<table><tr><th>Drug</th><th>Dose</th><th>Often</th></tr><tr><td>A</td><td>5 mg</td><td>膝</td></tr></table>',
      '<p>a <span data-ssml-break="">b</span> <q>שלום</q> c <img alt="½"></p>',
    );
    let read = 0;
    fc.assert(
      fc.property(pages, snippets, place, place, place, place, ({ html }, snippet, from, to, startAt, endAt) => {
        const page = openPage(`<body>${html}<div>${snippet}</div></body>`);
        const walker = page.createTreeWalker(page.body, 5);
        const nodes: Node[] = [page.body];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
        const [startContainer, endContainer] = [from, to].map((share) => nodes[Math.floor(share * nodes.length)]);
        if (!startContainer || !endContainer) return;
        const offsetIn = (node: Node, share: number) =>
          Math.floor(share * ((node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length) + 1));
        const stretch = {
          type: 'nodes',
          startContainer,
          startOffset: offsetIn(startContainer, startAt),
          endContainer,
          endOffset: offsetIn(endContainer, endAt),
        } as const;
        if (expectSame(page, [stretch])) read += 1;
      }),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(20);
  });
});
