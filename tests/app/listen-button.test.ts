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
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const presses: string[] = [];
  stop = new AbortController();
  runListenButton({
    document,
    root,
    label: LABEL,
    onPress: () => presses.push(document.getSelection()?.toString() ?? ''),
    signal: stop.signal,
  });
  const button = root.querySelector('button') as HTMLButtonElement;
  vi.spyOn(button, 'getBoundingClientRect').mockReturnValue({ width: 300, height: 44 } as DOMRect);
  const text = document.getElementById('text')?.firstChild as Text;
  return {
    root,
    button,
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
  Object.assign(window, { innerWidth: 800, innerHeight: 600 });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the listen button', () => {
  test('is a button of its name, not there before anything is highlighted', () => {
    const { button } = setUp();
    expect([button.type, button.textContent, button.hidden]).toEqual(['button', LABEL, true]);
  });

  test('comes beside the highlight when that has settled, whole inside the view', () => {
    const { button, highlight } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED - 1);
    expect(button.hidden).toBe(true);
    vi.advanceTimersByTime(1);
    expect([button.hidden, button.style.left, button.style.top]).toEqual([false, '300px', '130px']);
  });

  test('waits for the last of many changes', () => {
    const { button, highlight } = setUp();
    for (const end of [1, 2, 3, 4]) {
      highlight(0, end);
      vi.advanceTimersByTime(SETTLED - 1);
    }
    expect(button.hidden).toBe(true);
    vi.advanceTimersByTime(1);
    expect(button.hidden).toBe(false);
  });

  test.each(['pointerup', 'pointercancel'] as const)('waits for %s while the highlight is drawn', (end) => {
    const { button, highlight, pointer } = setUp();
    pointer('pointerdown');
    highlight();
    vi.advanceTimersByTime(10 * SETTLED);
    expect(button.hidden).toBe(true);
    pointer(end);
    vi.advanceTimersByTime(SETTLED);
    expect(button.hidden).toBe(false);
  });

  test('does not come for white space', () => {
    const { button, highlight } = setUp();
    highlight(4, 5);
    vi.advanceTimersByTime(SETTLED);
    expect(button.hidden).toBe(true);
  });

  test('never takes the focus or the highlight', () => {
    const { button, highlight } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button.dispatchEvent(down);
    expect([document.activeElement, down.defaultPrevented]).toEqual([input, true]);
  });

  test('goes with the highlight', () => {
    const { button, highlight, collapse } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    collapse();
    vi.advanceTimersByTime(SETTLED);
    expect(button.hidden).toBe(true);
  });

  test('goes at Escape and stays away until something else is highlighted', () => {
    const { button, highlight, key, scroll } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    key('x');
    expect(button.hidden).toBe(false);
    key('Escape');
    scroll();
    vi.advanceTimersByTime(10 * SETTLED);
    expect(button.hidden).toBe(true);
    highlight(5, 9);
    vi.advanceTimersByTime(SETTLED);
    expect(button.hidden).toBe(false);
  });

  test('does not come when Escape is pressed before it has', () => {
    const { button, highlight, key } = setUp();
    highlight();
    key('Escape');
    vi.advanceTimersByTime(10 * SETTLED);
    expect(button.hidden).toBe(true);
  });

  test('goes at a press elsewhere, not at one on itself', () => {
    const { button, highlight, pointer } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    pointer('pointerdown', button);
    expect(button.hidden).toBe(false);
    pointer('pointerdown');
    expect(button.hidden).toBe(true);
  });

  test('asks once for what is highlighted, and does not come back for it', () => {
    const { button, highlight, pointer, presses } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    pointer('pointerdown', button);
    pointer('pointerup', button);
    press(button);
    vi.advanceTimersByTime(10 * SETTLED);
    expect([presses, button.hidden]).toEqual([['Wear'], true]);
  });

  test('does nothing that a script of the page presses', () => {
    const { button, highlight, presses } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    press(button, 'script');
    button.click();
    expect([presses, button.hidden]).toEqual([[], false]);
  });

  test('moves with the highlight as the page scrolls, goes out of view with it and comes back', () => {
    const { button, highlight, scroll } = setUp();
    highlight();
    vi.advanceTimersByTime(SETTLED);
    placeLines([{ ...LINE, top: 50 }]);
    scroll();
    expect(button.style.top).toBe('80px');
    placeLines([{ ...LINE, top: -50 }]);
    scroll();
    expect(button.hidden).toBe(true);
    placeLines([LINE]);
    scroll();
    expect([button.hidden, button.style.top]).toEqual([false, '130px']);
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
