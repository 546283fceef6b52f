import { isDeepStrictEqual } from 'node:util';
import axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { contrastOf } from '../../utils/core/marking/contrast.ts';
import { GROUNDS } from './grounds.ts';
import { assignKey, waitForWorker } from './harness/extension-pages.ts';
import { pressKeys } from './harness/keys.ts';
import { type HeldWords, holdWords } from './held-words.ts';
import type { Box } from './page-text.ts';
import { pressInPanel, readPanel } from './panel.ts';
import { colourAt, measure, takePicture } from './pixels.ts';
import { type Product, setSettings, startProduct, waitForStatus } from './product.ts';

const looks = [
  ['light', []],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced', [{ name: 'forced-colors', value: 'active' }]],
] as const;

let product: Product;
let words: HeldWords;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  product = await startProduct();
  await assignKey(product.session, 'panel', 'Alt+Shift+K');
  await setSettings(product.session, { pauses: 'none', builtIn: 'never' });
  words = await holdWords(product.session);
  page = await product.openPage('crowded.html');
  devtools = await page.createCDPSession();
  // The reader's place before Hark comes.
  await page.focus('#last');
  await product.pressCommand('listen');
  for (let word = 0; word < 8; word += 1) {
    await words.waitForWord();
    await words.goOn();
  }
  await words.waitForWord();
  await waitForStatus(page, 'speaking');
});

afterAll(() => product[Symbol.asyncDispose]());

/** What axe finds wrong in what Hark has put into the page. */
async function findFaults(look: string): Promise<readonly string[]> {
  const isColoured = look !== 'forced';
  // Forced colours are the system's own, which axe does not see.
  const rules = {
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
    'color-contrast': { enabled: isColoured },
    'color-contrast-enhanced': { enabled: isColoured },
  };
  return page.evaluate(
    async (options) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await run({ include: [['hark-host']] } as axe.ElementContext, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { rules },
  );
}

async function findFaultsInEveryLook(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const [look, features] of looks) {
    await devtools.send('Emulation.setEmulatedMedia', { features: [...features] });
    faults.push(...(await findFaults(look)).map((fault) => `${look}: ${fault}`));
  }
  await devtools.send('Emulation.setEmulatedMedia', { features: [] });
  await writeFrom('rtl');
  faults.push(...(await findFaults('light')).map((fault) => `right to left: ${fault}`));
  await writeFrom('ltr');
  return faults;
}

/** As in a language that is written from that side. */
function writeFrom(direction: 'ltr' | 'rtl'): Promise<void> {
  return page.evaluate((wanted) => {
    const parts = document.querySelector('hark-host')?.shadowRoot?.querySelectorAll<HTMLElement>('[dir]') ?? [];
    if (parts.length === 0) throw new Error('No part of Hark has a direction of its own.');
    for (const part of parts) part.dir = wanted;
  }, direction);
}

/** Where the panel, its buttons and the marks stand. */
function readPlaces() {
  return page.evaluate(() => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const root = document.querySelector('hark-host')?.shadowRoot;
    const panel = root?.querySelector('.panel');
    const [word] = [...(CSS.highlights.get('hark-word') ?? [])] as Range[];
    const [sentence] = [...(CSS.highlights.get('hark-sentence') ?? [])] as Range[];
    const buttons = [...(root?.querySelectorAll('button') ?? [])].map((button) => ({
      name: button.textContent ?? '',
      width: button.getBoundingClientRect().width,
      height: button.getBoundingClientRect().height,
      isCut: button.scrollWidth > button.clientWidth || button.scrollHeight > button.clientHeight,
    }));
    return {
      panel: boxOf(panel?.getBoundingClientRect() ?? new DOMRect()),
      isWide: panel ? panel.scrollWidth > panel.clientWidth : true,
      rows: new Set([...(root?.querySelectorAll('button') ?? [])].map((each) => each.getBoundingClientRect().top)).size,
      buttons,
      sentence: sentence?.toString() ?? '',
      // The beginning of its text node tells it from the same word elsewhere.
      wordAt: `${word?.startContainer.textContent?.slice(0, 20)} ${word?.startOffset}`,
      scrolled: scrollY,
      word: boxOf(word?.getBoundingClientRect() ?? new DOMRect()),
      view: { width: innerWidth, height: innerHeight },
    };
  });
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The focused element of the page, and whether the panel covers any of it. */
function readFocus() {
  return page.evaluate(() => {
    const focused = document.activeElement?.getBoundingClientRect();
    const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('.panel')?.getBoundingClientRect();
    if (!focused || !panel) return 'nothing';
    const isApart = focused.bottom <= panel.top || focused.top >= panel.bottom;
    return isApart && focused.top >= 0 && focused.bottom <= innerHeight ? 'seen' : 'covered';
  });
}

