import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { readSource } from '@/utils/dom/text-source.ts';
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

  it('gives null where nodes have changed places', () => {
    const page = openPage('<main><p>One <b>two</b></p></main>');
    const { pieces } = read(page);
    const bold = page.querySelector('b');
    bold?.parentElement?.prepend(bold);
    expect(resolveSpan(pieces, { start: 0, end: 7 })).toEqual([]);
  });
});

/** Small trees of blocks, inline elements, line breaks and hidden parts. */
const words = fc.constantFrom('word ', ' two', '👩‍⚕️', 'e\u0301', 'שלום ', '你好', ' ', '\n', '\u00a0', '<br>', '');
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words,
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'b', 'span', 'li', 'h2', 'td', 'blockquote', 'i style="display:none"'),
        tie('tree'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
  ),
  tree: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
}));

describe('any page', () => {
  it('is read as its own live characters, leads back to them, and stays as it was', () => {
    const page = openPage('<body></body>');
    fc.assert(
      fc.property(tree, (body) => {
        page.body.innerHTML = `<main>${body}</main>`;
        const before = page.documentElement.outerHTML;
        const found = readArticle(page);
        expect(page.documentElement.outerHTML).toBe(before);
        if (!found) return;
        const { article, pieces } = found;
        const text = textOf(article);
        let covered = text;
        for (const { source, span, offset } of pieces) {
          const live = readSource(source).slice(offset, offset + span.end - span.start);
          expect(text.slice(span.start, span.end)).toBe(live);
          covered = covered.slice(0, span.start) + ' '.repeat(span.end - span.start) + covered.slice(span.end);
        }
        expect(covered).toMatch(/^[ \n\u2028]*$/);
        for (const block of article.blocks) {
          expect(text.slice(block.span.start, block.span.end)).toBe(block.text);
          const ranges = resolveSpan(pieces, block.span);
          expect(ranges.map(seenText)).toEqual([block.text.replaceAll('\u2028', '')]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A range's characters, less the hidden ones that stand between. */
function seenText(range: Range): string {
  const copy = range.startContainer.ownerDocument?.createElement('div') as HTMLElement;
  copy.append(range.cloneContents());
  for (const hidden of copy.querySelectorAll('[style]')) hidden.remove();
  return copy.textContent ?? '';
}
