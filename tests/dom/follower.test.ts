import { describe, expect, it } from 'vitest';
import { createFollower, type FollowerCover } from '@/utils/dom/follower.ts';
import { openPage } from './open-page.ts';

const windowHeight = 600;

/**
 * A page of 3,000 pixels in a window of 600, with a box of 200 that scrolls its 1,000. Layout is
 * arithmetic on the scroll positions, since happy-dom has none. A smooth scroll arrives when told to.
 */
function openTallPage({ reducedMotion = false } = {}) {
  const page = openPage('<main><p>word</p><div style="overflow-y: auto"><p>inner</p></div></main>');
  const root = page.documentElement;
  const box = page.querySelector('div') as HTMLElement;
  const behaviors: (ScrollBehavior | undefined)[] = [];
  const moving = new Map<Element, number>();

  const layOut = (element: Element, sizes: { clientHeight: number; scrollHeight: number; top: () => number }) => {
    Object.defineProperties(element, {
      clientHeight: { value: sizes.clientHeight },
      clientWidth: { value: 800 },
      scrollHeight: { value: sizes.scrollHeight },
      getBoundingClientRect: { value: () => ({ left: 0, top: sizes.top(), width: 800, height: sizes.clientHeight }) },
      scrollTo: {
        value: ({ top = 0, behavior }: ScrollToOptions) => {
          behaviors.push(behavior);
          if (behavior === 'smooth') moving.set(element, top);
          else arriveAt(element, top);
        },
      },
    });
  };
  const arriveAt = (element: Element, top: number) => {
    element.scrollTop = top;
    const target = element === root ? page : element;
    for (const type of ['scroll', 'scrollend']) {
      target.dispatchEvent(
        new (page.defaultView as Window & typeof globalThis).Event(type, { bubbles: target === page }),
      );
    }
  };
  layOut(root, { clientHeight: windowHeight, scrollHeight: 3000, top: () => -root.scrollTop });
  layOut(box, { clientHeight: 200, scrollHeight: 1000, top: () => 1000 - root.scrollTop });
  Object.assign(page.defaultView as object, {
    matchMedia: (query: string) => ({ matches: reducedMotion && query === '(prefers-reduced-motion: reduce)' }),
  });

  const rangeAt = (element: Element, top: () => number): Range => {
    const range = page.createRange();
    range.selectNodeContents(element.firstChild as Node);
    const rect = () => ({ top: top(), bottom: top() + 20, width: 50, height: 20 });
    return Object.assign(range, { getBoundingClientRect: rect });
  };
  const [outer, inner] = [...page.querySelectorAll('p')] as Element[] as [Element, Element];
  return {
    page,
    root,
    box,
    behaviors,
    /** A word `top` pixels below the top of the page. */
    wordAt: (top: number) => rangeAt(outer, () => top - root.scrollTop),
    /** A word `top` pixels below the top of what is in the box, which starts at 1,000 pixels. */
    innerWordAt: (top: number) => rangeAt(inner, () => 1000 + top - box.scrollTop - root.scrollTop),
    arrive: () => {
      for (const [element, top] of [...moving]) arriveAt(element, top);
      moving.clear();
    },
    readerScrollsTo: (top: number) => arriveAt(root, top),
    press: (type: string, init: object = {}) =>
      page.dispatchEvent(Object.assign(new (page.defaultView as Window & typeof globalThis).Event(type), init)),
  };
}

const nothing = () => ({ top: 0, bottom: 0 });
const noCover: FollowerCover = {
  inset: nothing,
  insetAcross: nothing,
  cross: () => {},
  watch: () => () => {},
};

