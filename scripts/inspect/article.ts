import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundlePage } from './bundle-page.ts';
import { evaluateApart } from './evaluate-apart.ts';
import { InspectError } from './inspect-error.ts';
import { launchHeadless } from './launch-headless.ts';
import { serveFolder } from './serve-folder.ts';

/** Prints, as JSON, what Hark would read of a page in a real Chromium. The exit code: 0, or 2 if there is no such page. */
export async function runArticle(args: readonly string[]): Promise<number> {
  const [target] = args;
  if (!target || args.length !== 1) {
    console.error('Usage: npm run -s inspect -- article FILE|URL');
    return 2;
  }
  try {
    console.log(JSON.stringify(JSON.parse(await inspectArticle(target)), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof InspectError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function inspectArticle(target: string): Promise<string> {
  if (/^https?:\/\//.test(target)) return inspectAddress(target, { offline: false });
  const file = resolve(target);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new InspectError(`There is no file ${target}.`);
  const folder = await serveFolder(dirname(file));
  try {
    return await inspectAddress(`${folder.origin}/${encodeURIComponent(basename(file))}`, { offline: true });
  } finally {
    folder.close();
  }
}

async function inspectAddress(address: string, { offline }: { readonly offline: boolean }): Promise<string> {
  const [bundle, browser] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'article-page.ts')),
    launchHeadless({ offline }),
  ]);
  try {
    const page = await browser.newPage();
    await open(page, address);
    return await evaluateApart(page, `${bundle}\nharkPage.inspectPage(document)`);
  } finally {
    await browser.close();
  }
}

/** A page that keeps loading is read as far as it has come. */
async function open(page: Page, address: string): Promise<void> {
  const response = await page
    .goto(address, { waitUntil: 'domcontentloaded', timeout: 30_000 })
    .catch((error: Error) => {
      throw new InspectError(`${address} cannot be reached: ${error.message}`);
    });
  if (response && !response.ok()) throw new InspectError(`${address} answered ${response.status()}.`);
  const loaded = () => document.readyState === 'complete';
  await page.waitForFunction(loaded, { timeout: 10_000 }).catch((error: Error) => {
    console.error(`The page is still loading: ${error.message}`);
  });
}
