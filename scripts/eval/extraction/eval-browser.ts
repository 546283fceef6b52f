import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { openKeyboard, type ReadyKeyboard } from '../../../tests/bench/key-press.ts';
import { type ChromiumSession, launchChromium } from '../../../tests/e2e/harness/chromium.ts';
import { type Display, startDisplay } from '../../../tests/e2e/harness/display.ts';
import { waitForWorker } from '../../../tests/e2e/harness/extension-pages.ts';
import { focusBrowserWindow, readShortcut } from '../../../tests/e2e/harness/keys.ts';
import { chromeBuild, waitForKeys } from '../../../tests/e2e/product.ts';
import { type PageReport, parsePageReport } from '../../../utils/core/page-check/page-report.ts';
import type { ReadingEnd } from './page/wait-for-end.ts';

/** Settings of the product, as they are stored. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** The built product in a Chromium on a screen of its own, with one tab. */
export interface EvalBrowser extends AsyncDisposable {
  readonly version: string;
  readonly openPage: (address: string) => Promise<void>;
  /** What a function of `page/eval-page.ts` makes of the open page. */
  readonly ask: <Answer>(call: string) => Promise<Answer>;
  /** Presses the listen key and hears the page to its end. */
  readonly hear: () => Promise<{ readonly end: ReadingEnd; readonly utterances: readonly string[] }>;
  /** The report of Hark's own check of the page; it must have been let into it by a press before. Null where it is none. */
  readonly check: () => Promise<PageReport | null>;
  readonly changeSettings: (settings: StoredSettings) => Promise<void>;
  /** Resolves when the tab has crashed. */
  readonly crashed: Promise<string>;
}

const switches = [
  // Policy and isolated world keep pages from asking; this keeps hints such as dns-prefetch from it as well.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // Nobody looks: following the text must not wait for smooth scrolling.
  '--force-prefers-reduced-motion',
  '--disable-gpu',
];
/** A press can be lost while a page comes to the front. */
const PRESSES = 3;
/** How long the panel may take to come. */
const PANEL_MS = 8_000;
const LOAD_MS = 30_000;

/** @param bundle `page/eval-page.ts`, bundled */
export async function startEvalBrowser(bundle: string): Promise<EvalBrowser> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const session = stack.use(
    await launchChromium({ display, extension: chromeBuild, voices: { kind: 'reference' }, switches }),
  );
  await session.voice.offerEveryLanguage('at-once');
  await waitForKeys(session);
  const keyboard = stack.use(openKeyboard(display));
  const shortcut = readShortcut(JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8')), 'listen');
  const page = await session.browser.newPage();
  const devtools = await page.createCDPSession();
  await stayHere(devtools);
  await page.bringToFront();
  await focusBrowserWindow(display);
  const crashed = new Promise<string>((resolve) => page.once('error', ({ message }) => resolve(message)));
  const owned = stack.move();
  const tab = { page, devtools, bundle };
  return {
    version: await session.browser.version(),
    openPage: async (address) => {
      await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS });
    },
    ask: (call) => ask(tab, call),
    hear: () => hear({ session, display, keyboard, shortcut, tab }),
    changeSettings: async (settings) => {
      const worker = await waitForWorker(session);
      await worker.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
    },
    check: async () => {
      const worker = await waitForWorker(session);
      const answer = await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab === undefined) return null;
        const injected = { target: { tabId: tab.id }, files: ['/page-checker.js'] };
        return (await chrome.scripting.executeScript(injected))[0]?.result;
      });
      return parsePageReport(answer);
    },
    crashed,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

declare const chrome: {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
  readonly scripting: { readonly executeScript: (what: object) => Promise<readonly { readonly result: unknown }[]> };
  readonly storage: { readonly local: { readonly set: (items: Record<string, unknown>) => Promise<void> } };
};

/** A page may send its reader elsewhere without a script, by `<meta http-equiv="refresh">`: it stays, as it was served. */
async function stayHere(devtools: CDPSession): Promise<void> {
  devtools.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer = request.url.startsWith('http://127.0.0.1:')
      ? devtools.send('Fetch.continueRequest', { requestId })
      : devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The request may be gone with its page.
    answer.catch(() => {});
  });
  await devtools.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}

interface Tab {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly bundle: string;
}

/** Evaluates in a world of its own, where the bundle is put first if it is not there yet. */
async function ask<Answer>({ devtools, bundle }: Tab, call: string): Promise<Answer> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'hark-eval',
  });
  const evaluate = async (expression: string) => {
    const options = { expression, contextId, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  if ((await evaluate('typeof harkPage')) === 'undefined') await evaluate(`${bundle}\n0`);
  return evaluate(`harkPage.${call}`);
}

interface HearParts {
  readonly session: ChromiumSession;
  readonly display: Display;
  readonly keyboard: ReadyKeyboard;
  readonly shortcut: string;
  readonly tab: Tab;
}

async function hear({ session, display, keyboard, shortcut, tab }: HearParts): ReturnType<EvalBrowser['hear']> {
  for (let press = 1; ; press += 1) {
    await session.voice.clearLog();
    keyboard.press(shortcut);
    const end = await ask<ReadingEnd>(tab, `waitForEnd(document, ${PANEL_MS})`);
    if (end.status === 'no panel' && press < PRESSES) {
      await tab.page.bringToFront();
      await focusBrowserWindow(display);
      continue;
    }
    return { end, utterances: (await session.voice.readSpoken()).map(({ text }) => text) };
  }
}
