import type { Browser, Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { FirefoxSession } from './firefox.ts';
import { focusBrowserWindow } from './keys.ts';

/**
 * The extension's background page, popup and pages in tabs in Firefox.
 *
 * WebDriver BiDi lists none of them. With --remote-allow-system-access it does evaluate in the browser's own window, though,
 * and from there each view of an extension can be reached, run a script in, and stopped. No debugger is attached to
 * the background page by this, so it goes to sleep as it does for a reader.
 */
export type FirefoxView = 'background' | 'popup' | 'tab';

/** The part of Puppeteer's BiDi browser that its types leave out. */
type WithConnection = {
  readonly connection: { readonly send: (method: string, params: unknown) => Promise<{ readonly result: unknown }> };
};

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

async function findBrowserWindow(browser: Browser): Promise<string> {
  const { connection } = browser as unknown as WithConnection;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = result as { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  // Firefox 140 takes no notice of "moz:scope" and lists the tabs; 153 knows it.
  if (window === undefined) throw new Error(`${await browser.version()} does not show its own window: it is too old.`);
  return window.context;
}

/**
 * Evaluates an expression in the browser's own window, where `extension` is the internal object of the extension under
 * test. The value goes through JSON.
 */
export async function evaluateInBrowser(
  { browser, extensionId }: FirefoxSession,
  expression: string,
): Promise<unknown> {
  const { connection } = browser as unknown as WithConnection;
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      return JSON.stringify({ value: await (${expression}) });
    })()`,
    target: { context: await findBrowserWindow(browser) },
    awaitPromise: true,
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return JSON.parse(String(evaluated.result.value)).value;
}

/**
 * Runs a function in a view of the extension, with the view's globals and `browser`. It is sent as text, so it may use
 * nothing from around it but `args`; arguments and result go through JSON.
 *
 * @throws Error when the extension has no such view now, and with the function's own error
 */
export async function evaluateInView<Result, Args extends readonly unknown[]>(
  session: FirefoxSession,
  view: FirefoxView,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const inPage = `(${run.toString()})(...${JSON.stringify(args)})`;
  const expression = `Promise.resolve(${inPage}).then((value) => JSON.stringify({ value }))`;
  const answer = await evaluateInBrowser(
    session,
    `(() => {
      const view = [...extension.views].find(({ viewType }) => viewType === ${JSON.stringify(view)});
      if (view === undefined) return JSON.stringify({ error: 'There is no such view: ${view}' });
      const manager = view.xulBrowser.messageManager;
      const name = 'hark-test-' + Math.random();
      const script = ${JSON.stringify(frameScript(expression))}.replaceAll('ANSWER', name);
      return new Promise((resolve) => {
        const listen = ({ data }) => {
          manager.removeMessageListener(name, listen);
          resolve(data);
        };
        manager.addMessageListener(name, listen);
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });
    })()`,
  );
  const { value, error } = JSON.parse(String(answer)) as { readonly value: Result; readonly error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Runs in the view's process. A sandbox over the page sees the page's own globals, and its policy does not bind it. */
function frameScript(expression: string): string {
  return `(async () => {
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      sendAsyncMessage('ANSWER', await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox));
    } catch (error) {
      sendAsyncMessage('ANSWER', JSON.stringify({ error: String(error) }));
    }
  })()`;
}

/** "running", "suspending" or "stopped". */
export async function readBackgroundState(session: FirefoxSession): Promise<string> {
  return String(await evaluateInBrowser(session, 'extension.backgroundState'));
}

/** Suspends the background page at once, as Firefox does by itself after 30 s without an event. */
export async function stopBackground(session: FirefoxSession): Promise<void> {
  await evaluateInBrowser(session, 'extension.terminateBackground().then(() => true)');
  await waitUntil(
    'the background page has stopped',
    () => readBackgroundState(session),
    (state) => state === 'stopped',
  );
}

/**
 * Opens the popup for the tab in front. As for a reader, the keyboard is outside of it until Tab is pressed.
 * @param file its page in the extension, as in "popup.html"
 */
export async function openFirefoxPopup(session: FirefoxSession, file: string): Promise<void> {
  await focusBrowserWindow(session.display);
  await evaluateInBrowser(
    session,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window).then(() => true);
    })()`,
  );
  await waitForFirefoxPopup(session, file);
}

/** Until the popup has loaded and stands open on the screen, whatever opened it. */
export async function waitForFirefoxPopup(session: FirefoxSession, file: string): Promise<void> {
  await waitUntil(
    `the popup ${file} has loaded`,
    () => evaluateInView(session, 'popup', () => [document.readyState, location.pathname]),
    ([state, path]) => state === 'complete' && path === `/${file}`,
  );
  await waitUntil(
    `the popup ${file} is open`,
    () =>
      evaluateInBrowser(
        session,
        `[...extension.views].find(({ viewType }) => viewType === 'popup').xulBrowser.closest('panel').state`,
      ),
    (state) => state === 'open',
  );
}

/**
 * Opens a page of the extension in a tab. Puppeteer can work in it, though it takes it for about:blank: `goto` on such an
 * address never comes back, and `url()` does not know it.
 */
export async function openExtensionTab(session: FirefoxSession, file: string): Promise<Page> {
  const address = `${session.extensionOrigin}${file}`;
  await evaluateInBrowser(
    session,
    `void (window.gBrowser.selectedTab = window.gBrowser.addTrustedTab(${JSON.stringify(address)}))`,
  );
  return waitForExtensionTab(session, file, (seen) => seen === address);
}

/** Waits for a page of the extension that something else opens in a tab, whatever stands behind "?" in its address. */
export function waitForExtensionTab(
  session: FirefoxSession,
  file: string,
  isWanted = (address: string) => address.split('?')[0] === `${session.extensionOrigin}${file}`,
): Promise<Page> {
  return waitFor(`${file} is open in a tab`, async () => {
    for (const page of await session.browser.pages()) {
      const [state, address = ''] = (await readAddress(page))?.split(' ') ?? [];
      if (state === 'complete' && isWanted(address)) return page;
    }
    return undefined;
  });
}

/**
 * How far a page has come, and its address; null for one that has gone. The list of pages keeps for good a context that
 * Firefox gave up for another when a tab moved to the extension's process ("no such frame", seen in Firefox 153).
 */
async function readAddress(page: Page): Promise<string | null> {
  try {
    return await page.evaluate(() => `${document.readyState} ${location.href}`);
  } catch (error) {
    if (String(error).includes('no such frame')) return null;
    throw error;
  }
}

/** Gives a command a key, as a reader does in "Manage Extension Shortcuts". @param keys as in "Alt+Shift+U" */
export async function assignFirefoxKey(session: FirefoxSession, command: string, keys: string): Promise<void> {
  const update = JSON.stringify({ name: command, shortcut: keys });
  await evaluateInBrowser(session, `extension.shortcuts.updateCommand(${update}).then(() => true)`);
}
