import { describe, expect, it } from 'vitest';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const html = '<main><p>One <b>t</b>wo 👋.</p><p>Rene\u0301e<br>שלום</p></main>';

function read(page: Document): PageText {
  const found = readArticle(page);
  if (!found) throw new Error('The page has no text.');
  for (const _ of found.article.blocks);
  return found;
}

describe('resolveSpan', () => {
  it.each([
    ['within a node', { start: 0, end: 3 }, 'One'],
    ['over several nodes', { start: 4, end: 7 }, 'two'],
    ['of an emoji', { start: 8, end: 10 }, '👋'],
    ['with the separator at its end', { start: 8, end: 12 }, '👋.'],
    ['with a separator at its start', { start: 11, end: 18 }, 'Rene\u0301e'],
    ['after a line break', { start: 19, end: 23 }, 'שלום'],
    ['over all', { start: 0, end: 23 }, 'One two 👋.Rene\u0301eשלום'],
  ])('finds a span %s', (_, span, expected) => {
    const page = openPage(html);
    const { article, pieces } = read(page);
    expect(textOf(article)).toBe('One two 👋.\nRene\u0301e\u2028שלום');
    expect(resolveSpan(pieces, span).map(String)).toEqual([expected]);
  });

  it('gives null for a separator alone, nothing, and what lies outside', () => {
    const page = openPage(html);
    const { pieces } = read(page);
    expect(resolveSpan(pieces, { start: 11, end: 12 })).toEqual([]);
    expect(resolveSpan(pieces, { start: 2, end: 2 })).toEqual([]);
    expect(resolveSpan(pieces, { start: 90, end: 95 })).toEqual([]);
  });

  it('gives null where a node is gone or has changed, and still finds the others', () => {
    const page = openPage(html);
    const { pieces } = read(page);
    page.querySelector('b')?.remove();
    const [first] = pieces;
    (first?.source as Text | undefined)?.replaceData(0, 3, 'Two');
    expect(resolveSpan(pieces, { start: 4, end: 7 })).toEqual([]);
    expect(resolveSpan(pieces, { start: 0, end: 3 })).toEqual([]);
    expect(resolveSpan(pieces, { start: 12, end: 18 }).map(String)).toEqual(['Rene\u0301e']);
  });

  it('leaves out what stands between and is not read', () => {
    const page = openPage(
      '<main><p>Do <i style="display: none">👋</i>not <ruby>薬<rt>くすり</rt></ruby>飲む.</p></main>',
    );
    const { article, pieces } = read(page);
    expect(textOf(article)).toBe('Do not 薬飲む.');
    expect(resolveSpan(pieces, { start: 0, end: 11 }).map(String)).toEqual(['Do ', 'not 薬', '飲む.']);
  });

  it('gives null where nodes have changed places', () => {
    const page = openPage('<main><p>One <b>two</b></p></main>');
    const { pieces } = read(page);
    const bold = page.querySelector('b');
    bold?.parentElement?.prepend(bold);
    expect(resolveSpan(pieces, { start: 0, end: 7 })).toEqual([]);
  });
});
