import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import { waitFor, waitUntil } from './wait-until.ts';

const WELCOME = '/welcome.html';

/**
 * Closes the page that Hark opens once, after it was added: it would stand in front of the page that is meant. An
 * extension without such a page is left alone.
 * @param folder of the built extension that was just added
 */
export async function closeWelcome(browser: Browser, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'welcome.html'))) return;
  if ((await browser.version()).startsWith('firefox')) return closeInFirefox(browser);
  const welcome = await waitFor('Hark has opened its welcome', async () =>
    (await browser.pages()).find((page) => page.url().endsWith(WELCOME)),
  );
  await welcome.close();
}

/** WebDriver BiDi lists no page of an extension; Firefox's own window has its tab. */
async function closeInFirefox(browser: Browser): Promise<void> {
  const close = `(() => {
    const welcome = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('${WELCOME}'));
    if (welcome !== undefined) gBrowser.removeTab(welcome);
    return welcome !== undefined;
  })()`;
  await waitUntil(
    'Hark has opened its welcome',
    () => evaluateInFirefoxWindow(browser, close),
    (closed) => closed === true,
  );
}
