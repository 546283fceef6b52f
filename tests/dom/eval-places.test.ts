import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../scripts/eval/extraction/page/block-text.ts';
import { findPlaces } from '../../scripts/eval/extraction/page/find-places.ts';
import { namePart } from '../../scripts/eval/extraction/page/part-name.ts';
import { openPage } from './open-page.ts';

const words = (text: string) => text.split(' ');

describe('findPlaces', () => {
  const places = (body: string, run: string, article = '') =>
    findPlaces(openPage(`<body>${body}</body>`), [words(run)], article);

  it('tells closed sections from open ones and from their headings', () => {
    const details = '<summary>Is it safe for me</summary><p>Yes it is quite safe</p>';
    expect(places(`<details>${details}</details>`, 'Yes it is quite safe')).toEqual([['in closed sections', 5]]);
    expect(places(`<details open>${details}</details>`, 'Yes it is quite safe')).toEqual([
      ['in plain text outside the article', 5],
    ]);
  });

  it('takes what a closed switch opens for a closed section, and what nothing opens for hidden', () => {
    const part = '<div id="a" style="display: none">Take one tablet a day</div>';
    const button = '<button aria-expanded="false" aria-controls="a">More</button>';
    expect(places(`${button}${part}`, 'Take one tablet a day')).toEqual([['in closed sections', 5]]);
    expect(places(part, 'Take one tablet a day')).toEqual([['hidden by the page', 5]]);
  });

  it('names the part around the words, unless the page’s main part is in it', () => {
    const text = '<p>Ten more tips for you</p>';
    expect(places(`<aside>${text}</aside>`, 'Ten more tips for you')).toEqual([['in <aside>', 5]]);
    expect(places(`<div class="post-related">${text}</div>`, 'Ten more tips for you')).toEqual([
      ['in a part called “related”', 5],
    ]);
    expect(places(`<div class="sidebar"><h1>Tips</h1>${text}</div>`, 'Ten more tips for you')).toEqual([
      ['in plain text outside the article', 5],
    ]);
  });

  it('names lists of links, tables and headings', () => {
    const link = '<li><a href="/a">Eye drops and their use</a></li>';
    expect(places(`<ul>${link}</ul>`, 'Eye drops and their use')).toEqual([['in a list of links', 5]]);
    expect(places('<table><tr><td>Potassium is at four</td></tr></table>', 'Potassium is at four')).toEqual([
      ['in a table outside the article', 4],
    ]);
    expect(places('<h2>What to do now</h2>', 'What to do now', 'What to do now')).toEqual([['in headings', 4]]);
  });

  it('says what stands nowhere, and does not guess for one or two words', () => {
    expect(places('<p>Take one tablet a day</p>', 'take the blue one')).toEqual([['not in the text of the page', 4]]);
    expect(places('<p>Take one tablet a day</p>', 'one tablet')).toEqual([['here and there', 2]]);
  });

  it('finds words of any writing, across elements, whatever their case', () => {
    const body = '<p>Nimm <b>ZWEI</b> ta\u0308glich 😀 mit <i>Wasser</i></p><p dir="rtl">קח כדור אחד ביום</p>';
    const page = openPage(`<body>${body}</body>`);
    const runs = [words('nimm zwei ta\u0308glich mit Wasser'), words('קח כדור אחד ביום')];
    expect(findPlaces(page, runs, 'Nimm ZWEI ta\u0308glich 😀 mit Wasser')).toEqual([
      ['in plain text', 5],
      ['in plain text outside the article', 4],
    ]);
  });

  it('counts the places of all runs together, the most first', () => {
    const page = openPage('<body><nav>one two three</nav><aside>a b c d e</aside></body>');
    expect(findPlaces(page, [words('one two three'), words('a b c d'), words('x y z')], '')).toEqual([
      ['in <aside>', 4],
      ['in <nav>', 3],
      ['not in the text of the page', 3],
    ]);
  });
});

describe('namePart', () => {
  it('goes by whole words of class, id and role', () => {
    const called = (attributes: string) => {
      const element = openPage(`<body><div ${attributes}>x</div></body>`).querySelector('div');
      return element === null ? 'no element' : namePart(element);
    };
    expect(called('class="c-share-bar"')).toBe('share');
    expect(called('id="site_sidebar"')).toBe('sidebar');
    expect(called('class="shared shadow"')).toBe(null);
    expect(called('role="dialog"')).toBe('popup');
  });
});

describe('readBlocks', () => {
  it('gives each block its line, and leaves out what is no text', () => {
    const page = openPage(
      '<body><h2>Eye <b>drops</b></h2><ul><li>one<li>two</ul>a<br>b <button>Send</button><script>c()</script></body>',
    );
    expect(readBlocks(page.body)).toBe('Eye drops\none\ntwo\na\nb');
  });
});
