import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runListenButton } from '@/utils/app/listen-button.ts';
import { press, pressKey } from '../components/happenings.ts';
import { stubTopLayer } from '../fakes/top-layer.ts';

const LABEL = 'Click to listen highlighted text!';
const SETTLED = 150;
const LINE = { left: 100, top: 100, width: 500, height: 20 };

/** happy-dom has no layout: the test says where the highlight's lines are. */
function placeLines(lines: readonly (typeof LINE)[]): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(
    lines.map(({ left, top, width, height }) => new DOMRect(left, top, width, height)) as unknown as DOMRectList,
  );
}

type PointerType = 'pointerdown' | 'pointerup' | 'pointercancel' | 'contextmenu';

let stop = new AbortController();

function setUp({ site = 'on' }: { site?: 'on' | 'off' } = {}) {
  document.body.innerHTML = '<p id="text">Wear flat shoes.</p><input>';
  const root = document.body.appendChild(document.createElement('hark-host')).attachShadow({ mode: 'open' });
  const presses: string[] = [];
  let goTo: () => void = () => {};
  stop = new AbortController();
  runListenButton({
    document,
    openRoot: () => root,
    words: { lang: 'en', direction: 'ltr', listen: LABEL, off: 'Do not show', isOff: 'It is off.', undo: 'Undo' },
    isOff: async () => site === 'off',
    turn(wanted) {
      site = wanted;
    },
    onGoTo(listener, life) {
      goTo = listener;
      life.addEventListener('abort', () => {
        goTo = () => {};
      });
    },
    onPress: () => presses.push(document.getSelection()?.toString() ?? ''),
    signal: stop.signal,
  });
  const text = document.getElementById('text')?.firstChild as Text;
  return {
    root,
    goTo: () => goTo(),
    site: () => site,
    names: () => [...root.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.textContent),
    nth: (at: number) => root.querySelectorAll('button')[at] as HTMLButtonElement,
    box: () => root.querySelector('.listen') as HTMLElement,
    /** Null until something was highlighted for the first time. */
    button: () => root.querySelector('button') as HTMLButtonElement,
    isHidden: () => root.querySelector<HTMLElement>('.listen')?.hidden !== false,
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
    pointer(type: PointerType, target: EventTarget = document.body, origin: 'reader' | 'script' = 'reader') {
      const event = new Event(type, { bubbles: true, composed: true });
      if (origin === 'reader') Object.defineProperty(event, 'isTrusted', { value: true });
      target.dispatchEvent(event);
    },
    key: (key: string, origin: 'reader' | 'script' = 'reader') => pressKey(document.body, { key }, origin),
    scroll: () => window.dispatchEvent(new Event('scroll')),
    resize: () => window.dispatchEvent(new Event('resize')),
  };
}