/**
 * Lets the voice say its next word, and waits for its mark: between two sentences no word is marked. Hark takes a voice
 * that is held at one word for seconds for one that has failed.
 */
async function goOnToNextWord(): Promise<void> {
  const { wordAt } = await readPlaces();
  await words.goOn();
  await words.waitForWord();
  await waitUntil('the mark moves on', readPlaces, (now) => now.word.right > now.word.left && now.wordAt !== wordAt);
}

/** What the window shows, and where everything stood before and after the picture was taken. */
async function takeStill() {
  const { places, picture } = await waitUntil(
    'the page is at rest',
    async () => ({ places: await readPlaces(), picture: await takePicture(page), after: await readPlaces() }),
    ({ places, after }) => isDeepStrictEqual(places, after),
  );
  return { ...places, picture };
}

describe('the panel while Hark speaks', () => {
  it('A-2.4.3, A-3.2.1: has left the focus where it was', async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('last');
  });

  it('A-3.1.1: has its own language and direction on a page of another, and sizes of its own', async () => {
    const own = await page.evaluate(() => {
      const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('.panel') as HTMLElement;
      const { direction, fontSize } = getComputedStyle(panel);
      return [panel.matches(':lang(en)'), direction, fontSize];
    });
    expect(own).toEqual([true, 'ltr', '16px']);
  });

  it('A-1.1.1, A-1.4.3, A-1.4.6, A-4.1.2: has no fault that axe knows, in light, dark and forced colours', async () => {
    await goOnToNextWord();
    expect(await findFaultsInEveryLook()).toEqual([]);
  });

  it.each([
    ['a telephone', 320, 640, 1],
    ['400 % of 1280 × 1024', 320, 256, 4],
    ['a telephone on its side', 640, 320, 1],
    ['a window', 1200, 800, 1],
  ])(
    'A-1.3.4, A-1.4.10, A-2.5.5: on %s is one row of whole buttons, and not over the word',
    async (_what, width, height, scale) => {
      await goOnToNextWord();
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await waitUntil('the panel is beside the word', readPlaces, ({ panel, word }) => !overlap(panel, word));
      const { panel, buttons, isWide, rows, view } = await readPlaces();
      expect(buttons.filter((each) => each.width < 44 || each.height < 44 || each.isCut)).toEqual([]);
      expect([isWide, rows]).toEqual([false, 1]);
      expect(panel.left >= 0 && panel.right <= view.width && panel.top >= 0 && panel.bottom <= view.height).toBe(true);
    },
  );

  it('U-1.8.6: keeps the word in view when the window gets lower in the middle of it', async () => {
    // As one button beside a scrollbar it is as large in either window: whoever follows the word has no news of it.
    await pressInPanel(page, 'fold');
    await page.setViewport({ width: 1200, height: 400 });
    await goOnToNextWord();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const { wordAt } = await readPlaces();
    await page.setViewport({ width: 1200, height: 240 });
    const { wordAt: shown } = await waitUntil(
      'the word is seen beside the panel',
      readPlaces,
      ({ panel, word, view }) => view.height === 240 && word.top >= 0 && word.bottom <= panel.top,
      { limitMs: 3_000 },
    );
    expect(shown).toBe(wordAt);
    await page.setViewport({ width: 1200, height: 800 });
    await pressInPanel(page, 'unfold');
  });

  it('A-1.4.12: keeps its words whole with wider text spacing', async () => {
    await goOnToNextWord();
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => {
      const root = document.querySelector('hark-host')?.shadowRoot as ShadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      root.adoptedStyleSheets.push(sheet);
    });
    const { buttons, isWide } = await readPlaces();
    expect([buttons.filter(({ isCut }) => isCut), isWide]).toEqual([[], false]);
    await page.evaluate(() => document.querySelector('hark-host')?.shadowRoot?.adoptedStyleSheets.pop());
  });

  it('A-2.4.11, A-2.4.12: is never over what has the focus in the page', async () => {
    await page.setViewport({ width: 640, height: 420 });
    await waitUntil(
      'the panel stands in the smaller window',
      readPlaces,
      ({ panel, rows, view }) => view.width === 640 && panel.right <= 640 && panel.bottom <= 420 && rows === 1,
    );
    for (const link of ['[href="#one"]', '[href="#three"]', '[href="#four"]', '#last', '[href="#two"]', '#fixed']) {
      await page.focus(link);
      await waitUntil(`${link} is seen whole`, readFocus, (focus) => focus === 'seen', { limitMs: 3_000 });
    }
    // What stays at the window's edge cannot be scrolled away from there.
    const edge = await page.evaluate(
      () => document.querySelector('hark-host')?.shadowRoot?.querySelector<HTMLElement>('.panel-mount')?.dataset.edge,
    );
    expect(edge).toBe('top');
    await page.setViewport({ width: 1200, height: 800 });
  });

  it('A-2.4.3, A-2.5.7: is gone to by a key, moved and folded by keys, and Escape leads back', async () => {
    const { display } = product.session;
    const focused = async (action: string) =>
      waitUntil(
        `the focus is on ${action}`,
        () => readPanel(page),
        (panel) => panel.focused === action,
      );
    await page.focus('#last');
    await pressKeys(display, 'alt+shift+k');
    await focused('play');
    for (const keys of ['End', 'Return', 'End', 'Left', 'Left']) await pressKeys(display, keys);
    await focused('move');
    await pressKeys(display, 'Return');
    const readEdge = () =>
      page.evaluate(
        () => document.querySelector('hark-host')?.shadowRoot?.querySelector<HTMLElement>('.panel-mount')?.dataset.edge,
      );
    await waitUntil('the panel is above', readEdge, (edge) => edge === 'top');
    // It may have stood there before, out of the way of the focus.
    await waitUntil('the place is kept', readStored, (stored) => stored?.panelEdge === 'top');
    await pressKeys(display, 'Return');
    await waitUntil('the panel is below', readEdge, (edge) => edge === 'bottom');
    await pressInPanel(page, 'more');
    await focused('more');
    for (const keys of ['Left', 'Left', 'Return']) await pressKeys(display, keys);
    await focused('unfold');
    expect((await readPlaces()).buttons.map(({ name }) => name)).toEqual(['Show the player']);
    await pressKeys(display, 'Return');
    await focused('play');
    await pressKeys(display, 'Escape');
    await waitUntil(
      'the panel has let the focus go',
      () => readPanel(page),
      (panel) => panel.focused === null,
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('last');
  });

  it('A-1.4.11: marks and panel stand apart from every page with 3:1, and words on a mark with 7:1', async () => {
    const measured: unknown[] = [];
    for (const [ground, ink] of GROUNDS) {
      await page.evaluate(
        (background, color) => Object.assign(document.body.style, { background, color }),
        ground,
        ink,
      );
      const before = await readPlaces();
      await goOnToNextWord();
      const { word, panel, sentence, scrolled, picture } = await takeStill();
      // The word before, where it is of the same sentence and stands where it stood.
      const isBeside = before.sentence === sentence && before.scrolled === scrolled;
      const around = isBeside ? measure(picture, before.word, ground) : null;
      const own = measure(picture, word, around?.block ?? ground);
      const panelEdge = [
        colourAt(picture, panel.left + 40, panel.top + 0.5),
        colourAt(picture, panel.left + 40, panel.top + 5),
      ];
      const seen = {
        ground,
        word: Math.max(own.edge, measure(picture, word, own.block).edge) >= 3,
        wordText: own.text >= 7,
        sentence: (around?.edge ?? 3) >= 3,
        sentenceText: (around?.text ?? 7) >= 7,
        panel: Math.max(...panelEdge.map((colour) => contrastOf(colour, ground))) >= 3,
      };
      measured.push(seen);
    }
    expect(measured).toEqual(
      GROUNDS.map(([ground]) => ({
        ground,
        word: true,
        wordText: true,
        sentence: true,
        sentenceText: true,
        panel: true,
      })),
    );
    await page.evaluate(() => document.body.removeAttribute('style'));
  });

  it('is not printed', async () => {
    await page.emulateMediaType('print');
    const display = await page.evaluate(() => getComputedStyle(document.querySelector('hark-host') as Element).display);
    expect(display).toBe('none');
    await page.emulateMediaType();
  });
});

