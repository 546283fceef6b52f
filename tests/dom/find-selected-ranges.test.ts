import { describe, expect, test } from 'vitest';
import { findSelectedRanges } from '@/utils/dom/find-selected-ranges.ts';
import { openPage } from './open-page.ts';

function highlight(html: string, from: readonly [string, number], to: readonly [string, number]): readonly string[] {
  const page = openPage(html);
  const find = (place: string): Node => {
    const [selector = '', child] = place.split('>');
    const element = page.querySelector(selector) as Element;
    return child === undefined ? element : (element.childNodes[Number(child)] as Node);
  };
  const range = page.createRange();
  range.setStart(find(from[0]), from[1]);
  range.setEnd(find(to[0]), to[1]);
  page.getSelection()?.removeAllRanges();
  page.getSelection()?.addRange(range);
  return findSelectedRanges(page).map(String);
}

describe('the ranges of a highlight', () => {
  test('are those of text in one node, with emoji and a combining mark', () => {
    expect(highlight('<p>Wear 👟 e\u0301 shoes.</p>', ['p>0', 5], ['p>0', 10])).toEqual(['👟 e\u0301']);
  });

  test('go from one element into another', () => {
    const html = '<p id="a">Take <b>one</b></p><p id="b">שתיים</p>';
    expect(highlight(html, ['#a', 1], ['#b>0', 2])).toEqual(['oneשת']);
  });

  test('are those of an end behind the last child', () => {
    expect(highlight('<p id="a">Take<br></p><p id="b">two</p>', ['#a', 2], ['#b', 1])).toEqual(['two']);
  });

  test.each([
    ['white space alone', '<p id="a">One</p> <p id="b">two</p>', ['#a>0', 3], ['#b>0', 0]],
    ['the white space in a text', '<p id="a">一  二</p>', ['#a>0', 1], ['#a>0', 3]],
    ['an element without text', '<p id="a"><br></p>', ['#a', 0], ['#a', 1]],
    ['nothing before the end of a text', '<p id="a">One</p><p id="b">two</p>', ['#a', 1], ['#b', 0]],
  ] as const)('are none for %s', (_name, html, from, to) => {
    expect(highlight(html, from, to)).toEqual([]);
  });

  test('are none where nothing is highlighted', () => {
    expect(findSelectedRanges(openPage('<p>One</p>'))).toEqual([]);
  });
});
