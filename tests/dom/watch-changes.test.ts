import { afterEach, describe, expect, test } from 'vitest';
import { watchChanges } from '@/utils/dom/watch-changes.ts';
import { settle } from '../fakes/settle.ts';
import { openPage } from './open-page.ts';

let stop = () => {};
afterEach(() => stop());

/** What the change in a page is said to concern, by element name or `#text`. */
async function namesOf(change: (document: Document) => void): Promise<readonly string[]> {
  const document = openPage('<p>Rest.</p><details><summary>More</summary>Walk.</details><style></style>');
  const told: string[] = [];
  stop = watchChanges(document, (targets) => {
    for (const { nodeName } of targets) told.push(nodeName.toLowerCase());
  });
  change(document);
  await settle();
  return told;
}

const make = (document: Document, name: string, text: string) => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};

describe('what is a change to a reader', () => {
  test.each<[string, (document: Document) => void, readonly string[]]>([
    ['text that comes', (page) => page.body.append(make(page, 'p', 'Drink 水.')), ['body']],
    ['text that goes', (page) => page.querySelector('p')?.remove(), ['body']],
    ['text that changes', (page) => page.querySelector('p')?.firstChild?.replaceWith('Sit.'), ['p']],
    ['a part that opens', (page) => page.querySelector('details')?.setAttribute('open', ''), ['details']],
    ['nothing: a node without text', (page) => page.body.append(page.createElement('img')), []],
    ['nothing: white space', (page) => page.body.append(' \n'), []],
    ['nothing: a style', (page) => page.body.append(make(page, 'style', 'p { color: red }')), []],
    ['nothing: a rule in a style', (page) => page.querySelector('style')?.append('p {}'), []],
    ['nothing: a class', (page) => page.querySelector('p')?.setAttribute('class', 'on'), []],
    ['nothing: the panel of Hark', (page) => page.documentElement.append(make(page, 'hark-host', 'Play')), []],
    ['nothing: a comment', (page) => page.body.append(page.createComment('Walk.')), []],
  ])('is %s', async (_name, change, expected) => {
    expect(await namesOf(change)).toEqual(expected);
  });

  test('ends with the watch', async () => {
    const told = await namesOf((document) => {
      stop();
      document.body.append('Walk.');
    });
    expect(told).toEqual([]);
  });
});