/** The outermost element that is seen in the middle of the panel. */
function readTop() {
  return page.evaluate(() => {
    const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('.panel')?.getBoundingClientRect();
    if (!panel) return 'no panel';
    const at = document.elementFromPoint((panel.left + panel.right) / 2, (panel.top + panel.bottom) / 2);
    return at?.localName ?? 'nothing';
  });
}

describe('the panel over a page that puts things on top', () => {
  it('is above any z-index, and above what fills the screen', async () => {
    expect(await readTop()).toBe('hark-host');
    await devtools.send('Runtime.evaluate', {
      expression: 'document.querySelector("main").requestFullscreen()',
      userGesture: true,
      awaitPromise: true,
    });
    await waitUntil('the panel is over the full screen', readTop, (top) => top === 'hark-host');
    await page.evaluate(() => document.exitFullscreen());
    await waitUntil(
      'the window is back',
      () => page.evaluate(() => document.fullscreenElement === null),
      (isBack) => isBack,
    );
  });

  it('works in a modal dialog, and leaves it when that closes', async () => {
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitUntil('the panel is over the dialog', readTop, (top) => top === 'hark-host');
    await pressInPanel(page, 'play');
    await waitForStatus(page, 'paused');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    const readParent = () => page.evaluate(() => document.querySelector('hark-host')?.parentElement?.localName);
    await waitUntil('Hark is back in its place', readParent, (parent) => parent === 'html');
  });
});

