import { describe, expect, it } from 'vitest';
import { readArticle } from '@/utils/dom/read-article.ts';
import { openPage } from './open-page.ts';

describe("the end of a table's row", () => {
  it.each([
    ['in its last cell', '<td>Ca\u0301lcium 🦴<td>2.4', ['2.4']],
    ['in a header too', '<th>Name<th>Result', ['Result']],
    ['in the last cell that holds text', '<td>K<td>4.1<td> <td>', ['4.1']],
    ['in each paragraph of the last cell', '<td>K<td><p>4.1</p><p>mmol</p>', ['4.1', 'mmol']],
  ])('stands %s', (_, cells, expected) => {
    const table = `<table><tr>${cells}</tr></table>`;
    const found = readArticle(openPage(`<html lang="en"><body><main><p>Blood</p>${table}</main></body></html>`));
    const ends = [...(found?.article.blocks ?? [])].filter((block) => block.ends === 'row');
    expect(ends.map(({ text }) => text)).toEqual(expected);
  });

  it('stands in no cell of a table that arranges the page', () => {
    const table = '<table role="presentation"><tr><td>A<td>B</tr></table>';
    const found = readArticle(openPage(`<html lang="en"><body><main>${table}</main></body></html>`));
    expect([...(found?.article.blocks ?? [])].map(({ ends }) => ends)).toEqual([undefined, undefined]);
  });
});
