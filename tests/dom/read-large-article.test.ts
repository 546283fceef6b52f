import { describe, expect, it } from 'vitest';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { findInArticle } from '@/utils/dom/find-in-article.ts';
import { isLargePage } from '@/utils/dom/is-large-page.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { prepareArticle, readArticle } from '@/utils/dom/read-article.ts';
import { textOf } from '../fakes/article.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import { openPage } from './open-page.ts';

const paragraphs = Array.from({ length: 400 }, (_, index) => `<p>Page ${index}. ${'Rest 🛏 is good. '.repeat(25)}</p>`);
const links = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, index) => `<li><a href="#${index}">Chapter number ${index}</a></li>`).join('')}</ul>`;
const large = (main: string) =>
  openPage(`<!doctype html><html lang="en"><head><title>Sleep – The clinic</title></head><body>
    <header><nav><a href="/">Home</a></nav><h1>Sleep</h1></header><main>${main}</main><footer>Open daily</footer></body></html>`);
/** With every paragraph's text cut to its first words. */
const heard = (page: Document) => textOf(readArticle(page)).replaceAll(/(Page \d+\.)[^\n]*/g, '$1');
const all = Array.from({ length: 400 }, (_, index) => `Page ${index}.`).join('\n');

describe('a page is large', () => {
  it('by its characters, without those of its scripts, or by its elements', () => {
    const text = 'word '.repeat(30_001);
    const isLarge = (body: string) => isLargePage(openPage(`<body>${body}</body>`).body);
    expect(
      [`<p>${text}</p>`, `<script>${text}</script>`, '<i></i>'.repeat(9_999), '<i></i>'.repeat(10_000)].map(isLarge),
    ).toEqual([true, false, false, true]);
  });
});

/**
 * What is done before the first sentence of an article: steps from node to node, and questions about
 * all that is in the body or the main part, which a browser answers by going through it.
 */
function countWork(page: Document): { readonly steps: number; readonly wholeElements: readonly string[] } {
  let steps = 0;
  const wholeElements: string[] = [];
  const createTreeWalker = page.createTreeWalker.bind(page);
  page.createTreeWalker = (...about: Parameters<typeof createTreeWalker>) => {
    const walker = createTreeWalker(...about);
    for (const move of ['firstChild', 'nextSibling', 'nextNode', 'parentNode'] as const) {
      const go = walker[move].bind(walker);
      walker[move] = () => {
        steps += 1;
        return go();
      };
    }
    return walker;
  };
  for (const element of page.querySelectorAll('body, main')) {
    for (const name of ['textContent', 'childElementCount', 'querySelector', 'querySelectorAll'] as const) {
      const asked: unknown = element[name];
      const answer = typeof asked === 'function' ? asked.bind(element) : asked;
      Object.defineProperty(element, name, {
        get() {
          wholeElements.push(`${element.localName}.${name}`);
          return answer;
        },
      });
    }
  }
  const read = finishWork(prepareArticle(page));
  finishWork(createPassageScript(cutAsDeclared((read as PageText).article)).take(1));
  return { steps, wholeElements };
}

describe('the article of a large page', () => {
  it('is its title and its main part, to the end', () => {
    expect(heard(large(paragraphs.join('')))).toBe(`Sleep\n${all}`);
  });

  it('is ready when a few of its elements were looked at', () => {
    let looks = 0;
    const isVisible = () => {
      looks += 1;
      return true;
    };
    const read = finishWork(prepareArticle(large(paragraphs.join('')), { isVisible }));
    expect(read?.article.title).toBe('Sleep');
    expect(looks).toBeLessThan(20);
    expect(read?.article.measureLength()).toBe(173_890);
    expect(looks).toBeLessThan(20);
    expect([...(read?.article.blocks ?? [])].length).toBe(401);
    expect(looks).toBeGreaterThan(400);
  });

  it('is ready after as much work however long the page is', () => {
    const count = (times: number) =>
      countWork(large(Array.from({ length: times }, () => paragraphs.join('')).join('')));
    expect(count(4)).toEqual(count(1));
    expect(count(1).wholeElements).toEqual([]);
  });

  it.each([
    ['a list of links', links(50)],
    ['what is called boilerplate', '<div class="related-posts"><p>Three more stories</p></div>'],
    ['an aside', '<aside>Did you know?</aside>'],
  ])('passes over %s', (_, extra) => {
    expect(heard(large(`${paragraphs.slice(0, 200).join('')}${extra}${paragraphs.slice(200).join('')}`))).toBe(
      `Sleep\n${all}`,
    );
  });

  it('is not dropped for the contents with which it begins', () => {
    expect(heard(large(`<div>${links(700)}${paragraphs.join('')}</div>`))).toContain(all);
  });

  it('is a list of links or an aside where the page is nothing else', () => {
    const page = large(`<aside>${'<br>'.repeat(10_000)}</aside>${links(30)}`);
    expect(heard(page)).toBe(
      `Sleep\n${Array.from({ length: 30 }, (_, index) => `Chapter number ${index}`).join('\n')}`,
    );
  });

  it('is found bit by bit: no bit looks at more than a few hundred elements', () => {
    let looks = 0;
    let most = 0;
    const isVisible = (element: Element) => {
      looks += 1;
      return element.localName !== 'p';
    };
    const work = prepareArticle(large('<p>Hidden</p>'.repeat(10_000)), { isVisible });
    for (let before = looks; work.next().done !== true; before = looks) most = Math.max(most, looks - before);
    expect(looks).toBeGreaterThan(10_000);
    expect(most).toBeLessThan(400);
  });

  it('begins some ten minutes of speech before the place where it is to be read, and goes on to the end', () => {
    const page = large(paragraphs.join(''));
    const node = [...page.querySelectorAll('main p')][300]?.firstChild as Text;
    const read = readArticle(page, {
      near: [
        { node: page.querySelector('footer') as Element, offset: 0 },
        { node, offset: 3 },
      ],
    });
    const lines = textOf(read)
      .replaceAll(/(Page \d+\.)[^\n]*/g, '$1')
      .split('\n');
    expect(lines.slice(0, 3)).toEqual(['Sleep', 'Page 277.', 'Page 278.']);
    expect(lines.slice(-1)).toEqual(['Page 399.']);
    expect(read?.article.measureLength()).toBe(53_505);
    const start = read && finishWork(findInArticle(read, { node, offset: 3 }));
    expect(textOf(read).slice(start?.at).slice(0, 6)).toBe('e 300.');
  });

  it.each([
    ['near its beginning', 'main p'],
    ['beside it', 'footer'],
  ])('begins at its beginning for a place %s', (_, selector) => {
    const page = large(paragraphs.join(''));
    const near = [{ node: page.querySelector(selector) as Element, offset: 0 }];
    expect(textOf(readArticle(page, { near })).slice(0, 13)).toBe('Sleep\nPage 0.');
  });

  it('begins at a host for a place in its slots', () => {
    const page = large(
      `${paragraphs.join('')}<x-card><p slot="more">One. ${'Rest. '.repeat(1900)}</p><b slot="more">Two.</b></x-card><p>Three.</p>`,
    );
    const host = page.querySelector('x-card') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>Card</h2><slot name="more"></slot>';
    const node = page.querySelector('b')?.firstChild as Text;
    const lines = textOf(readArticle(page, { near: [{ node, offset: 0 }] })).split('\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['Sleep', 'Card', 'One. R', 'Two.', 'Three.']);
  });
});