beforeEach(() => {
  stubTopLayer();
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
  test('is a button of its name, not in the page before anything is highlighted', async () => {
    const page = setUp();
    for (const type of ['pointerdown', 'pointerup'] as const) page.pointer(type);
    await vi.advanceTimersByTimeAsync(10 * SETTLED);
    expect([page.root.childNodes.length, page.root.adoptedStyleSheets.length]).toEqual([0, 0]);
    page.highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect([page.button().type, page.button().textContent, page.isHidden()]).toEqual(['button', LABEL, false]);
  });

  test('hears nothing but highlights and presses before that', async () => {
    const heard = [document, window].map((target) => vi.spyOn(target, 'addEventListener'));
    setUp();
    const types = heard.flatMap(({ mock }) => mock.calls.map(([type]) => type));
    expect(types.sort()).toEqual(['contextmenu', 'pointercancel', 'pointerdown', 'pointerup', 'selectionchange']);
  });

  test('comes beside the highlight when that has settled, whole inside the view', async () => {
    const { box, isHidden, highlight } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED - 1);
    expect(isHidden()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect([isHidden(), box().style.left, box().style.top]).toEqual([false, '300px', '130px']);
  });

  test('waits for the last of many changes', async () => {
    const { isHidden, highlight } = setUp();
    for (const end of [1, 2, 3, 4]) {
      highlight(0, end);
      await vi.advanceTimersByTimeAsync(SETTLED - 1);
    }
    expect(isHidden()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(isHidden()).toBe(false);
  });

  test.each(['pointerup', 'pointercancel', 'contextmenu'] as const)(
    'waits for %s while the highlight is drawn',
    async (end) => {
      const { isHidden, highlight, pointer } = setUp();
      pointer('pointerdown');
      highlight();
      await vi.advanceTimersByTimeAsync(10 * SETTLED);
      expect(isHidden()).toBe(true);
      pointer(end);
      await vi.advanceTimersByTimeAsync(SETTLED);
      expect(isHidden()).toBe(false);
    },
  );

  test('does not come for white space', async () => {
    const { isHidden, highlight } = setUp();
    highlight(4, 5);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('never takes the focus or the highlight', async () => {
    const { button, highlight } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button().dispatchEvent(down);
    expect([document.activeElement, down.defaultPrevented]).toEqual([input, true]);
  });

  test('goes with the highlight', async () => {
    const { isHidden, highlight, collapse } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    collapse();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('goes at Escape and stays away until something else is highlighted', async () => {
    const { isHidden, highlight, key, scroll } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    key('x');
    expect(isHidden()).toBe(false);
    key('Escape');
    scroll();
    await vi.advanceTimersByTimeAsync(10 * SETTLED);
    expect(isHidden()).toBe(true);
    highlight(5, 9);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(isHidden()).toBe(false);
  });

  test('does not come when Escape is pressed before it has', async () => {
    const { isHidden, highlight, key } = setUp();
    highlight();
    key('Escape');
    await vi.advanceTimersByTimeAsync(10 * SETTLED);
    expect(isHidden()).toBe(true);
  });

  test('goes at a press elsewhere, not at one on itself', async () => {
    const { root, isHidden, highlight, pointer } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    // As the document sees a press in a shadow root.
    pointer('pointerdown', root.host);
    expect(isHidden()).toBe(false);
    pointer('pointerdown');
    expect(isHidden()).toBe(true);
  });

  test('asks once for what is highlighted, and does not come back for it', async () => {
    const { root, button, isHidden, highlight, pointer, presses } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    pointer('pointerdown', root.host);
    pointer('pointerup', root.host);
    press(button());
    await vi.advanceTimersByTimeAsync(10 * SETTLED);
    expect([presses, isHidden()]).toEqual([['Wear'], true]);
  });

  test('does nothing that a script of the page presses', async () => {
    const { button, isHidden, highlight, presses } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    press(button(), 'script');
    button().click();
    expect([presses, isHidden()]).toEqual([[], false]);
  });

  test('heeds no press and no key that a script makes', async () => {
    const { isHidden, highlight, pointer, key } = setUp();
    pointer('pointerdown', document.body, 'script');
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    pointer('pointerdown', document.body, 'script');
    key('Escape', 'script');
    expect(isHidden()).toBe(false);
  });

  test('A-2.4.3: leads back to where the reader was when it is scrolled out of view', async () => {
    const { root, highlight, goTo, scroll } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    goTo();
    placeLines([{ ...LINE, top: -50 }]);
    scroll();
    expect([root.activeElement, document.activeElement]).toEqual([null, input]);
  });

  test('is in the page before it is measured, also when the page took its place away', async () => {
    const { root, highlight, box } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    root.host.remove();
    const measured: boolean[] = [];
    vi.spyOn(box(), 'getBoundingClientRect').mockImplementation(() => {
      measured.push(root.host.isConnected);
      return { width: 300, height: 44 } as DOMRect;
    });
    highlight(5, 9);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(measured).toEqual([true]);
  });

  test('moves with the highlight as the page scrolls, goes out of view with it and comes back', async () => {
    const { box, isHidden, highlight, scroll } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    placeLines([{ ...LINE, top: 50 }]);
    scroll();
    expect(box().style.top).toBe('80px');
    placeLines([{ ...LINE, top: -50 }]);
    scroll();
    expect(isHidden()).toBe(true);
    placeLines([LINE]);
    scroll();
    expect([isHidden(), box().style.top]).toEqual([false, '130px']);
  });

  test('moves with the highlight as the window changes', async () => {
    const { box, highlight, resize } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    placeLines([{ ...LINE, top: 50 }]);
    resize();
    expect(box().style.top).toBe('80px');
  });

  test('is taken out when its script ends, with nothing left to come', async () => {
    const { root, highlight } = setUp();
    highlight();
    stop.abort();
    await vi.advanceTimersByTimeAsync(SETTLED);
    highlight();
    expect([root.querySelector('button'), vi.getTimerCount()]).toEqual([null, 0]);
  });

  test('A-2.5.5: by touch leaves room for the handles of the highlight', async () => {
    const { box, highlight } = setUp();
    const down = new Event('pointerdown', { bubbles: true, composed: true });
    Object.defineProperties(down, { isTrusted: { value: true }, pointerType: { value: 'touch' } });
    document.body.dispatchEvent(down);
    highlight();
    document.body.dispatchEvent(new Event('pointerup', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(box().style.top).toBe('168px');
  });

  test('stands above Hark’s panel at the lower edge', async () => {
    const { box, root, highlight } = setUp();
    const panel = root.appendChild(document.createElement('div'));
    panel.className = 'panel-mount';
    Object.assign(panel, { getBoundingClientRect: () => ({ top: 170, bottom: 600 }) });
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(box().style.top).toBe('46px');
  });

  test('stands below Hark’s panel at the upper edge', async () => {
    const { box, root, highlight } = setUp();
    const panel = root.appendChild(document.createElement('div'));
    panel.className = 'panel-mount';
    Object.assign(panel, { getBoundingClientRect: () => ({ top: 0, bottom: 110 }) });
    placeLines([{ ...LINE, top: 556 }]);
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(box().style.top).toBe('502px');
    placeLines([{ ...LINE, top: 60, height: 500 }]);
    highlight(0, 5);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect([box().style.left, box().style.top]).toEqual(['490px', '546px']);
  });

  test('stands at the end of text from right to left', async () => {
    const { box, highlight } = setUp();
    (document.getElementById('text') as HTMLElement).style.direction = 'rtl';
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect([box().style.left, box().style.top]).toEqual(['100px', '130px']);
  });

  test('A-3.1.1: has a language and a direction of its own', async () => {
    const { box, highlight } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect([box().lang, box().dir]).toEqual(['en', 'ltr']);
  });

  test('A-2.1.1: is gone to by a key, and Escape leads back to where the reader was', async () => {
    const { root, highlight, goTo, key } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    highlight();
    goTo();
    expect(document.activeElement).toBe(input);
    await vi.advanceTimersByTimeAsync(SETTLED);
    goTo();
    expect(root.activeElement?.textContent).toBe(LABEL);
    key('Escape');
    expect(document.activeElement).toBe(input);
    goTo();
    expect(document.activeElement).toBe(input);
  });

  test.each(['Escape', 'its own press'] as const)(
    'A-2.4.3: leads back to where the reader was when it was come to by Tab (%s)',
    async (way) => {
      const { root, nth, highlight, key } = setUp();
      const input = document.querySelector('input') as HTMLInputElement;
      const leave = () => (way === 'Escape' ? key('Escape') : press(nth(0)));
      highlight();
      await vi.advanceTimersByTimeAsync(SETTLED);
      input.focus();
      nth(0).focus();
      nth(1).focus();
      leave();
      expect([root.activeElement, document.activeElement]).toEqual([null, input]);
      // From nothing that can have the focus: to the paragraph of the highlight.
      input.blur();
      highlight(5, 9);
      await vi.advanceTimersByTimeAsync(SETTLED);
      nth(0).focus();
      leave();
      expect([root.activeElement, document.activeElement?.id]).toEqual([null, 'text']);
    },
  );

  test('A-2.4.3: leads back to where the reader was when it is turned off there and dismissed', async () => {
    const { root, nth, highlight, key } = setUp();
    const input = document.querySelector('input') as HTMLInputElement;
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    input.focus();
    nth(1).focus();
    press(nth(1));
    expect(root.activeElement?.textContent).toBe('Undo');
    key('Escape');
    expect(document.activeElement).toBe(input);
  });

  test('A-4.1.3: says politely that it is off, and not while Hark is there to read', async () => {
    const { root, box, nth, highlight } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(box().ariaLive).toBe('off');
    press(nth(1));
    expect([box().ariaLive, box().textContent]).toEqual(['polite', 'It is off.Undo']);
    press(nth(0));
    expect(box().ariaLive).toBe('off');
    root.appendChild(document.createElement('div')).className = 'panel-mount';
    press(nth(1));
    expect([box().ariaLive, box().textContent]).toEqual(['off', 'It is off.Undo']);
  });

  test('leaves the key to the panel where that is shown', async () => {
    const { root, highlight, goTo } = setUp();
    root.appendChild(document.createElement('div')).className = 'panel-mount';
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    goTo();
    expect(root.activeElement).toBeNull();
  });

  test('A-3.3.6: is turned off for the site in one step, says so until dismissed, and takes it back', async () => {
    const { nth, names, site, highlight, box, isHidden, pointer, presses } = setUp();
    highlight();
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(names()).toEqual([LABEL, 'Do not show']);
    press(nth(1));
    await vi.advanceTimersByTimeAsync(100 * SETTLED);
    expect([site(), box().textContent, isHidden()]).toEqual(['off', 'It is off.Undo', false]);
    press(nth(0));
    expect([site(), names(), isHidden()]).toEqual(['on', [LABEL, 'Do not show'], false]);
    press(nth(1));
    pointer('pointerdown');
    pointer('pointerup');
    highlight(5, 9);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect([isHidden(), presses]).toEqual([true, []]);
  });

  test('does not come on a site where it is off', async () => {
    const { root, highlight } = setUp({ site: 'off' });
    highlight();
    await vi.advanceTimersByTimeAsync(10 * SETTLED);
    expect(root.childNodes.length).toBe(0);
  });
});
