import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { writePlainReport, writeReport } from '../../utils/core/page-check/write-report.ts';
import { openDetector } from '../language/open-detector.ts';
import { readTranslator } from '../read-translator.ts';
import { bundlePage } from './bundle-page.ts';
import { type CheckedHere, checkInPage } from './check-in-page.ts';
import { InspectError } from './inspect-error.ts';
import type { InspectStreams } from './json-lines.ts';
import { launchHeadless } from './launch-headless.ts';
import { findTarget, openTarget } from './open-target.ts';

interface CheckOptions {
  /** Files and addresses. */
  readonly targets: readonly string[];
  readonly json: boolean;
  /** Folder for reports as pages, or null. */
  readonly html: string | null;
}

const USAGE = 'Usage: npm run -s inspect -- check [--list FILE] [--json] [--html FOLDER] FILE|URL…';
const LOCALE = 'en';
/** The longest that one page may take. Its script may never end, and the others of the list are to be looked at too. */
const PAGE_MS = 60_000;
const CLOSING_MS = 5000;
/** What Chromium says where a page has loaded another, or itself anew. */
const HAS_GONE = /Inspected target navigated|Cannot find context|Execution context was destroyed/;

/**
 * Says what Hark reads of pages, one after the other, and what makes them hard to listen to. Exit codes, for a site's
 * own tests: 0 nothing to mend, 1 something to mend, 2 wrong use or a page that cannot be looked at.
 */
export async function runCheck(args: readonly string[], { output, errors }: InspectStreams): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    errors.write(`${options}\n`);
    return 2;
  }
  const translate = readTranslator(LOCALE);
  let code: 0 | 1 | 2 = 0;
  if (options.html !== null) mkdirSync(options.html, { recursive: true });
  await using pages = await openPages();
  for (const [at, named] of options.targets.entries()) {
    try {
      const { report, writePage } = await pages.check(named);
      const written = writeReport(report, translate, LOCALE);
      output.write(options.json ? `${JSON.stringify(report)}\n` : `${named}\n${writePlainReport(written)}\n`);
      if (options.html !== null) {
        writeFileSync(join(options.html, `${String(at + 1).padStart(3, '0')}.html`), await writePage(written));
      }
      if (report.flaws.length > 0 && code === 0) code = 1;
    } catch (error) {
      if (!(error instanceof InspectError)) throw error;
      errors.write(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

/** What was asked for, or why it is not understood. */
function readOptions(args: readonly string[]): CheckOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { list: { type: 'string' }, json: { type: 'boolean' }, html: { type: 'string' } },
    });
    if (values.list !== undefined && !existsSync(values.list)) return `There is no file ${values.list}.`;
    const listed = values.list === undefined ? [] : readFileSync(values.list, 'utf8').split('\n');
    const targets = [...positionals, ...listed.map((line) => line.trim()).filter((line) => line !== '')];
    return targets.length === 0 ? USAGE : { targets, json: values.json === true, html: values.html ?? null };
  } catch {
    return USAGE;
  }
}

async function inTime<Value>(work: Promise<Value>, limitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${limitMs / 1000} seconds.`)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One browser for all pages, and one that may ask what a text is in. */
async function openPages(): Promise<AsyncDisposable & { check(named: string): Promise<CheckedHere> }> {
  await using stack = new AsyncDisposableStack();
  const bundle = await bundlePage(join(import.meta.dirname, 'check-page-here.ts'));
  const { describe } = stack.use(await openDetector());
  const browsers = new Map<boolean, Browser>();
  stack.defer(async () => {
    for (const browser of browsers.values()) await browser.close();
  });
  const browserFor = async (offline: boolean): Promise<Browser> => {
    const known = browsers.get(offline);
    if (known !== undefined) return known;
    const browser = await launchHeadless({ offline });
    browsers.set(offline, browser);
    return browser;
  };
  let last: AsyncDisposable | null = null;
  const owned = stack.move();
  return {
    async check(named) {
      await last?.[Symbol.asyncDispose]();
      const opened = new AsyncDisposableStack();
      last = opened;
      const target = opened.use(await findTarget(named));
      const browser = await browserFor(target.network === 'none');
      // What a page does to its browser must not become of the next one: it may be busy for ever, or load itself anew.
      const giveUp = () => {
        browsers.delete(target.network === 'none');
        browser.process()?.kill('SIGKILL');
      };
      const check = async () => {
        const page = await browser.newPage();
        opened.defer(() => inTime(page.close(), CLOSING_MS).catch(giveUp));
        await openTarget(page, target.address);
        return checkInPage(page, { bundle, describe });
      };
      try {
        return await inTime(check(), PAGE_MS);
      } catch (error) {
        if (error instanceof InspectError) throw error;
        giveUp();
        const reason = error instanceof Error ? error.message : String(error);
        if (HAS_GONE.test(reason)) throw new InspectError(`${named} went to another page while it was checked.`);
        throw new InspectError(`${named} could not be checked: ${reason}`);
      }
    },
    async [Symbol.asyncDispose]() {
      await last?.[Symbol.asyncDispose]();
      await owned[Symbol.asyncDispose]();
    },
  };
}
