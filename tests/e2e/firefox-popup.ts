import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { FirefoxSession } from './harness/firefox.ts';
import { assignFirefoxKey, evaluateInBrowser, evaluateInView } from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from './harness/keys.ts';

/** Not Alt+Shift+H: Alt+H is the Help menu's. */
const POPUP_KEYS = 'Alt+Shift+U';

/** Hark's popup in Firefox, worked by keyboard alone. */
export type FirefoxPopup = {
  /** Opens it with its key, for the tab in front. */
  readonly open: () => Promise<void>;
  /** Until it stands open with its buttons, whatever opened it. */
  readonly waitUntilOpen: () => Promise<void>;
  readonly readText: (selector: string) => Promise<string | null>;
  /** Presses Tab until the focus is on what `selector` names. */
  readonly tabTo: (selector: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Gives the popup its key and returns the hold on it. */
export async function usePopup(session: FirefoxSession, keys = POPUP_KEYS): Promise<FirefoxPopup> {
  await assignFirefoxKey(session, '_execute_action', keys);
  const { display } = session;

  const readText = (selector: string) =>
    evaluateInView(session, 'popup', (wanted) => document.querySelector(wanted)?.textContent ?? null, selector);

  const waitUntilOpen = async () => {
    // First the frame and then the page in it: while it opens Firefox moves the page to another frame, and a script sent
    // to the first one never answers.
    await waitUntil(
      'the popup stands open',
      () => evaluateInBrowser(session, `${findPopup}?.xulBrowser.closest('panel').state`),
      (state) => state === 'open',
    );
    await waitUntil(
      'the popup shows its buttons',
      () => readText('main'),
      (text) => text !== null,
    );
  };

  const readFocus = (selector: string) =>
    evaluateInView(
      session,
      'popup',
      (wanted) => {
        const focused = document.activeElement;
        return { isThere: focused?.matches(wanted) === true, markup: focused?.outerHTML ?? '' };
      },
      selector,
    );

  const tabTo = async (selector: string) => {
    // The first Tab leads from the page into the popup, as always in Firefox.
    await pressKeys(display, 'Tab');
    await waitUntil(
      'the keyboard is in the popup',
      () => evaluateInBrowser(session, 'Services.focus.focusedElement?.localName'),
      (name) => name === 'browser',
    );
    for (let presses = 0; presses < 16; presses++) {
      const before = await readFocus(selector);
      if (before.isThere) return;
      await pressKeys(display, 'Tab');
      await waitUntil(
        'Tab has moved the focus',
        () => readFocus(selector),
        ({ markup }) => markup !== before.markup,
      );
    }
    throw new Error(`Tab does not lead to ${selector}.`);
  };

  return {
    open: async () => {
      await focusBrowserWindow(display);
      await pressKeys(display, toKeySymbols(keys));
      await waitUntilOpen();
    },
    waitUntilOpen,
    readText,
    tabTo,
    close: async () => {
      await pressKeys(display, 'Escape');
      await waitUntil(
        'the popup has closed',
        () => evaluateInBrowser(session, `${findPopup} === undefined`),
        (closed) => closed === true,
      );
    },
  };
}

/** In the browser's own window. */
const findPopup = `[...extension.views].find(({ viewType }) => viewType === 'popup')`;
