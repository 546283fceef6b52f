import { describe, expect, test } from 'vitest';
import { finishWork } from '@/utils/core/work/work.ts';
import { findInArticle } from '@/utils/dom/find-in-article.ts';
import { findMenuPlace } from '@/utils/dom/find-menu-place.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { articleOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const PAGE = `<title>Knee class</title><nav><a id="nav" href="/">Home</a></nav>
<main><p id="lead">Wear 👟 cafe\u0301 shoes.</p><p id="rtl">اجلس هنا. ثم قم.</p><h1 id="title">Knee class</h1>
<p id="last">Rest <a id="link" href="/rest">well</a>, 休む。</p></main><footer><p id="end">Ring 1.</p></footer>`;

const page = openPage(PAGE);
const article = readArticle(page);
const find = (place: LivePlace) => {
  if (!article) throw new Error('The page has no article.');
  const found = finishWork(findInArticle(article, place));
  const text = [...article.article.blocks].map((block) => block.text).join('\n');
  return found && [text.slice(found.at), found.reached];
};
const element = (id: string) => page.getElementById(id) as HTMLElement;
const inText = (id: string, offset: number): LivePlace => ({ node: element(id).firstChild as Text, offset });

describe('a place of the page in its article', () => {
  const rest = 'Knee class\nRest well, 休む。';
  test.each<[string, LivePlace, unknown]>([
    ['behind an emoji', inText('lead', 8), [`cafe\u0301 shoes.\nاجلس هنا. ثم قم.\n${rest}`, 'within']],
    ['in right-to-left text', inText('rtl', 10), [`ثم قم.\n${rest}`, 'within']],
    ['in a link', { node: element('link'), offset: 0 }, ['well, 休む。', 'within']],
    ['behind the last character of a node', inText('rtl', 16), [`.\n${rest}`, 'within']],
    ['before the article', { node: element('nav'), offset: 0 }, [expect.stringMatching(/^Wear/), 'after']],
    ['behind the article', { node: element('end'), offset: 0 }, null],
  ])('%s', (_where, place, expected) => {
    expect(find(place)).toEqual(expected);
  });
});

describe('a title that is read first and stands below', () => {
  const texts = ['Knee class', 'Wear 👟 cafe\u0301 shoes.', 'Ring 1.'];
  const [title, lead, end] = ['title', 'lead', 'end'].map((id) => element(id).firstChild as Text);
  const blocks = articleOf(texts.map((text) => ({ text })));
  const pieces = [title, lead, end].map((source, index) => ({
    source: source as Text,
    span: [...blocks.blocks][index]?.span ?? { start: 0, end: 0 },
    offset: 0,
    text: texts[index] ?? '',
  }));
  const titleFirst: PageText = { article: blocks, pieces };

  test.each<[string, string, number]>([
    ['lead', 'a place in the text above it is not taken for it', 11],
    ['rtl', 'it is the next behind a place between', 0],
    ['link', 'it is passed over behind it', 32],
  ])('%s: %s', (id, _what, at) => {
    expect(finishWork(findInArticle(titleFirst, { node: element(id), offset: 0 }))?.at).toBe(at);
  });
});

describe('the place of the menu', () => {
  const clue = { linkUrl: 'https://clinic.example/rest' };

  test('is where it was seen to be opened', () => {
    expect(findMenuPlace(page, { clue, menu: inText('lead', 3) })).toEqual(inText('lead', 3));
  });

  test('is the link of the address when nobody saw it', () => {
    expect(findMenuPlace(page, { clue, menu: null })).toEqual({ node: element('link'), offset: 0 });
  });

  test('is the link of the address when what was seen has gone', () => {
    const gone = { node: page.createElement('p'), offset: 0 };
    expect(findMenuPlace(page, { clue, menu: gone })).toEqual({ node: element('link'), offset: 0 });
  });

  test('within the link is the caret', () => {
    page.getSelection()?.collapse(element('link').firstChild, 2);
    expect(findMenuPlace(page, { clue, menu: null })).toEqual(inText('link', 2));
    page.getSelection()?.removeAllRanges();
  });
});
