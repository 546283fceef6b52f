import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPortions } from '@/utils/app/article-portions.ts';
import { parseReaderToView, toBlocksMessage } from '@/utils/core/messages/reading-view.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { createReadMarks } from '@/utils/dom/fade-read.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { findNext } from '@/utils/dom/sentence-presses.ts';
import { writeArticle } from '@/utils/dom/write-article.ts';
import { textOf } from '../fakes/article.ts';
import { HIDINGS_WITHOUT_LAYOUT, madeUpPages, squeeze } from '../fakes/page-documents.ts';
import { openPage } from './open-page.ts';

const words = {
  lang: 'en',
  table: 'Table',
  picture: 'Picture:',
  closedSection: 'This part is closed on the page.',
  passedList: 'The list of sources is left out here.',
};

/** A page's article as its reading view shows it, by way of the messages between the two. */
function showPage(html: string) {
  const pageText = readArticle(openPage(html));
  if (!pageText) throw new Error('The page has no text.');
  const portions = createPortions(pageText);
  const view = openPage('<article></article>');
  const root = view.querySelector('article') as HTMLElement;
  const { title, lang } = pageText.article;
  const written = writeArticle(root, { title, lang, words });
  for (let extent = 'growing'; extent === 'growing'; ) {
    const taken = finishWork(portions.take(1000));
    const sent = structuredClone(toBlocksMessage(1, taken.blocks, taken.extent));
    const message = parseReaderToView(sent);
    expect(message).toEqual(sent);
    if (message?.type === 'blocks') written.add(message.blocks);
    extent = taken.extent;
  }
  return { pageText, written, root };
}

/** The markup without what every block has. */
function markupOf(root: HTMLElement): string {
  return root.innerHTML
    .replaceAll(/ tabindex="-?\d"/g, '')
    .replaceAll(/<span class="sentence">(.*?)<\/span>(?! ?<\/span>)/gs, '[$1]')
    .replaceAll(/ dir="ltr"/g, '')
    .replaceAll(/ lang="en"/g, '');
}

const page = (body: string) => `<html lang="en"><body><main>${body}</main></body></html>`;

describe('an article in the reading view', () => {
  it('has the page’s headings, and lists with their numbers, one within the other', () => {
    const { root } = showPage(
      page(
        '<h1>Walking</h1><p>Go on. Rest 🦵.</p><h3>At home</h3><ol start="3"><li>Cool it:<ul><li>ten minutes</li></ul></li><li>Rest.</li></ol><p>That is all.</p>',
      ),
    );
    expect(markupOf(root)).toBe(
      '<h1 class="block heading">[Walking]</h1>' +
        '<p class="block paragraph">[Go on.] [Rest 🦵.]</p>' +
        '<h3 class="block heading">[At home]</h3>' +
        '<ol><li data-number="3."><p class="block list-item">[Cool it:]</p>' +
        '<ul><li><p class="block list-item">[ten minutes]</p></li></ul></li>' +
        '<li data-number="4."><p class="block list-item">[Rest.]</p></li></ol>' +
        '<p class="block paragraph">[That is all.]</p>',
    );
  });

  it('keeps each cell of a table in its column, where others are empty or wide', () => {
    const { root } = showPage(
      page(
        '<h1>Doses</h1><table><caption>When</caption><tr><th>Drug</th><th>Morning</th><th>Evening</th></tr><tr><th>A</th><td></td><td>1 g</td></tr><tr><th rowspan="2">B</th><td colspan="2">2 g</td></tr><tr><td></td><td>3 g</td></tr></table>',
      ),
    );
    const cells = [...root.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) =>
        [cell.localName, cell.getAttribute('scope'), cell.textContent, cell.getAttribute('colspan')].join(' ').trim(),
      ),
    );
    expect(cells).toEqual([
      ['th col Drug', 'th col Morning', 'th col Evening'],
      ['th row A', 'td', 'td  1 g'],
      ['th row B', 'td  2 g 2'],
      ['td', 'td  3 g'],
    ]);
    expect(root.querySelector('caption')?.textContent).toBe('When');
    expect(root.querySelector('.table')?.getAttribute('aria-label')).toBe('Table');
  });

  it('keeps what raises, lowers, strikes out or stresses a word', () => {
    const { root } = showPage(
      page(
        '<h1>Blood</h1><p>More than 10<sup>9</sup>/L of H<sub>2</sub>O. Do <strong>not</strong> take <del>5 mg</del> <em>2 mg</em>.</p>',
      ),
    );
    expect(markupOf(root)).toBe(
      '<h1 class="block heading">[Blood]</h1><p class="block paragraph">[More than 10<sup>9</sup>/L of H<sub>2</sub>O.] ' +
        '[Do <strong>not</strong> take <s>5 mg</s> <em>2 mg</em>.]</p>',
    );
  });

  it('names pictures, and says what is closed or left out on the page', () => {
    const { root } = showPage(
      page(
        '<h1>Knees</h1><p>Bend it slowly and stop when it hurts.</p><img src="k.png" alt="A bent knee"><details><summary>More</summary><p>Hidden.</p></details>',
      ),
    );
    expect(root.querySelector('.alternative-text')?.textContent).toBe('Picture: A bent knee');
    expect(root.querySelector('.aside')?.textContent).toBe('This part is closed on the page.');
  });

  it('A-3.1.2: says in which language its own words are, in a text of another', () => {
    const { root } = showPage(
      '<html lang="fr"><body><main><h1>Genoux</h1><p>Pliez-les doucement.</p><img src="k.png" alt="Un genou"><details><summary>Plus</summary><p>Caché.</p></details></main></body></html>',
    );
    const own = Array.from(root.querySelectorAll<HTMLElement>('.label, .aside'), ({ lang, textContent }) => [
      lang,
      textContent.trim(),
    ]);
    expect([root.lang, own]).toEqual([
      'fr',
      [
        ['en', 'Picture:'],
        ['en', 'This part is closed on the page.'],
      ],
    ]);
  });

  it('gives each block its language and its direction, and a word its own', () => {
    const { root } = showPage(
      page(
        '<h1>Water</h1><p lang="ar" style="direction: rtl">اشرب الماء.</p><p lang="ja">水を飲む。</p><p>Say <i lang="fr">eau</i> now.</p>',
      ),
    );
    const blocks = [...root.querySelectorAll('.block')].map((block) => [
      block.getAttribute('lang'),
      block.getAttribute('dir'),
    ]);
    expect(blocks).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
      ['ja', 'ltr'],
      ['en', 'ltr'],
    ]);
    expect(root.querySelector('span[lang=fr]')?.textContent).toBe('eau');
  });

  it('takes the page’s strings as text, whatever they look like', () => {
    const { root } = showPage(page('<h1>Signs</h1><p>&lt;img src=x onerror=alert(1)&gt; is a sign.</p>'));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('Signs<img src=x onerror=alert(1)> is a sign.');
  });

  it('begins a line where the page does', () => {
    const { root } = showPage(page('<h1>Address</h1><p>Rene\u0301e Okafor,<br>2 Hill Road</p>'));
    expect(markupOf(root)).toContain('[Rene\u0301e Okafor,]<br>[2 Hill Road]');
  });

  it('has all that is read, in its order, at the same places of the number line', () => {
    fc.assert(
      fc.property(madeUpPages(HIDINGS_WITHOUT_LAYOUT), ({ html }) => {
        const { pageText, written, root } = showPage(`<main><h1>A title</h1>${html}</main>`);
        expect(squeeze(root.textContent ?? '')).toBe(squeeze(textOf(pageText)));
        for (const block of pageText.article.blocks) {
          const shown = resolveSpan(written.pageText.pieces, block.span).map(String).join('');
          expect(squeeze(shown)).toBe(squeeze(block.text));
        }
        for (const { element, span } of written.sentences)
          expect(squeeze(element.textContent ?? '')).toBe(
            squeeze(resolveSpan(written.pageText.pieces, span).map(String).join('')),
          );
      }),
      { numRuns: 20 },
    );
  });
});

