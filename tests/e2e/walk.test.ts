import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProcess } from '../../scripts/browser/child-process.ts';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { startFirefoxProduct } from './firefox-product.ts';
import type { Display } from './harness/display.ts';
import { assignKey } from './harness/extension-pages.ts';
import { assignFirefoxKey, evaluateInBrowser, waitForExtensionTab } from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from './harness/keys.ts';
import { startProduct } from './product.ts';
import { readSaid, slowDownVoices } from './slow-firefox-voices.ts';
import { type KeyboardReader, walkPage, walkWelcome } from './walk-by-keys.ts';

const KEYS = { panel: 'Alt+Shift+K', faster: 'Alt+Shift+U' } as const;
/** For each word: what is highlighted lasts as long as the walk. */
const SLOW_MS = 2_000;

/** The same in both browsers. */
function useKeyboard(display: Display) {
  const press = (keys: string) => pressKeys(display, keys);
  return {
    press,
    typeAddress: async (address: string) => {
      await press('ctrl+l');
      await runProcess('xdotool', ['type', '--delay', '5', address], { env: { DISPLAY: display.name } });
      await press('Return');
    },
    /** Both browsers ask first, in a dialog. @param agree the key that says yes there */
    turnOnCaret: async (page: Page, agree: string, isReady = async () => true) => {
      const waitForKeyboard = (where: 'page' | 'dialog') =>
        waitUntil(
          `the keyboard is in the ${where}`,
          async () =>
            (await page.evaluate(() => document.hasFocus())) ? 'page' : (await isReady()) ? 'dialog' : 'between',
          (now) => now === where,
        );
      await waitForKeyboard('page');
      await press('F7');
      await waitForKeyboard('dialog');
      await press(agree);
      await waitForKeyboard('page');
    },
  };
}

async function startInChromium(ends: AsyncDisposableStack): Promise<KeyboardReader> {
  const { session, voice, origin } = ends.use(await startProduct({ welcome: 'kept' }));
  for (const [command, keys] of Object.entries(KEYS)) await assignKey(session, command, keys);
  await voice.setPace(SLOW_MS);
  const { typeAddress, ...keyboard } = useKeyboard(session.display);
  const findPage = (end: string) =>
    waitFor(`${end} is open`, async () => {
      const page = (await session.browser.pages()).find((one) => one.url().endsWith(end));
      return (await page?.evaluate(() => document.readyState)) === 'complete' ? page : undefined;
    });
  const welcome = await findPage('/welcome.html');
  await focusBrowserWindow(session.display);
  return {
    ...keyboard,
    turnOnCaret: (page) => keyboard.turnOnCaret(page, 'Return'),
    welcome,
    goTo: async (file) => {
      await typeAddress(`${origin}/${file}`);
      return findPage(`/${file}`);
    },
    readSaid: voice.readSpoken,
  };
}

async function startInFirefox(ends: AsyncDisposableStack): Promise<KeyboardReader> {
  const { session, origin } = ends.use(await startFirefoxProduct({ voices: { kind: 'fake' }, welcome: 'kept' }));
  for (const [command, keys] of Object.entries(KEYS)) await assignFirefoxKey(session, command, keys);
  await slowDownVoices(session, SLOW_MS);
  const { typeAddress, ...keyboard } = useKeyboard(session.display);
  const welcome = await waitForExtensionTab(session, 'welcome.html');
  await focusBrowserWindow(session.display);
  return {
    ...keyboard,
    // Its main button says no, and takes no key before it has the focus.
    turnOnCaret: (page) =>
      keyboard.turnOnCaret(
        page,
        'alt+y',
        async () => (await evaluateInBrowser(session, 'Services.focus.focusedElement?.localName')) === 'button',
      ),
    welcome,
    goTo: async (file) => {
      const address = `${origin}/${file}`;
      await typeAddress(address);
      return waitForExtensionTab(session, file, (seen) => seen === address);
    },
    readSaid: () => readSaid(session),
  };
}

describe.each([
  ['Chromium', startInChromium, 'alt+shift+s'],
  ['Firefox', startInFirefox, 'alt+shift+x'],
] as const)('by keys alone in %s', (_name, start, stop) => {
  let ends: AsyncDisposableStack;
  let reader: KeyboardReader;

  beforeAll(async () => {
    ends = new AsyncDisposableStack();
    reader = await start(ends);
  });

  afterAll(() => ends.disposeAsync());

  it('A-2.1.1, A-2.4.3, A-2.4.7, A-2.4.13: through the welcome that Hark opens, each stop seen on pixels', async () => {
    expect(await walkWelcome(reader)).toEqual({
      stops: [
        'Hear this example',
        'voice',
        'Try this voice',
        'favourite',
        'Slower',
        'Faster',
        'Normal speed',
        'every-site',
        'Change the keys',
        'Settings',
        "Why can't I hear it?",
        'Help',
      ],
      heard: 'You can sit back and listen. Hark reads at your pace, and waits when you want it to.',
      faults: [],
    });
  });

  it('A-2.1.1, A-2.4.3, A-2.4.7, A-2.4.13: highlights and hears a passage, makes it faster, and stops; the focus is seen on pixels and comes back', async () => {
    const walk = await walkPage(reader, { panel: toKeySymbols(KEYS.panel), faster: toKeySymbols(KEYS.faster), stop });
    const { highlighting, onLink, ...rest } = walk;
    expect(rest).toEqual({
      inPanel: ['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'Smaller', 'Close', 'More'],
      heard: 'welcome.',
      rates: [1.3, 1.5, 1.3],
      faults: [],
    });
    expect(highlighting[1]).toEqual(highlighting[0]);
    // The first of the paragraph in which the highlight begins.
    expect(onLink.map(({ link }) => link)).toEqual(['coffee', 'coffee', 'coffee']);
  });
});