describe('the panel while Hark is silent', () => {
  it('A-4.1.2, A-2.5.8: has no fault that axe knows when it is paused, with all its buttons', async () => {
    await pressInPanel(page, 'more');
    expect(await findFaultsInEveryLook()).toEqual([]);
    await pressInPanel(page, 'more');
  });
});

describe('the listen button', () => {
  /** Where it stands beside what is highlighted. */
  const readButton = () =>
    page.evaluate(() => {
      const root = document.querySelector('hark-host')?.shadowRoot;
      const box = root?.querySelector<HTMLElement>('.listen');
      if (!box || box.hidden) return null;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
      return {
        names: [...box.querySelectorAll('button')].map((each) => each.ariaLabel ?? each.textContent),
        text: box.textContent,
        isLarge: [...box.querySelectorAll('button')].every(
          (each) => each.getBoundingClientRect().width >= 44 && each.getBoundingClientRect().height >= 44,
        ),
        isWhole: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        isOver: lines.some((line) => left < line.right && line.left < right && top < line.bottom && line.top < bottom),
        focused: root?.activeElement?.textContent ?? null,
        highlighted: getSelection()?.toString() ?? '',
      };
    });
  const waitForButton = (text: string) =>
    waitUntil(`the button says "${text}"`, readButton, (button) => button?.text?.includes(text) === true);
  const waitForNoButton = () => waitUntil('no button is there', readButton, (button) => button === null);
  /** By a double click on the first word of the first paragraph. */
  const highlight = async () => {
    const { x, y } = await page.evaluate(() => {
      const { left, top } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 15, y: top + 15 };
    });
    await page.mouse.click(x, y, { count: 2 });
  };

  beforeAll(async () => {
    await pressInPanel(page, 'close');
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('A-2.5.3, A-2.5.5, A-1.4.13: is large, of its name, beside what is highlighted by mouse, and leaves it there', async () => {
    await highlight();
    expect(await waitForButton('Click to listen')).toEqual({
      names: ['Click to listen highlighted text!', 'Do not show this button on this site'],
      text: 'Click to listen highlighted text!✕',
      isLarge: true,
      isWhole: true,
      isOver: false,
      focused: null,
      highlighted: 'Come',
    });
    expect(await findFaultsInEveryLook()).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoButton();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('Come');
  });

  it('A-2.1.1: comes for what is highlighted by keys too, is gone to by a key, and Escape leads back', async () => {
    const { display } = product.session;
    await pressKeys(display, 'shift+Right');
    await waitForButton('Click to listen');
    await pressKeys(display, 'alt+shift+k');
    await waitUntil('the button has the focus', readButton, (button) => button?.focused?.startsWith('Click') === true);
    expect((await readButton())?.highlighted).not.toBe('');
    await pressKeys(display, 'Escape');
    await waitForNoButton();
  });

  it('A-3.3.6: is turned off for the site in one step, and back on', async () => {
    const pressNth = async (at: number) => {
      const { x, y } = await page.evaluate((wanted) => {
        const button = document.querySelector('hark-host')?.shadowRoot?.querySelectorAll('.listen button')[wanted];
        const { left, top, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, at);
      await page.mouse.click(x, y);
    };
    await highlight();
    await waitForButton('Click to listen');
    await pressNth(1);
    await waitForButton('The button is off on this site.');
    expect(await findFaults('light')).toEqual([]);
    await pressNth(0);
    await waitForButton('Click to listen');
  });
});

describe('the panel on a page without a doctype, with a large font of its own', () => {
  it('A-1.4.4: has its own sizes and stands whole in the window; says that there is no voice, without a fault that axe knows', async () => {
    await words.letGo();
    await page.close();
    page = await product.openPage('quirks.html');
    devtools = await page.createCDPSession();
    await product.pressCommand('listen');
    await waitForStatus(page, 'blocked', { limitMs: 10_000 });
    const { panel, buttons, rows, view } = await readPlaces();
    expect(buttons.slice(0, 2).map(({ name }) => name)).toEqual(['Play', "Why can't I hear it?"]);
    expect(buttons.filter((each) => each.width < 44 || each.height < 44 || each.height > 90 || each.isCut)).toEqual([]);
    expect([rows, panel.left >= 0 && panel.right <= view.width && panel.bottom <= view.height]).toEqual([1, true]);
    expect(await findFaultsInEveryLook()).toEqual([]);
  });
});

declare const chrome: {
  readonly storage: { readonly local: { readonly get: (key: string) => Promise<{ settings?: object }> } };
};

async function readStored(): Promise<{ readonly panelEdge?: unknown } | undefined> {
  const worker = await waitForWorker(product.session);
  const { settings } = await worker.evaluate(() => chrome.storage.local.get('settings'));
  return settings;
}