describe('the sentences', () => {
  const html = page('<h1>Knees</h1><p>Go on. Rest.</p><p style="direction: rtl" lang="ar">اشرب. كل.</p><p>End.</p>');

  it('are gone through by the arrows, as the text runs', () => {
    const all = showPage(html).written.sentences;
    const text = (index: number) => all[index]?.element.textContent ?? 'none';
    expect(all.map((_, index) => text(index))).toEqual(['Knees', 'Go on.', 'Rest.', 'اشرب.', 'كل.', 'End.']);
    const from = (index: number, key: string) => text(findNext(key, { all, index }));
    expect(from(1, 'ArrowRight')).toBe('Rest.');
    expect(from(2, 'ArrowLeft')).toBe('Go on.');
    expect(from(3, 'ArrowLeft')).toBe('كل.');
    expect(from(4, 'ArrowRight')).toBe('اشرب.');
    expect(from(1, 'ArrowDown')).toBe('اشرب.');
    expect(from(5, 'ArrowUp')).toBe('اشرب.');
    expect(from(0, 'ArrowUp')).toBe('none');
    expect(from(5, 'ArrowDown')).toBe('none');
    expect(from(3, 'Home')).toBe('Knees');
    expect(from(3, 'End')).toBe('End.');
    expect(from(3, 'a')).toBe('none');
  });

  it('are reached by one stop of the Tab key', () => {
    const stops = showPage(html).written.sentences.filter(({ element }) => element.tabIndex === 0);
    expect(stops.map(({ element }) => element.textContent)).toEqual(['Knees']);
  });

  it('are noted as read up to the one that is, forwards and back', () => {
    const { written } = showPage(html);
    const marks = createReadMarks(() => written.sentences);
    const read = () => written.sentences.filter(({ element }) => element.classList.contains('read')).length;
    marks.markTo(written.sentences[3]?.span.start ?? 0);
    expect(read()).toBe(3);
    marks.markTo(written.sentences[1]?.span.start ?? 0);
    expect(read()).toBe(1);
    marks.markTo(Number.POSITIVE_INFINITY);
    expect(read()).toBe(6);
    marks.markTo(null);
    expect(read()).toBe(0);
  });
});
