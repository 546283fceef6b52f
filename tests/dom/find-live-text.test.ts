import { describe, expect, it } from 'vitest';
import { clonePage } from '@/utils/dom/clone-page.ts';
import { findLiveText } from '@/utils/dom/find-live-text.ts';
import { openPage } from './open-page.ts';

const html = '<p>Ca\u0301lcium 👋 <b>not</b> 5<sup>1</sup></p><p>not</p><p dir="rtl">שלום</p><p>你好</p>';

/** A page and its clone, with nothing left out. */
function cloneOf(body: string) {
  const page = openPage(`<html><body>${body}</body></html>`);
  const clone = clonePage(page, () => ({ leftOut: false, textShown: true, bordered: false, section: 'none' }));
  return { page, clone, content: clone.document.body };
}

/** As Readability does when its first pass finds little: the nodes are new, the marks stay. */
function parseAnew(content: Element): void {
  const markup = content.innerHTML;
  content.innerHTML = markup;
}

/** Whose parent each text of the result leads to, with the text. */
function lead({ clone, content }: ReturnType<typeof cloneOf>) {
  const { matches, unmapped } = findLiveText(content, clone);
  const led = [...matches].map(([text, nodes]) => [text.data, nodes.map((node) => node.parentElement?.localName)]);
  return { led, unmapped };
}

const all = [
  ['Ca\u0301lcium 👋 ', ['p']],
  ['not', ['b']],
  [' 5', ['p']],
  ['1', ['sup']],
  ['not', ['p']],
  ['שלום', ['p']],
  ['你好', ['p']],
];

describe('findLiveText', () => {
  it('leads each text back by its node', () => {
    expect(lead(cloneOf(html))).toEqual({ led: all, unmapped: [] });
  });

  it('leads each text back by its mark when the nodes are new', () => {
    const cloned = cloneOf(html);
    parseAnew(cloned.content);
    expect(lead(cloned)).toEqual({ led: all, unmapped: [] });
  });

  it('leads texts that have become one back to the nodes of both', () => {
    const cloned = cloneOf('<p>One 👋<br>two</p>');
    cloned.content.querySelector('br')?.remove();
    parseAnew(cloned.content);
    expect(lead(cloned)).toEqual({ led: [['One 👋two', ['p', 'p']]], unmapped: [] });
  });

  it.each(['known', 'new'] as const)(
    'tells what Readability has put there itself, among nodes that are %s',
    (nodes) => {
      const cloned = cloneOf(html);
      if (nodes === 'new') parseAnew(cloned.content);
      cloned.content.querySelector('b')?.append(' read more');
      expect(lead(cloned)).toEqual({ led: all, unmapped: [{ text: ' read more', origin: 'readability' }] });
    },
  );

  it('tells a text of the page that comes twice', () => {
    const cloned = cloneOf('<p>Take one.</p>');
    cloned.content.querySelector('p')?.append('Take one.');
    expect(lead(cloned)).toEqual({
      led: [['Take one.', ['p']]],
      unmapped: [{ text: 'Take one.', origin: 'page' }],
    });
  });

  it('tells a text whose characters are others now', () => {
    const cloned = cloneOf('<p>Do not take it.</p>');
    cloned.content.querySelector('p')?.replaceChildren('Do take it.');
    expect(lead(cloned)).toEqual({ led: [], unmapped: [{ text: 'Do take it.', origin: 'readability' }] });
  });
});
