import { afterEach, describe, expect, it, vi } from 'vitest';
import { USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { findSelections } from '@/utils/dom/find-selections.ts';
import { createPainter } from '@/utils/dom/painter.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import { openPage } from './open-page.ts';

/** A highlight as the browsers have it: a set of ranges with a priority. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}

function openPaintablePage() {
  const page = openPage('<main><p>One two three</p></main>');
  const highlights = new Map<string, FakeHighlight>();
  Object.defineProperties(page.defaultView, { Highlight: { value: FakeHighlight }, CSS: { value: { highlights } } });
  const text = page.querySelector('p')?.firstChild as Text;
  const range = (start: number, end: number) => {
    const made = page.createRange();
    made.setStart(text, start);
    made.setEnd(text, end);
    return made;
  };
  const painted = () =>
    Object.fromEntries([...highlights].map(([name, ranges]) => [name, [...ranges].map((one) => one.toString())]));
  return { page, highlights, range, painted };
}

describe('createPainter', () => {
  it('marks a sentence and a word, the word above the sentence', () => {
    const { page, highlights, range, painted } = openPaintablePage();
    createPainter(page).paint({ sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': ['two'] });
    expect(highlights.get('hark-word')?.priority).toBe(1);
    expect(highlights.get('hark-sentence')?.priority).toBe(0);
  });

  it('marks the next word and no longer the last one', () => {
    const { page, range, painted } = openPaintablePage();
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected: [] });
    painter.paint({ sentence: [range(0, 13)], word: [range(8, 13)], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': ['three'] });
    painter.paint({ sentence: [range(0, 13)], word: [], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': [] });
    painter.clear();
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': [] });
  });

  it('marks the word alone with forced colours, where both would look the same', () => {
    const { page, range, painted } = openPaintablePage();
    const matchMedia = (query: string) =>
      Object.assign(new EventTarget(), { matches: query === '(forced-colors: active)' });
    Object.defineProperties(page.defaultView, { matchMedia: { value: matchMedia } });
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': ['two'] });
    painter.paint({ sentence: [range(0, 13)], word: [], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': [] });
  });

  it('marks anew what is marked when the device’s colours change, until it is disposed', () => {
    const { page, range, painted } = openPaintablePage();
    const forced = Object.assign(new EventTarget(), { matches: false });
    const matchMedia = (query: string) => (query === '(forced-colors: active)' ? forced : new EventTarget());
    Object.defineProperties(page.defaultView, { matchMedia: { value: matchMedia } });
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': ['two'] });
    forced.matches = true;
    forced.dispatchEvent(new Event('change'));
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': ['two'] });
    painter.dispose();
    forced.matches = false;
    forced.dispatchEvent(new Event('change'));
    expect(painted()).toEqual({});
  });

  it('marks again after the page has replaced its style sheets and emptied the registry', () => {
    const { page, highlights, range, painted } = openPaintablePage();
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [], rate: 1, selected: [] });
    const [sheet] = page.adoptedStyleSheets;
    page.adoptedStyleSheets = [];
    highlights.clear();
    painter.paint({ sentence: [range(0, 3)], word: [], rate: 1, selected: [] });
    expect(page.adoptedStyleSheets).toEqual([sheet]);
    expect(painted()).toEqual({ 'hark-sentence': ['One'], 'hark-word': [] });
  });

  it('leaves nothing behind, and another’s marks and sheets alone', () => {
    const { page, highlights, range } = openPaintablePage();
    const theirs = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    page.adoptedStyleSheets = [theirs];
    highlights.set('search', new FakeHighlight());
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [range(0, 3)], rate: 1, selected: [] });
    painter.dispose();
    expect([...highlights.keys()]).toEqual(['search']);
    expect(page.adoptedStyleSheets).toEqual([theirs]);
  });

  it('marks in a shadow root by a sheet of its own there, and gives the root its sheets back', () => {
    const { page, painted } = openPaintablePage();
    const host = page.body.appendChild(page.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Four five</p>';
    const theirs = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    root.adoptedStyleSheets = [theirs];
    const inner = page.createRange();
    inner.selectNodeContents(root.firstChild as Node);
    const painter = createPainter(page);
    painter.paint({ sentence: [inner], word: [], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['Four five'], 'hark-word': [] });
    expect(root.adoptedStyleSheets).toEqual([theirs, page.adoptedStyleSheets[0]]);
    painter.clear();
    expect(root.adoptedStyleSheets).toEqual([theirs]);
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': [] });
  });

  it('marks in a frame by the frame’s own registry and sheets, and leaves none of it there', () => {
    const { page, painted, range } = openPaintablePage();
    const frame = openPaintablePage();
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 3), frame.range(4, 13)], word: [frame.range(4, 7)], rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One'], 'hark-word': [] });
    expect(frame.painted()).toEqual({ 'hark-sentence': ['two three'], 'hark-word': ['two'] });
    expect(frame.page.adoptedStyleSheets.length).toBe(1);
    painter.clear();
    expect([frame.painted(), frame.page.adoptedStyleSheets]).toEqual([{}, []]);
  });

  it('touches neither the nodes nor the selection', () => {
    const { page, range } = openPaintablePage();
    page.getSelection()?.addRange(range(1, 5));
    const before = page.documentElement.outerHTML;
    const painter = createPainter(page);
    painter.paint({ sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected: [] });
    expect(page.documentElement.outerHTML).toBe(before);
    expect(page.getSelection()?.toString()).toBe('ne t');
  });

  it('marks the sentence alone where the speed or the reader asks for it, and never loses the place', () => {
    const { page, range, painted } = openPaintablePage();
    const painter = createPainter(page);
    const marks = { sentence: [range(0, 13)], word: [range(4, 7)] };
    painter.paint({ ...marks, rate: 2, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': [] });
    painter.follow({ ...USUAL_MARKS, granularity: 'word' });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': ['two'] });
    painter.follow({ ...USUAL_MARKS, sentence: 'none' });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': [] });
    painter.paint({ ...marks, rate: 1, selected: [] });
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': ['two'] });
    painter.follow({ ...USUAL_MARKS, word: 'none' });
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': [] });
    painter.follow({ ...USUAL_MARKS, sentence: 'none', word: 'none' });
    expect(painted()).toEqual({ 'hark-sentence': [], 'hark-word': [] });
  });

  it('does nothing in a browser without the highlight API', () => {
    const page = openPage('<p>One</p>');
    const painter = createPainter(page);
    painter.paint({ sentence: [page.createRange()], word: [], rate: 1, selected: [] });
    painter.clear();
    painter.dispose();
    expect(page.adoptedStyleSheets).toEqual([]);
  });
});

describe('createPainter, while what the reader selected is read', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A page in which `one two` is selected, and the sheet of its marks as it was written last. */
  function openSelectedPage() {
    const opened = openPaintablePage();
    const { page, range } = opened;
    const view = page.defaultView as Window & typeof globalThis;
    // Each frame comes at once: the style is known, and the next sheet may be written.
    view.requestAnimationFrame = (callback) => {
      callback(0);
      return 0;
    };
    const { CSSStyleSheet } = view;
    const written = new Map<CSSStyleSheet, string>();
    CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
      written.set(this, text);
    };
    const select = (start: number, end: number) => {
      page.getSelection()?.removeAllRanges();
      page.getSelection()?.addRange(range(start, end));
      page.dispatchEvent(new Event('selectionchange'));
    };
    select(0, 7);
    const [selected] = [...findSelections(page)] as [SelectionMark];
    const css = () => written.get(page.adoptedStyleSheets[0] as CSSStyleSheet) ?? '';
    const selection = () => (css().includes('::selection{all:unset!important}') ? 'receding' : 'seen');
    const marks = { sentence: [range(0, 13)], word: [range(4, 7)], rate: 1, selected };
    return { ...opened, painter: createPainter(page), select, css, selection, marks };
  }

  it('has the selection recede, and seen again once it is another one or reading ends', () => {
    const { page, painter, select, selection, marks, painted } = openSelectedPage();
    painter.paint(marks);
    expect(selection()).toBe('receding');
    select(4, 13);
    expect(selection()).toBe('seen');
    expect(painted()).toEqual({ 'hark-sentence': ['One two three'], 'hark-word': ['two'] });
    select(0, 7);
    expect(selection()).toBe('receding');
    painter.clear();
    expect(selection()).toBe('seen');
    expect(page.getSelection()?.toString()).toBe('One two');
  });

  it('leaves it seen where something else is read, where it is in a field, and where nothing is to be marked', () => {
    const { painter, selection, marks, page } = openSelectedPage();
    painter.paint({ ...marks, selected: [] });
    expect(selection()).toBe('seen');
    const field = page.createElement('textarea');
    painter.paint({ ...marks, selected: [{ type: 'value', field, start: 0, end: 3 }] });
    expect(selection()).toBe('seen');
    painter.paint(marks);
    expect(selection()).toBe('receding');
    painter.follow({ ...USUAL_MARKS, word: 'none', sentence: 'none' });
    expect(selection()).toBe('seen');
  });

  it('follows the reader’s choices on a page that is not seen, too, where no frame comes', () => {
    const { page, painter, selection, css, marks } = openSelectedPage();
    Object.assign(page.defaultView as object, { requestAnimationFrame: () => 0 });
    painter.paint(marks);
    painter.follow({ ...USUAL_MARKS, palette: 'blue' });
    painter.follow({ ...USUAL_MARKS, palette: 'pink' });
    expect(selection()).toBe('receding');
    expect(css()).toContain('#ffa3cc');
  });

  it('has it seen when another is made in a frame that is read', () => {
    const { page, painter } = openSelectedPage();
    const frame = openSelectedPage();
    const [selected] = [...findSelections(page)] as [SelectionMark];
    // The page's own selection stays, and the frame's is what is listened to.
    painter.paint({ ...frame.marks, selected });
    expect(frame.selection()).toBe('receding');
    page.getSelection()?.removeAllRanges();
    frame.select(8, 13);
    expect(frame.selection()).toBe('seen');
  });

  it.each([
    ['rgb(255, 255, 255)', 'rgb(51, 51, 51)', 'blocks'],
    ['rgb(255, 255, 255)', 'rgb(0, 0, 238)', 'blocks'],
    ['rgb(26, 26, 46)', 'rgb(221, 221, 221)', 'lines'],
    ['rgb(255, 255, 255)', 'rgb(118, 118, 118)', 'lines'],
  ])(
    'in Firefox, which keeps the page’s letters, marks by blocks that those can be read on: on %s in %s by %s',
    (background, color, wanted) => {
      vi.stubEnv('FIREFOX', 'true');
      const { page, painter, css, marks } = openSelectedPage();
      page.body.style.background = background;
      page.body.style.color = color;
      painter.paint(marks);
      const [, word] = /::highlight\(hark-word\) \{ (.*) \}/u.exec(css()) ?? [];
      expect(word?.includes('background-color')).toBe(wanted === 'blocks');
      expect(word).toContain('underline');
    },
  );
});
