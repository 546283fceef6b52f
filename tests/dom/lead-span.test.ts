import { describe, expect, it } from 'vitest';
import { createSpanLeader } from '@/utils/dom/lead-span.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

function known(found: PageText | null): PageText {
  if (!found) throw new Error('There is no text.');
  for (const _ of found.article.blocks);
  return found;
}

describe('a span led from one reading of a page to another', () => {
  it('says the same words there', () => {
    const page = openPage(
      '<main><h1>Knees</h1><p>Rest 🦵 Rene\u0301e.</p><p>اشرب 水.</p></main><footer>Imprint</footer>',
    );
    const paragraphs = page.querySelectorAll('p');
    page.getSelection()?.setBaseAndExtent(paragraphs[0] as Node, 0, paragraphs[1] as Node, 1);
    const selected = known(readSelection(page));
    const article = known(readArticle(page));
    const { lead } = createSpanLeader(selected, article);
    expect(textOf(selected)).toBe('Rest 🦵 Rene\u0301e.\nاشرب 水.');
    expect(lead({ start: 5, end: 7 })).toEqual({ start: 11, end: 13 });
    expect(textOf(article).slice(11, 13)).toBe('🦵');
    expect(lead({ start: 8, end: 22 })).toEqual({ start: 14, end: 28 });
    expect(textOf(article).slice(14, 28)).toBe('Rene\u0301e.\nاشرب 水');
  });

  it('is none where the other has not got them', () => {
    const page = openPage('<main><h1>Knees</h1><p>Rest.</p></main><footer>Imprint</footer>');
    page.getSelection()?.selectAllChildren(page.querySelector('footer') as Node);
    const { lead } = createSpanLeader(known(readSelection(page)), known(readArticle(page)));
    expect(lead({ start: 0, end: 7 })).toBeNull();
  });

  it('is itself in the same reading', () => {
    const article = known(readArticle(openPage('<main><h1>Knees</h1><p>Rest.</p></main>')));
    expect(createSpanLeader(article, article).lead({ start: 2, end: 4 })).toEqual({ start: 2, end: 4 });
  });
});
