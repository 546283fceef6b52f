import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EdgeCover } from '@/utils/dom/follower.ts';
import { uncoverFocus } from '@/utils/dom/uncover-focus.ts';

const VIEW = 600;
const COVER = 100;

let stop = new AbortController();
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** A window with a cover at its lower edge, and a button whose box the test gives. */
function setUp({ top, height = 30, scrolls }: { top: number; height?: number; scrolls: 'yes' | 'no' }) {
  document.body.innerHTML = '<button></button>';
  const button = document.querySelector('button') as HTMLButtonElement;
  const root = document.documentElement;
  let scrolled = 0;
  const box = () => new DOMRect(0, top - scrolled, 80, height);
  button.getBoundingClientRect = box;
  Range.prototype.getBoundingClientRect = box;
  Object.assign(window, { innerHeight: VIEW, requestAnimationFrame: (callback: () => void) => callback() });
  for (const [name, value] of Object.entries({ clientHeight: VIEW, scrollHeight: 3 * VIEW, scrollTop: 0 }))
    Object.defineProperty(root, name, { value, configurable: true, writable: true });
  Object.defineProperty(document, 'scrollingElement', { value: root, configurable: true });
  root.scrollTo = ((to: ScrollToOptions) => {
    if (scrolls === 'yes') scrolled = to.top ?? 0;
  }) as typeof root.scrollTo;
  if (scrolls === 'no') Object.defineProperty(root, 'scrollHeight', { value: VIEW, configurable: true });
  let crossings = 0;
  const cover: EdgeCover = {
    inset: () => ({ top: 0, bottom: COVER }),
    insetAcross: () => ({ top: COVER, bottom: 0 }),
    cross: () => {
      crossings += 1;
    },
    contains: (element) => element.id === 'own',
    watch: () => () => {},
  };
  uncoverFocus(document, cover, stop.signal);
  return {
    button,
    focus: () => button.dispatchEvent(new Event('focusin', { bubbles: true })),
    seen: () => ({ crossings, moved: scrolled !== 0 }),
  };
}

describe('A-2.4.11, A-2.4.12: what gets the focus in the page', () => {
  it('is left where it is while it is seen whole', () => {
    const { focus, seen } = setUp({ top: 200, scrolls: 'yes' });
    focus();
    expect(seen()).toEqual({ crossings: 0, moved: false });
  });

  it.each([
    ['under the cover', 550],
    ['half under it', 490],
  ])('has the cover give way when it is %s', (_where, top) => {
    const { focus, seen } = setUp({ top, scrolls: 'no' });
    focus();
    expect(seen()).toEqual({ crossings: 1, moved: false });
  });

  it('is scrolled to where the other edge would cover it too', () => {
    const { focus, seen } = setUp({ top: 620, scrolls: 'yes' });
    focus();
    expect(seen()).toEqual({ crossings: 0, moved: true });
  });

  it('is left alone when it is higher than the window, or Hark’s own', () => {
    const high = setUp({ top: 100, height: 590, scrolls: 'yes' });
    high.focus();
    expect(high.seen()).toEqual({ crossings: 0, moved: false });
    stop.abort();
    stop = new AbortController();
    const own = setUp({ top: 550, scrolls: 'yes' });
    own.button.id = 'own';
    own.focus();
    expect(own.seen()).toEqual({ crossings: 0, moved: false });
  });
});
