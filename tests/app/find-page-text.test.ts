import { describe, expect, test } from 'vitest';
import { findPageText } from '@/utils/app/find-page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { openPage } from '../dom/open-page.ts';
import { textOf } from '../fakes/article.ts';

describe('the text of a page', () => {
  test('is handed on when there is some', async () => {
    const page = openPage('<main><p>Rest 🛏 well.</p></main>');
    const finding = await findPageText(() => readArticle(page), 'nothing-to-read');
    expect(finding.status === 'found' && textOf(finding.pageText.article)).toBe('Rest 🛏 well.');
  });

  test('is missing for the reason given when there is none', async () => {
    expect(await findPageText(() => null, 'nothing-highlighted')).toEqual({
      status: 'missing',
      problem: 'nothing-highlighted',
    });
  });

  test('cannot be read where the page has put its own things in place of a node’s functions', async () => {
    const page = openPage('<main><p>Rest well.</p></main>');
    // As <img name="createTreeWalker"> does in a browser.
    Object.defineProperty(page, 'createTreeWalker', { value: page.createElement('img') });
    expect(await findPageText(() => readArticle(page), 'nothing-to-read')).toEqual({
      status: 'missing',
      problem: 'page-unreadable',
    });
  });
});
