import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { allowSite } from './harness/allow-site.ts';
import { countWindows, focusBrowserWindow, pressKeys } from './harness/keys.ts';
import { type Box, clickOn, dragOver, locateText, readSelection } from './page-text.ts';
import { flattenSpace, hearToEnd, listenToEnd, type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product[Symbol.asyncDispose]());

beforeEach(async () => {
  page = await product.openPage('clinic-post.html');
});

afterEach(() => page.close());

describe('a highlighted passage', () => {
  it('is heard from its first to its last character: from mid-word to the middle of the next paragraph', async () => {
    await dragOver(page, { from: 'ired.', to: 'sk helps more' });
    const utterances = await listenToEnd(product, page);
    expect(utterances.map(flattenSpace)).toEqual([
      'ired.',
      'The first step is a dark room.',
      'Thick curtains help, an eye ma',
    ]);
    expect(await listScripts(page)).toEqual(['reader.js', 'selection.js', 'article.js']);
  });

  it('is heard within one text node', async () => {
    await dragOver(page, { from: 'one in the kitchen', to: 'ere it cannot' });
    expect(await listenToEnd(product, page)).toEqual(['one in the kitchen 📵 wh']);
  });

  it('is heard when a triple click made it', async () => {
    const { left, top } = await locateText(page, 'Don’t eat');
    await page.mouse.click(left + 2, top + 5, { count: 3 });
    const utterances = await listenToEnd(product, page);
    expect(flattenSpace(utterances.join(' '))).toBe(
      'Our nurse, Rene\u0301e, calls the hour before bed “the quiet hour”. Don’t eat a heavy meal in it, don’t start a film, and do not drink coffee after three in the morning. A warm shower, on the other hand, is welcome.',
    );
  });

  it('is heard when Shift and the arrow keys have made it longer', async () => {
    const passage = 'street outside is bu';
    await extendByKeys('street', [...Array(2).fill('ctrl+shift+Right'), ...Array(3).fill('shift+Right')], passage);
    expect(await listenToEnd(product, page)).toEqual([passage]);
  });

  it('is heard item by item when it is a list in the sidebar', async () => {
    await dragOver(page, { from: 'Who we help', to: 'headache.', end: 'behind' });
    expect(await listenToEnd(product, page)).toEqual([
      'Who we help',
      'Nurses, drivers and bakers who work at night.',
      'Parents of babies who wake often (for example every hour).',
      'People who snore, grind their teeth/jaw, or wake with a headache.',
    ]);
    expect(await listScripts(page)).toEqual(['reader.js', 'selection.js', 'article.js']);
  });

  it('is heard with the headers of its columns when it is a table', async () => {
    const table = await product.openPage('after-surgery.html');
    await dragOver(table, { from: 'Medicine', to: '200 mg', end: 'behind' });
    const utterances = (await listenToEnd(product, table)).map(flattenSpace);
    await table.close();
    expect(utterances).toEqual([
      'table: Medicine',
      'Morning',
      'Evening',
      'Paracetamol:',
      'Morning: 1 gram',
      'Evening: 1 gram',
      'Ibuprofen:',
      'Evening: deleted: 400 milligrams end of deletion 200 milligrams',
    ]);
  });
});

/** Of Hark's own, in the order in which they came. */
async function listScripts(of: Page): Promise<readonly string[]> {
  const debug = await of.createCDPSession();
  const names: string[] = [];
  debug.on('Debugger.scriptParsed', ({ url }) => {
    const name = /^chrome-extension:.*\/([^/]+)$/.exec(url)?.[1];
    if (name !== undefined && name !== 'listen-button.js') names.push(name);
  });
  await debug.send('Debugger.enable');
  await debug.detach();
  return names;
}

