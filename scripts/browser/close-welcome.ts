import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitFor } from './wait-until.ts';

/**
 * Closes the page that Hark opens once, after it was added: it would stand in front of the page that is meant. An
 * extension without such a page is left alone.
 * @param folder of the built extension that was just added
 */
export async function closeWelcome(browser: Browser, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'welcome.html'))) return;
  const welcome = await waitFor('Hark has opened its welcome', async () =>
    (await browser.pages()).find((page) => page.url().endsWith('/welcome.html')),
  );
  await welcome.close();
}
