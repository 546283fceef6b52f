import { describe, expect, it } from 'vitest';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { isLargePage } from '@/utils/dom/is-large-page.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { prepareArticle, readArticle } from '@/utils/dom/read-article.ts';
import { textOf } from '../fakes/article.ts';
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
  finishWork(createPassageScript((read as PageText).article).take(1));
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
});
