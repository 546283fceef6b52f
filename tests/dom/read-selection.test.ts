import { describe, expect, it } from 'vitest';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { textOf } from '../fakes/article.ts';
import { highlight } from './highlight.ts';
import { openFixture, openPage } from './open-page.ts';

describe('readSelection', () => {
  it.each([
    ['within one text node', '<p>One t[wo thr]ee</p>', 'wo thr'],
    [
      'from mid-word in one block to mid-word in the next',
      '<p>One t[wo</p><p>three fo]ur</p><p>five</p>',
      'wo\nthree fo',
    ],
    ['across inline elements', '<p>a[b<b>c 👩‍⚕️<i>d</i></b>e]f</p>', 'bc 👩‍⚕️de'],
    ['with a line break', '<p>a[b<br>c]d</p>', 'b\u2028c'],
    ['to the start of the next block, as a triple click makes it', '<p>[One two.</p><p>]Three</p>', 'One two.'],
    ['without what cannot be seen', '<p>[One</p><p style="display:none">Draft</p><p>two]</p>', 'One\ntwo'],
    ['in a menu, since it was asked for', '<nav><ul><li>[Home</li><li>Team]</li></ul></nav>', 'Home\nTeam'],
    ['of right-to-left text', '<p>مر[حبا</p><p>بك]م</p>', 'حبا\nبك'],
    ['of Chinese text', '<p>你[好，<b>世]界</b></p>', '好，世'],
  ])('reads exactly what is highlighted: %s', (_, html, expected) => {
    expect(textOf(readSelection(highlight(html)))).toBe(expected);
  });

  it('reads a sidebar list item by item', () => {
    const page = openFixture('clinic-post');
    const list = page.querySelector('#secondary .widget');
    if (list) page.getSelection()?.selectAllChildren(list);
    const { blocks = [] } = readSelection(page)?.article ?? {};
    expect(Array.from(blocks, ({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Who we help'],
      ['list item', 'Nurses, drivers and bakers who work at night.'],
      ['list item', 'Parents of babies who wake often (e.g. every hour).'],
      ['list item', 'People who snore, grind their teeth/jaw, or wake with a headache.'],
    ]);
  });

  it('gives pieces that begin where the selection begins', () => {
    const read = readSelection(highlight('<p>One t[wo</p><p>three fo]ur</p>'));
    expect(textOf(read)).toBe('wo\nthree fo');
    expect(read?.pieces.map(({ span, offset, text }) => ({ span, offset, text }))).toEqual([
      { span: { start: 0, end: 2 }, offset: 5, text: 'wo' },
      { span: { start: 3, end: 11 }, offset: 0, text: 'three fo' },
    ]);
  });

  it('reads every range of a selection that has several', () => {
    const page = openPage('<table><tr><td>Dose</td><td>skip</td><td>5 mg</td></tr></table>');
    const cells = [...page.querySelectorAll('td')];
    const ranges = [cells[0], cells[2]].map((cell) => {
      const range = page.createRange();
      range.selectNodeContents(cell as Element);
      return range;
    });
    // As Firefox has it; happy-dom keeps one range.
    const selection = { rangeCount: 2, getRangeAt: (index: number) => ranges[index] };
    Object.defineProperty(page, 'getSelection', { value: () => selection });
    expect(textOf(readSelection(page))).toBe('Dose\n5 mg');
  });

  it('gives null for nothing and for white space', () => {
    expect(readSelection(openPage('<p>One</p>'))).toBeNull();
    expect(readSelection(highlight('<p>One[ </p><p> ]two</p>'))).toBeNull();
  });

  it('names the page and its language', () => {
    const read = readSelection(
      highlight('<html lang="nl"><head><title> De kliniek </title></head><body><p>[Kom]t</p></body></html>'),
    );
    expect([read?.article.title, read?.article.lang]).toEqual(['De kliniek', 'nl']);
  });
});

describe('a highlighted paragraph', () => {
  it('is read without a search through the page around it', () => {
    const page = openPage(
      '<main id="main"><h2>Before</h2><p id="knee">Rest the knee.</p><h2 id="next"><button aria-expanded="false">More</button></h2><p hidden>Ice.</p></main>',
    );
    const asked: string[] = [];
    for (const name of ['querySelector', 'querySelectorAll'] as const) {
      const ask = page[name].bind(page) as (selector: string) => unknown;
      const value = (selector: string) => {
        asked.push(selector);
        return ask(selector);
      };
      Object.defineProperty(page, name, { value });
    }
    page.getSelection()?.selectAllChildren(page.getElementById('knee') as Element);
    expect(textOf(readSelection(page))).toBe('Rest the knee.');
    // The page's styles are looked for by the test's own DOM.
    expect(asked.filter((selector) => !/style|link/.test(selector))).toEqual([]);
  });
});
