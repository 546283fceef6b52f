import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runListenButton } from '@/utils/app/listen-button.ts';
import { press } from '../components/happenings.ts';

const LABEL = 'Click to listen highlighted text!';
const SETTLED = 150;
const LINE = { left: 100, top: 100, width: 500, height: 20 };

/** happy-dom has no layout: the test says where the highlight's lines are. */
function placeLines(lines: readonly (typeof LINE)[]): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(lines as unknown as DOMRectList);
}

let stop = new AbortController();

function setUp() {
  document.body.innerHTML = '<p id="text">Wear flat shoes.</p><input>';
  const root = document.body.appendChild(document.createElement('hark-host')).attachShadow({ mode: 'open' });
  const presses: string[] = [];
  stop = new AbortController();
  runListenButton({
    document,
    openRoot: () => root,
    label: LABEL,
    onPress: () => presses.push(document.getSelection()?.toString() ?? ''),
    signal: stop.signal,
  });
  const text = document.getElementById('text')?.firstChild as Text;
  return {
    root,
    /** Null until something was highlighted for the first time. */
    button: () => root.querySelector('button') as HTMLButtonElement,
    isHidden: () => root.querySelector('button')?.hidden !== false,
    presses,
    /** By keys, or as a script does: the selection changes and no pointer is down. */
    highlight(start = 0, end = 4) {
      const selection = document.getSelection();
      selection?.setBaseAndExtent(text, start, text, end);
      document.dispatchEvent(new Event('selectionchange'));
    },
    collapse() {
      document.getSelection()?.removeAllRanges();
      document.dispatchEvent(new Event('selectionchange'));
    },
    pointer: (type: 'pointerdown' | 'pointerup' | 'pointercancel', target: EventTarget = document.body) =>
      target.dispatchEvent(new Event(type, { bubbles: true, composed: true })),
    key: (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    scroll: () => window.dispatchEvent(new Event('scroll')),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  placeLines([LINE]);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 300, height: 44 } as DOMRect);
  Object.assign(window, { innerWidth: 800, innerHeight: 600 });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the listen button', () => {
  test('is a button of its name, not in the page before anything is highlighted', () => {
    const page = setUp();
    for (const type of ['pointerdown', 'pointerup'] as const) page.pointer(type);
    vi.advanceTimersByTime(10 * SETTLED);
    expect([page.root.childNodes.length, page.root.adoptedStyleSheets.length]).toEqual([0, 0]);
    page.highlight();
    vi.advanceTimersByTime(SETTLED);
    expect([page.button().type, page.button().textContent, page.isHidden()]).toEqual(['button', LABEL, false]);
  });

  test('hears nothing but highlights and presses before that', () => {
    const heard = [document, window].map((target) => vi.spyOn(target, 'addEventListener'));
    setUp();
    const types = heard.flatMap(({ mock }) => mock.calls.map(([type]) => type));
    expect(types.sort()).toEqual(['pointercancel', 'pointerdown', 'pointerup', 'selectionchange']);
  });

  test('comes beside the highlight when that has settled, whole inside the view', () => {
    const { button, isHidden, highlight } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED - 1);
    expect(isHidden()).toBe(true);
    vi.advanceTimersByTime(1);
    expect([isHidden(), button().style.left, button().style.top]).toEqual([false, '300px', '130px']);
  });

  test('waits for the last of many changes', () => {
    const { isHidden, highlight } = setUp();
    for (const end of [1, 2, 3, 4]) {
      highlight(0, end);
      vi.advanceTimersByTime(SETTLED - 1);
    }
    expect(isHidden()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isHidden()).toBe(false);
  });

  test.each(['pointerup', 'pointercancel'] as const)('waits for %s while the highlight is drawn', (end) => {
    const { isHidden, highlight, pointer } = setUp();
    pointer('pointerdown');
    highlight();
    vi.advanceTimersByTime(10 * SETTLED);
    expect(isHidden()).toBe(true);
    pointer(end);
    vi.advanceTimersByTime(SETTLED);
    expect(isHidden()).toBe(false);
  });

  test('does not come for white space', () => {
    const { isHidden, highlight } = setUp();
    highlight(4, 5);
    vi.advanceTimersByTime(SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('never takes the focus or the highlight', () => {
    const { button, highlight } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button().dispatchEvent(down);
    expect([document.activeElement, down.defaultPrevented]).toEqual([input, true]);
  });

  test('goes with the highlight', () => {
    const { isHidden, highlight, collapse } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    collapse();
    vi.advanceTimersByTime(SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('goes at Escape and stays away until something else is highlighted', () => {
    const { isHidden, highlight, key, scroll } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    key('x');
    expect(isHidden()).toBe(false);
    key('Escape');
    scroll();
    vi.advanceTimersByTime(10 * SETTLED);
    expect(isHidden()).toBe(true);
    highlight(5, 9);
    vi.advanceTimersByTime(SETTLED);
    expect(isHidden()).toBe(false);
  });

  test('does not come when Escape is pressed before it has', () => {
    const { isHidden, highlight, key } = setUp();
    highlight();
    key('Escape');
    vi.advanceTimersByTime(10 * SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('goes at a press elsewhere, not at one on itself', () => {
    const { button, isHidden, highlight, pointer } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    pointer('pointerdown', button());
    expect(isHidden()).toBe(false);
    pointer('pointerdown');
    expect(isHidden()).toBe(true);
  });

  test('asks once for what is highlighted, and does not come back for it', () => {
    const { button, isHidden, highlight, pointer, presses } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    pointer('pointerdown', button());
    pointer('pointerup', button());
    press(button());
    vi.advanceTimersByTime(10 * SETTLED);
    expect([presses, isHidden()]).toEqual([['Wear'], true]);
  });

  test('does nothing that a script of the page presses', () => {
    const { button, isHidden, highlight, presses } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    press(button(), 'script');
    button().click();
    expect([presses, isHidden()]).toEqual([[], false]);
  });

  test('moves with the highlight as the page scrolls, goes out of view with it and comes back', () => {
    const { button, isHidden, highlight, scroll } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    placeLines([{ ...LINE, top: 50 }]);
    scroll();
    expect(button().style.top).toBe('80px');
    placeLines([{ ...LINE, top: -50 }]);
    scroll();
    expect(isHidden()).toBe(true);
    placeLines([LINE]);
    scroll();
    expect([isHidden(), button().style.top]).toEqual([false, '130px']);
  });

  test('is taken out when its script ends, with nothing left to come', () => {
    const { root, highlight } = setUp();
    highlight();
    stop.abort();
    vi.advanceTimersByTime(SETTLED);
    highlight();
    expect([root.querySelector('button'), vi.getTimerCount()]).toEqual([null, 0]);
  });
});
