import type { Page, Target, WebWorker } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './chromium.ts';
import { focusBrowserWindow } from './keys.ts';

/** The targets of the extension under test, as the browser's debugger lists them. */
function findTargets({ browser, extension }: ChromiumSession): readonly Target[] {
  return browser.targets().filter((target) => target.url().startsWith(`chrome-extension://${extension.id}/`));
}

/** The extension's service worker, once it is awake. */
export function waitForWorker({ extension }: ChromiumSession): Promise<WebWorker> {
  return waitFor('the service worker is awake', async () => (await extension.workers()).at(0));
}

/** Stops the service worker, as the browser does by itself after 30 s; while the debugger looks on it would not. */
export async function stopServiceWorker(session: ChromiumSession): Promise<void> {
  for (const worker of await session.extension.workers()) await worker.close();
  await waitUntil(
    'the service worker has stopped',
    () => findTargets(session).filter((target) => target.type() === 'service_worker').length,
    (count) => count === 0,
  );
}

/** The offscreen document, whose debugger type is "background_page"; undefined while there is none. */
export async function findOffscreenPage(session: ChromiumSession): Promise<Page | undefined> {
  return findTargets(session)
    .find((target) => target.type() === 'background_page')
    ?.asPage();
}

export function waitForOffscreenPage(session: ChromiumSession): Promise<Page> {
  return waitFor('the offscreen document is there', () => findOffscreenPage(session));
}

/**
 * Opens the popup for a page as a click on the toolbar's button does, `activeTab` included.
 * @param file the popup's page in the extension, as in "popup.html"
 */
export async function openPopup(session: ChromiumSession, page: Page, file: string): Promise<Page> {
  await page.bringToFront();
  await focusBrowserWindow(session.display);
  await session.extension.triggerAction(page);
  return waitForPopup(session, file);
}

/** The popup, once it is open, whatever opened it. */
export async function waitForPopup(session: ChromiumSession, file: string): Promise<Page> {
  const address = `chrome-extension://${session.extension.id}/${file}`;
  const target = await waitFor(`the popup ${file} is open`, () =>
    findTargets(session).find((one) => one.url().startsWith(address)),
  );
  return target.asPage();
}

/** chrome://extensions may call this; it is what its page of shortcuts does. */
declare const chrome: {
  readonly developerPrivate: {
    readonly updateExtensionCommand: (update: {
      readonly extensionId: string;
      readonly commandName: string;
      readonly keybinding: string;
    }) => Promise<void>;
    readonly getExtensionInfo: (id: string) => Promise<{
      readonly commands: readonly { readonly name: string; readonly keybinding: string }[];
    }>;
  };
};

/**
 * Gives a command a key, as a reader does on the browser's page of shortcuts.
 * @param keys as the manifest writes them: "Alt+Shift+U"
 */
export async function assignKey(session: ChromiumSession, command: string, keys: string): Promise<void> {
  const shortcuts = await session.browser.newPage();
  await shortcuts.goto('chrome://extensions/shortcuts');
  await shortcuts.evaluate(
    (extensionId, commandName, keybinding) =>
      chrome.developerPrivate.updateExtensionCommand({ extensionId, commandName, keybinding }),
    session.extension.id,
    command,
    keys,
  );
  await waitUntil(
    `the command "${command}" has the key ${keys}`,
    () =>
      shortcuts.evaluate(
        async (id) => (await chrome.developerPrivate.getExtensionInfo(id)).commands,
        session.extension.id,
      ),
    (commands) => commands.some(({ name, keybinding }) => name === command && keybinding === keys),
  );
  await shortcuts.close();
}