describe('the listen button', () => {
  it('is not there before Hark was used in the tab', async () => {
    await dragOver(page, { from: 'Light, meals', to: 'and company' });
    expect(await page.evaluate(() => document.querySelectorAll('hark-host').length)).toBe(0);
  });

  it('stands beside what the mouse highlights, and a click on it reads that and leaves it highlighted', async () => {
    await useHark();
    await dragOver(page, { from: 'towel along', to: 'keeps out the rest' });
    await expectButtonReads('towel along the foot of the door');
  });

  it('stands beside what the keyboard highlights', async () => {
    await useHark();
    const passage = 'street outside is';
    await extendByKeys('street', Array(2).fill('ctrl+shift+Right'), passage);
    await expectButtonReads(passage);
  });

  it('goes with the highlight, and on Escape', async () => {
    await useHark();
    await dragOver(page, { from: 'towel along', to: 'keeps out the rest' });
    await findButton();
    await page.keyboard.press('Escape');
    await waitForNoButton();
    await dragOver(page, { from: 'Thick curtains', to: 'an eye mask' });
    await findButton();
    await clickOn(product.session.display, page, 'Most people', { times: 1 });
    await waitForNoButton();
  });

  it('comes back on another page of the site in the same tab', async () => {
    await useHark();
    await page.goto(`${product.origin}/marks.html`);
    await dragOver(page, { from: 'pair of headphones', to: 'and you press' });
    await expectButtonReads('pair of headphones on,');
  });

  /** Reads two words, so that Hark has been used in the tab. */
  async function useHark(): Promise<void> {
    await dragOver(page, { from: 'Light, meals', to: 'and company' });
    expect(await listenToEnd(product, page)).toEqual(['Light, meals']);
  }

  async function expectButtonReads(passage: string): Promise<void> {
    const selection = await readSelection(page);
    expect(selection.text.trim()).toBe(passage);
    const button = await findButton();
    expect(button.label).toBe('Click to listen highlighted text!');
    const { box } = button;
    const highlighted = await page.evaluate(() => {
      const { left, top, right, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    });
    expect(distance(box, highlighted)).toBeGreaterThanOrEqual(0);
    expect(distance(box, highlighted)).toBeLessThan(40);
    await product.voice.clearLog();
    // Three words take longer than the button needs to come up: so it is seen that it stays away.
    await product.voice.setPace(150);
    await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    expect(await hearToEnd(product, page)).toEqual([passage]);
    await product.voice.setPace(15);
    expect(await readSelection(page)).toEqual(selection);
    expect(await readButton()).toBeUndefined();
  }
});

describe('a passage in a frame of another site', () => {
  let frame: Frame;

  beforeEach(async () => {
    // The policy of the fixtures forbids frames.
    await page.setBypassCSP(true);
    await page.reload();
    await page.evaluate(
      (src) => {
        document.body.innerHTML = `<h1>Around it</h1><iframe width="800" height="500" src="${src}"></iframe>`;
      },
      `${product.origin.replace('127.0.0.1', 'localhost')}/clinic-post.html`,
    );
    frame = await waitFor('the frame has loaded', async () => {
      const found = page.frames().find((each) => each.url().includes('//localhost:'));
      return (await found?.evaluate(() => document.readyState)) === 'complete' ? found : undefined;
    });
    await clickOn(product.session.display, page, 'Around it', { times: 1 });
    await highlightInFrame();
  });

  it('is told to be out of reach while its site is not allowed', async () => {
    await chooseFromMenu();
    const problem = 'This part of the page comes from another site, and Hark cannot see it from here.';
    await waitUntil(
      'the panel says why',
      () => page.evaluate(() => document.querySelector('hark-host')?.shadowRoot?.textContent ?? ''),
      (text) => text.includes(problem),
    );
    expect(await frame.$('hark-host')).toBeNull();
  });

  it('is heard by key where its site is allowed, with the panel in the frame', async () => {
    await allowSiteOfFrame('localhost');
    await product.voice.clearLog();
    await product.pressCommand('listen');
    const utterances = await hearToEnd(product, frame);
    expect(utterances.map(flattenSpace)).toEqual([
      'The first step is a dark room.',
      'Thick curtains help, an eye mask helps more, and a towel along the foot of the door keeps out the rest.',
      'Keep the room at about 18 degrees Celsius, and leave the telephone in the kitchen 📵 where it cannot ring beside you.',
    ]);
    expect(await page.$('hark-host')).toBeNull();
  });

  async function clickInFrame(text: string, options: { readonly button?: 'right'; readonly count?: number }) {
    const at = await frame.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('p')].find((each) => each.textContent?.includes(wanted));
      paragraph?.scrollIntoView({ block: 'center' });
      const { left, top } = paragraph?.getBoundingClientRect() ?? new DOMRect();
      return { left, top };
    }, text);
    const around = await page.evaluate(() => {
      const { left, top } = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
      return { left, top };
    });
    const [x, y] = [around.left + at.left + 20, around.top + at.top + 12];
    // A frame of another site is drawn by another process. Until the browser has its first picture, a press there goes to
    // the page around it (seen in Chromium 156: 2 of 15 presses right behind the frame's load).
    await waitUntil(
      'the frame has the pointer',
      async () => {
        await page.mouse.move(x, y);
        return frame.evaluate(() => document.querySelector('p:hover')?.textContent ?? '');
      },
      (hovered) => hovered.includes(text),
    );
    await page.mouse.click(x, y, options);
  }

  async function highlightInFrame(): Promise<void> {
    await clickInFrame('The first step', { count: 3 });
    await waitUntil(
      'the paragraph is highlighted',
      () => frame.evaluate(() => getSelection()?.toString() ?? ''),
      (text) => text.includes('The first step is a dark room.'),
    );
  }

  async function chooseFromMenu(): Promise<void> {
    const before = await countWindows(product.session.display);
    await clickInFrame('The first step', { button: 'right' });
    // A menu is a window of its own. Keys pressed before it is there go to the page.
    await waitUntil(
      'the menu is open',
      () => countWindows(product.session.display),
      (count) => count > before,
    );
    // From the end: "Inspect", then Hark's one entry for what is highlighted.
    for (const key of ['Up', 'Up', 'Return']) await pressKeys(product.session.display, key);
  }

  async function allowSiteOfFrame(host: string): Promise<void> {
    expect(await allowSite(product.session, host)).toBe(true);
    await page.bringToFront();
    // The page gets the focus back after the tab is in front; until then the key means the page, not the frame.
    await focusBrowserWindow(product.session.display);
    await waitUntil(
      'the frame has the focus again',
      () => frame.evaluate(() => document.hasFocus()),
      (hasFocus) => hasFocus,
    );
  }
});