describe('createFollower', () => {
  it('does not scroll while the word is in view', () => {
    const { page, root, wordAt, behaviors } = openTallPage();
    createFollower(page, noCover).follow(wordAt(580));
    expect([root.scrollTop, behaviors]).toEqual([0, []]);
  });

  it('brings a word that is out of view to the middle, smoothly', () => {
    const { page, root, wordAt, behaviors, arrive } = openTallPage();
    createFollower(page, noCover).follow(wordAt(1000));
    arrive();
    expect([root.scrollTop, behaviors]).toEqual([710, ['smooth']]);
  });

  it('moves at once for readers who want less motion', () => {
    const { page, root, wordAt, behaviors } = openTallPage({ reducedMotion: true });
    createFollower(page, noCover).follow(wordAt(1000));
    expect([root.scrollTop, behaviors]).toEqual([710, ['instant']]);
  });

  it('keeps the word clear of the panel', () => {
    const { page, root, wordAt } = openTallPage({ reducedMotion: true });
    createFollower(page, { ...noCover, inset: () => ({ top: 0, bottom: 100 }) }).follow(wordAt(520));
    expect(root.scrollTop).toBe(280);
  });

  it('asks the panel to give way at the end of the page, where nothing scrolls any further', () => {
    const { page, root, wordAt } = openTallPage({ reducedMotion: true });
    const crossings: number[] = [];
    const cover: FollowerCover = {
      inset: () => ({ top: 0, bottom: 100 }),
      insetAcross: () => ({ top: 100, bottom: 0 }),
      cross: () => crossings.push(root.scrollTop),
      watch: () => () => {},
    };
    const end = root.scrollHeight - root.clientHeight;
    const follower = createFollower(page, cover);
    root.scrollTop = end;
    follower.follow(wordAt(root.scrollHeight - 40));
    expect(crossings).toEqual([end]);
  });

  it('U-1.8.6: shows the word again when the window or the zoom has moved it, until it is disposed of', () => {
    const { page, root, wordAt, press, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const word = wordAt(400);
    const follower = createFollower(page, noCover);
    follower.follow(word);
    const wrapAnew = (top: number) => {
      word.getBoundingClientRect = wordAt(top).getBoundingClientRect;
      page.defaultView?.dispatchEvent(new (page.defaultView as Window & typeof globalThis).Event('resize'));
    };
    wrapAnew(1000);
    expect(root.scrollTop).toBe(710);
    press('wheel');
    readerScrollsTo(0);
    wrapAnew(2000);
    expect(root.scrollTop).toBe(0);
    follower.resume();
    expect(root.scrollTop).toBe(1710);
    follower.dispose();
    wrapAnew(1000);
    expect(root.scrollTop).toBe(1710);
  });

  it('A-2.4.11: shows the word again when the panel grows over it', () => {
    const { page, root, wordAt } = openTallPage({ reducedMotion: true });
    let height = 0;
    let grown: () => void = () => {};
    let watching = 'no';
    const follower = createFollower(page, {
      ...noCover,
      inset: () => ({ top: 0, bottom: height }),
      watch(listener) {
        grown = listener;
        watching = 'yes';
        return () => {
          watching = 'no';
        };
      },
    });
    follower.follow(wordAt(root.clientHeight - 40));
    expect(root.scrollTop).toBe(0);
    height = 100;
    grown();
    expect(root.scrollTop).toBeGreaterThan(0);
    expect(watching).toBe('yes');
    follower.dispose();
    expect(watching).toBe('no');
  });

  it('leaves the panel where it is when the word would be covered at the other edge too', () => {
    const { page, root, wordAt } = openTallPage({ reducedMotion: true });
    const crossings: number[] = [];
    const inset = () => ({ top: 0, bottom: 100 });
    root.scrollTop = root.scrollHeight - root.clientHeight;
    createFollower(page, {
      inset,
      insetAcross: inset,
      cross: () => crossings.push(1),
      watch: () => () => {},
    }).follow(wordAt(root.scrollHeight - 40));
    expect(crossings).toEqual([]);
  });

  it('scrolls a box within the page, then the page', () => {
    const { page, root, box, innerWordAt } = openTallPage({ reducedMotion: true });
    createFollower(page, noCover).follow(innerWordAt(500));
    expect([box.scrollTop, root.scrollTop]).toEqual([410, 800]);
  });

  it('stops following when the reader scrolls the word out of view', () => {
    const { page, root, wordAt, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(100));
    readerScrollsTo(2000);
    follower.follow(wordAt(120));
    expect(root.scrollTop).toBe(2000);
  });

  it('goes on when the reader brings the word back into view', () => {
    const { page, root, wordAt, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(100));
    readerScrollsTo(2000);
    readerScrollsTo(50);
    follower.follow(wordAt(1000));
    expect(root.scrollTop).toBe(710);
  });

  it('goes on when the word itself comes to where the reader is', () => {
    const { page, root, wordAt, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(100));
    readerScrollsTo(700);
    follower.follow(wordAt(800));
    follower.follow(wordAt(1400));
    expect(root.scrollTop).toBe(1110);
  });

  it('goes on at once when the reader asks for it', () => {
    const { page, root, wordAt, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(1000));
    readerScrollsTo(2000);
    follower.resume();
    expect(root.scrollTop).toBe(710);
  });

  it('does not take its own scrolling for the reader’s', () => {
    const { page, root, wordAt, arrive } = openTallPage();
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(1000));
    follower.follow(wordAt(1700));
    arrive();
    follower.follow(wordAt(2400));
    arrive();
    expect(root.scrollTop).toBe(2110);
  });

  it.each([
    ['the wheel', 'wheel', {}],
    ['a finger', 'touchmove', {}],
    ['a key that scrolls', 'keydown', { key: 'PageDown' }],
  ])('gives way to %s while it is still scrolling', (_, type, init) => {
    const { page, root, wordAt, press, readerScrollsTo } = openTallPage();
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(1000));
    press(type, init);
    readerScrollsTo(2000);
    follower.follow(wordAt(1010));
    expect(root.scrollTop).toBe(2000);
  });

  it('does not listen any more once disposed of', () => {
    const { page, root, wordAt, readerScrollsTo } = openTallPage({ reducedMotion: true });
    const follower = createFollower(page, noCover);
    follower.follow(wordAt(100));
    follower.dispose();
    readerScrollsTo(2000);
    follower.resume();
    expect(root.scrollTop).toBe(2000);
  });
});
