import type { Page } from 'puppeteer-core';
import { StartError } from './start-error.ts';

/** How long a page may take to show its text; pictures and the rest may come later. */
const limitMs = 30_000;

/** @throws StartError when the address cannot be reached or answers with an error */
export async function openPage(page: Page, address: string): Promise<void> {
  const response = await page
    .goto(address, { waitUntil: 'domcontentloaded', timeout: limitMs })
    .catch((error: Error) => {
      throw new StartError(`${address} cannot be reached: ${error.message}`);
    });
  if (response !== null && !response.ok()) throw new StartError(`${address} answered ${response.status()}.`);
}
