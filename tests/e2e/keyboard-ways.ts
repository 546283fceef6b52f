import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { assignKey, waitForPopup } from './harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from './harness/keys.ts';
import { readPanel } from './panel.ts';
import type { Product } from './product.ts';

/** What a reader can ask of the player. `play` is the button with two faces, and the listen key. */
export type Action = 'play' | 'stop' | 'back' | 'forward' | 'slower' | 'faster' | 'open-section';

/** One way to steer the player by keyboard alone. */
export type KeyboardWay = {
  /** Goes where the action's button is; one more press does it. */
  readonly aim: (page: Page, action: Action) => Promise<void>;
  /** Does what was aimed at, as often as it is called. */
  readonly press: (action: Action) => Promise<void>;
  /** Goes back to the page. */
  readonly leave: (page: Page) => Promise<void>;
};

/** Commands without a suggested key, and the keys a reader gives them here. */
const assignedKeys = {
  panel: 'Alt+Shift+K',
  slower: 'Alt+Shift+J',
  faster: 'Alt+Shift+U',
  'open-section': 'Alt+Shift+O',
  _execute_action: 'Alt+Shift+H',
} as const;

export async function assignKeys({ session }: Product): Promise<void> {
  for (const [command, keys] of Object.entries(assignedKeys)) await assignKey(session, command, keys);
}

function pressAssigned({ session }: Product, command: keyof typeof assignedKeys): Promise<void> {
  return pressKeys(session.display, toKeySymbols(assignedKeys[command]));
}

/** Keys that work wherever the reader is in the browser. */
export function useCommands(product: Product): KeyboardWay {
  return {
    aim: () => focusBrowserWindow(product.session.display),
    press: (action) => {
      if (action === 'slower' || action === 'faster' || action === 'open-section') {
        return pressAssigned(product, action);
      }
      return product.pressCommand(action === 'play' ? 'listen' : action);
    },
    leave: async () => {},
  };
}

/** The panel in the page: a key leads to it, the arrows move inside it, Enter presses, Escape leads back. */
export function usePanel(product: Product): KeyboardWay {
  const { display } = product.session;
  return {
    aim: async (page, action) => {
      await focusBrowserWindow(display);
      await pressAssigned(product, 'panel');
      await moveTo(product, action, async () => (await readPanel(page)).focused);
    },
    press: () => pressKeys(display, 'Return'),
    leave: async (page) => {
      await pressKeys(display, 'Escape');
      await waitUntil(
        'the panel has let the focus go',
        () => readPanel(page),
        ({ focused }) => focused === null,
      );
    },
  };
}

/** The popup: a key opens it, Tab leads to its main button and its row of others, the arrows move inside that, Space presses. */
export function usePopup(product: Product): KeyboardWay {
  const { session } = product;
  const { display } = session;
  return {
    aim: async (_page, action) => {
      const popup = await openPopupByKey(product);
      if (action === 'play') return tabTo(product, popup, '[data-action="play"]');
      await tabTo(product, popup, '[role="toolbar"]');
      await moveTo(product, action, () =>
        popup.evaluate(() => document.activeElement?.getAttribute('data-action') ?? null),
      );
    },
    press: () => pressKeys(display, 'space'),
    leave: () => closePopup(product),
  };
}

/** Opens the popup with its key, in the tab in front. */
export async function openPopupByKey(product: Product): Promise<Page> {
  const { session } = product;
  await focusBrowserWindow(session.display);
  await pressAssigned(product, '_execute_action');
  const popup = await waitForPopup(session, 'popup.html');
  await waitUntil(
    'the popup shows its buttons',
    () => popup.evaluate(() => document.hasFocus() && document.querySelector('main [data-status]') !== null),
    (ready) => ready,
  );
  return popup;
}

export async function closePopup({ session }: Product): Promise<void> {
  await pressKeys(session.display, 'Escape');
  const address = `chrome-extension://${session.extension.id}/popup.html`;
  await waitUntil(
    'the popup has closed',
    () => session.browser.targets().some((target) => target.url().startsWith(address)),
    (open) => !open,
  );
}

/** Presses Tab until the focus is on what `selector` names or inside it. */
export async function tabTo({ session }: Product, popup: Page, selector: string): Promise<void> {
  const isThere = () => popup.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
  const describe = () => popup.evaluate(() => document.activeElement?.outerHTML ?? '');
  for (let presses = 0; presses < 12 && !(await isThere()); presses++) {
    const before = await describe();
    await pressKeys(session.display, 'Tab');
    await waitUntil('Tab has moved the focus', describe, (now) => now !== before);
  }
  await waitUntil(`the focus is in ${selector}`, isThere, (there) => there);
}

/** Presses the right arrow until the button of an action has the focus. */
async function moveTo({ session }: Product, action: Action, readFocused: () => Promise<string | null>): Promise<void> {
  let focused = await waitUntil('a button has the focus', readFocused, (seen) => seen !== null);
  for (let presses = 0; presses < 8 && focused !== action; presses++) {
    const before = focused;
    await pressKeys(session.display, 'Right');
    focused = await waitUntil('the arrow has moved the focus', readFocused, (now) => now !== before && now !== null);
  }
  if (focused !== action) throw new Error(`No button "${action}": the arrows end at "${focused}".`);
}
