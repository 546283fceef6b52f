import { describe, expect, test } from 'vitest';
import { keepHighlight } from '@/utils/dom/keep-highlight.ts';
import { keepPlace } from '@/utils/dom/keep-place.ts';

/** A page with a field, a paragraph, and what stands for Hark at its end. */
function setUp(paragraph: string) {
  document.body.innerHTML = `<input id="field">${paragraph}<button id="hark">Play</button>`;
  const [field, text, hark] = [...document.body.children] as [HTMLElement, HTMLElement, HTMLElement];
  const had: string[] = [];
  document.body.addEventListener('focusin', ({ target }) => had.push((target as Element).localName));
  getSelection()?.removeAllRanges();
  return { field, text, hark, had };
}

function highlight(text: HTMLElement, start: number, end: number): void {
  const node = text.firstChild;
  if (node !== null) getSelection()?.setBaseAndExtent(node, start, node, end);
}

describe('the place of the reader', () => {
  test('A-2.4.3: is what had the focus', () => {
    const { field, hark } = setUp('<p>Rest on the landing.</p>');
    field.focus();
    const goBack = keepPlace(document);
    hark.focus();
    goBack();
    expect(document.activeElement).toBe(field);
  });

  test('A-2.4.3: is where something was highlighted, when nothing had the focus; then the page is as it was', () => {
    const { field, text, hark } = setUp('<p>Rest on the landing.</p>');
    highlight(text, 5, 7);
    const goBack = keepPlace(document);
    hark.focus();
    goBack();
    expect(document.activeElement).toBe(text);
    field.focus();
    expect(text.outerHTML).toBe('<p>Rest on the landing.</p>');
  });

  test('A-2.4.3: is the same paragraph when Hark has the focus once more', () => {
    const { text, hark, had } = setUp('<p>Rest on the landing.</p>');
    highlight(text, 5, 7);
    for (let time = 0; time < 2; time += 1) {
      const goBack = keepPlace(document);
      hark.focus();
      goBack();
    }
    expect([had, document.activeElement]).toEqual([['button', 'p', 'button', 'p'], text]);
    text.blur();
    expect(text.outerHTML).toBe('<p>Rest on the landing.</p>');
  });

  test('leaves a paragraph that can have the focus as it is', () => {
    const { text, hark, had } = setUp('<p tabindex="0">Rest on the landing.</p>');
    highlight(text, 5, 7);
    const goBack = keepPlace(document);
    hark.focus();
    goBack();
    text.blur();
    expect([had, text.getAttribute('tabindex')]).toEqual([['button', 'p'], '0']);
  });
});

describe('what is highlighted', () => {
  test('is highlighted again where the focus has taken it away, from the same end', () => {
    const { text } = setUp('<p>Rest 🪜 on the landing.</p>');
    highlight(text, 10, 5);
    const bringBack = keepHighlight(document);
    getSelection()?.removeAllRanges();
    bringBack();
    const { anchorNode, anchorOffset, focusOffset } = getSelection() as Selection;
    expect([anchorNode, anchorOffset, focusOffset]).toEqual([text.firstChild, 10, 5]);
  });

  test('is nothing when the page has shortened its text', () => {
    const { text } = setUp('<p>Rest on the landing.</p>');
    highlight(text, 5, 15);
    const bringBack = keepHighlight(document);
    getSelection()?.removeAllRanges();
    (text.firstChild as Text).data = 'Rest';
    bringBack();
    expect(getSelection()?.toString() ?? '').toBe('');
  });
});
