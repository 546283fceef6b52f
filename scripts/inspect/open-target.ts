import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { InspectError } from './inspect-error.ts';
import { serveFolder } from './serve-folder.ts';

/** An address to look at, and how to let go of it. A file is served to this machine alone. */
export interface Target extends Disposable {
  readonly address: string;
  /** A file needs no network, and gets none. */
  readonly network: 'needed' | 'none';
}

/** @throws InspectError if there is no such file */
export async function findTarget(named: string): Promise<Target> {
  if (/^https?:\/\//.test(named)) return { address: named, network: 'needed', [Symbol.dispose]: () => {} };
  const file = resolve(named);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new InspectError(`There is no file ${named}.`);
  const folder = await serveFolder(dirname(file));
  return {
    address: `${folder.origin}/${encodeURIComponent(basename(file))}`,
    network: 'none',
    [Symbol.dispose]: () => folder.close(),
  };
}

/** What a browser shows as a page with words of its own. A PDF it shows in a viewer, whose words are not the file's. */
const PAGE_TYPES = /^(?:text\/|application\/(?:[a-z.-]+\+)?xml\b|application\/json\b|image\/svg\+xml\b)/;

/**
 * Opens an address. A page that keeps loading is read as far as it has come; what it asks in a box is not answered.
 * @throws InspectError if it cannot be reached, or is no page
 */
export async function openTarget(page: Page, address: string): Promise<void> {
  // A box of the page's script stops its loading until somebody answers.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const response = await page
    .goto(address, { waitUntil: 'domcontentloaded', timeout: 30_000 })
    .catch((error: Error) => {
      // So it is for a file that the browser would save, and for an answer without a body.
      if (error.message.startsWith('net::ERR_ABORTED')) throw new InspectError(`${address} is no page.`);
      if (error.name === 'TimeoutError') throw new InspectError(`${address} did not load within 30 seconds.`);
      throw new InspectError(`${address} cannot be reached: ${error.message}`);
    });
  if (response && !response.ok()) throw new InspectError(`${address} answered ${response.status()}.`);
  const type = response?.headers()['content-type'] ?? 'text/html';
  if (!PAGE_TYPES.test(type)) throw new InspectError(`${address} is no page, but ${type}.`);
  const loaded = () => document.readyState === 'complete';
  await page.waitForFunction(loaded, { timeout: 10_000 }).catch((error: Error) => {
    console.error(`The page is still loading: ${error.message}`);
  });
}
