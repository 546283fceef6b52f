import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { listBrowsers } from '../browser/find-browser.ts';
import { serveFolder } from './serve-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** Something the caller can put right: said in one sentence, without a stack. */
class InspectError extends Error {}

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
  const executablePath = listBrowsers().find(({ family }) => family === 'chromium')?.path;
  if (executablePath === undefined) throw new InspectError('There is no Chromium, Chrome or Edge here. Install one.');
  const [bundle, browser] = await Promise.all([bundlePage(), launch(executablePath, { offline })]);
  try {
    const page = await browser.newPage();
    await open(page, address);
    return await evaluateApart(page, `${bundle}\nharkInspect.inspectPage(document)`);
  } finally {
    await browser.close();
  }
}

function launch(executablePath: string, { offline }: { readonly offline: boolean }): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
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

/** Evaluates in a world of its own, as a content script: the page's scripts see nothing of it. */
async function evaluateApart(page: Page, expression: string): Promise<string> {
  const devtools = await page.createCDPSession();
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'hark-inspect',
  });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'article-page.ts')],
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'harkInspect',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
