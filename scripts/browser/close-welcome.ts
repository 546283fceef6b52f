import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './wait-until.ts';

/**
 * Closes the page that Hark opens once, after it was added: it would stand in front of the page that is meant. An
 * extension without such a page is left alone.
 * @param folder of the built extension that was just added
 */
export async function closeWelcome(browser: Browser, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'welcome.html'))) return;
  const welcome = await waitFor('Hark has opened its welcome', async () => {
    for (const page of await browser.pages()) if (await isWelcome(page)) return page;
    return undefined;
  });
  await welcome.close();
}

/** Asked of the page itself: to Puppeteer a page of an extension in Firefox is about:blank, and one that moved has no frame. */
function isWelcome(page: Page): Promise<boolean> {
  return page.evaluate(() => location.pathname === '/welcome.html').catch(() => false);
}