/** Highlights a word with the mouse, and goes on from there with keys: the browser's own way without caret browsing. */
async function extendByKeys(word: string, presses: readonly string[], expected: string): Promise<void> {
  const { display } = product.session;
  await clickOn(display, page, word, { times: 2 });
  await waitUntil(
    `"${word}" is highlighted`,
    () => readSelection(page),
    ({ text }) => text === word,
  );
  for (const keys of presses) await pressKeys(display, keys);
  await waitUntil(
    'the keys have highlighted more',
    () => readSelection(page),
    ({ text }) => text === expected,
  );
}

type ListenButton = {
  /** As a screen reader names it. */
  readonly label: string;
  readonly box: Box;
};

/** The listen button as a reader finds it: a button in Hark's part of the page, shown, and not in the panel. */
async function readButton(): Promise<ListenButton | undefined> {
  const handle = await page.$('::-p-aria([name="Click to listen highlighted text!"][role="button"])');
  const box = await handle?.boundingBox();
  if (!handle || !box || box.width === 0) return undefined;
  const { x: left, y: top, width, height } = box;
  const label = await handle.evaluate((button) => button.textContent ?? '');
  return { label, box: { left, top, right: left + width, bottom: top + height } };
}

/** The button, once it rests: it moves with a highlight that still grows. */
async function findButton(): Promise<ListenButton> {
  let last: ListenButton | undefined;
  return waitFor(
    'the listen button rests',
    async () => {
      const button = await readButton();
      const rests = isDeepStrictEqual(button, last);
      last = button;
      return rests ? button : undefined;
    },
    { everyMs: 250 },
  );
}

async function waitForNoButton(): Promise<void> {
  await waitUntil('the listen button is gone', readButton, (button) => button === undefined);
}

/** The gap between two boxes in CSS pixels, or less than nothing where they overlap. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const along = Math.max(one.top - other.bottom, other.top - one.bottom);
  return across > 0 && along > 0 ? Math.hypot(across, along) : Math.max(across, along);
}
