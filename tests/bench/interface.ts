import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { allowSite } from '../e2e/harness/allow-site.ts';
import { type ChromiumSession, installExtension } from '../e2e/harness/chromium.ts';
import { pressKeys } from '../e2e/harness/keys.ts';
import { dragOver } from '../e2e/page-text.ts';
import { chromeBuild, listenToEnd, type Product, startProduct } from '../e2e/product.ts';
import { type Summary, summarise } from './percentile.ts';

/**
 * What Hark's interface weighs, in bytes of script and style as they are loaded (minified, not compressed), each file
 * counted that the browser says it has run or fetched; how soon the popup paints beside an empty extension page; and
 * what the listen button does in a page before anything is highlighted.
 */
const LIMITS = {
  popupBytes: 60_000,
  /** First paint of the popup, to that of an empty page of an extension. */
  paintRatio: 2,
  readerBytes: 120_000,
  buttonBytes: 10_000,
} as const;
const ROUNDS = Number(process.env.HARK_BENCH_ROUNDS ?? 20);
const PAGE = 'stairs.html';
const LIST_PAGE = 'after-surgery.html';
const LIST = { from: 'Rest the leg', to: 'every hour' } as const;

const root = resolve(import.meta.dirname, '../..');

/** Files of Hark's with their bytes. */
type Load = Readonly<Record<string, number>>;

const sum = (load: Load): number => Object.values(load).reduce((total, bytes) => total + bytes, 0);

/** The scripts of Hark's that run in a page, in whatever world of it, from now on. */
async function followScripts(page: Page, { extension }: ChromiumSession): Promise<{ readonly load: () => Load }> {
  const debug: CDPSession = await page.createCDPSession();
  const own = `chrome-extension://${extension.id}/`;
  const names: string[] = [];
  debug.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(own)) names.push(url.slice(own.length));
  });
  await debug.send('Debugger.enable');
  return { load: () => weigh(names) };
}

function weigh(names: readonly string[]): Load {
  return Object.fromEntries([...new Set(names)].map((name) => [name, readFileSync(join(chromeBuild, name)).length]));
}

/** What is asked of a page, and what comes into it for that. The listen button has a limit of its own. */
const READINGS = ['highlight of paragraphs', 'highlight with a list', 'article', 'article after a highlight'] as const;
type Reading = (typeof READINGS)[number];

interface Weights {
  readonly withoutHark: number;
  readonly read: Readonly<Record<Reading, number>>;
}

/** What stands in a page before Hark is asked, and after each reading, in a page of its own. */
async function weighPages(product: Product): Promise<Weights> {
  const readHighlight = async (page: Page, highlight: Parameters<typeof dragOver>[1]) => {
    await dragOver(page, highlight);
    await listenToEnd(product, page);
  };
  const readArticle = async (page: Page) => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await listenToEnd(product, page);
  };
  const paragraph = { from: 'Going up', to: 'The sore leg' };
  const weighReading = async (file: string, read: (page: Page) => Promise<void>) => {
    const page = await product.openPage(file);
    const { load } = await followScripts(page, product.session);
    await pressKeys(product.session.display, 'Page_Down');
    const before = sum(load());
    await read(page);
    const { 'listen-button.js': _button, ...reader } = load();
    await page.close();
    return { before, after: sum(reader) };
  };
  const highlight = await weighReading(PAGE, (page) => readHighlight(page, paragraph));
  const list = await weighReading(LIST_PAGE, (page) => readHighlight(page, LIST));
  const article = await weighReading(PAGE, readArticle);
  const both = await weighReading(PAGE, async (page) => {
    await readHighlight(page, paragraph);
    await readArticle(page);
  });
  return {
    withoutHark: highlight.before + list.before + article.before + both.before,
    read: {
      'highlight of paragraphs': highlight.after,
      'highlight with a list': list.after,
      article: article.after,
      'article after a highlight': both.after,
    },
  };
}

/** The scripts and styles that a page fetches of Hark's, from now on. */
function followFetched(page: Page): { readonly load: () => Load } {
  const names: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/.test(pathname)) names.push(pathname.slice(1));
  });
  return { load: () => weigh(names) };
}

/** Milliseconds to the first contentful paint of each page, and of the popup to its last, turn by turn, in one tab in front. */
async function timePaints(
  { browser, extension }: ChromiumSession,
  rounds: number,
): Promise<Readonly<Record<'empty' | 'popup' | 'popupWhole', readonly number[]>>> {
  const bare = await installExtension(browser, join(root, 'tests/e2e/bare-extension'));
  const page = await browser.newPage();
  await page.bringToFront();
  const time = async (address: string): Promise<number> => {
    await page.goto(address);
    const entry = await waitUntil(
      `${address} has painted`,
      () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? null),
      (at) => at !== null,
    );
    return entry ?? Number.NaN;
  };
  const addresses = {
    empty: `chrome-extension://${bare.id}/empty.html`,
    popup: `chrome-extension://${extension.id}/popup.html`,
  };
  const times = { empty: [] as number[], popup: [] as number[], popupWhole: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const [empty, popup] = [await time(addresses.empty), await time(addresses.popup)];
    // The first round fills the browser's caches of both.
    if (round < 0) continue;
    times.empty.push(empty);
    times.popup.push(popup);
    times.popupWhole.push(await timeWhole(page));
  }
  await page.close();
  return times;
}

/** When the page in front painted the largest of its parts, which for the popup is a button. */
async function timeWhole(page: Page): Promise<number> {
  await page.waitForSelector('[data-part="voices"]');
  return page.evaluate(
    () =>
      new Promise<number>((done) =>
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) done(last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true }),
      ),
  );
}

async function weighPopup({
  browser,
  extension,
}: ChromiumSession): Promise<{ readonly opened: Load; readonly voices: Load }> {
  const page = await browser.newPage();
  const { load } = followFetched(page);
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  await page.waitForSelector('[data-part="voices"]');
  const opened = load();
  await page.locator('[data-part="voices"] > summary').click();
  await page.waitForSelector('[name="voice"]');
  const voices = load();
  await page.close();
  return { opened, voices };
}

interface TraceEvent {
  readonly name: string;
  /** Processor time, in microseconds: other programs do not add to it, as they do to time on the clock. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** What of Hark's scripts the browser has run in a page while something happened. */
async function traceOwn(page: Page, { extension }: ChromiumSession, happening: () => Promise<unknown>) {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await happening();
  const buffer = await page.tracing.stop();
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(buffer));
  const own = traceEvents.filter(({ args }) => args.data?.url?.startsWith(`chrome-extension://${extension.id}/`));
  const sumOf = (wanted: string) =>
    own.reduce((total, { name, tdur = 0 }) => (name === wanted ? total + tdur : total), 0) / 1000;
  return { startMs: sumOf('EvaluateScript'), calls: own.filter(({ name }) => name === 'FunctionCall').length };
}

interface Rest {
  readonly loaded: Load;
  /** Calls of the button's functions before anything is highlighted; and then, as a proof that calls are seen. */
  readonly calls: number;
  readonly callsAtHighlight: number;
  /** Processor time of its start, in milliseconds. */
  readonly startMs: number;
  readonly page: 'same' | 'changed';
}

/** What the listen button does in a page that is looked at, scrolled, pointed at and typed in. */
async function watchRest(product: Product): Promise<Rest> {
  const { session, origin } = product;
  if (!(await allowSite(session, new URL(origin).hostname))) throw new Error('The browser did not allow the site.');
  const page = await session.browser.newPage();
  const { load } = await followScripts(page, session);
  const readPage = () => page.evaluate(() => document.documentElement.outerHTML);
  let [before, after] = ['', ''];
  const rest = await traceOwn(page, session, async () => {
    await page.goto(`${origin}/${PAGE}`);
    await page.bringToFront();
    await waitUntil(
      'the button is in the page',
      async () => sum(load()),
      (bytes) => bytes > 0,
    );
    before = await readPage();
    await page.mouse.move(100, 100);
    await page.mouse.move(300, 300, { steps: 20 });
    await page.mouse.wheel({ deltaY: 400 });
    for (const key of ['ArrowDown', 'Escape', 'x', 'Tab'] as const) await page.keyboard.press(key);
    after = await readPage();
  });
  const loaded = load();
  const busy = await traceOwn(page, session, async () => {
    await dragOver(page, { from: 'Going up', to: 'The sore leg' });
    await page.waitForSelector('hark-host');
  });
  await page.close();
  return { loaded, ...rest, callsAtHighlight: busy.calls, page: before === after ? 'same' : 'changed' };
}

interface Figures {
  readonly popup: { readonly opened: number; readonly withVoices: number; readonly files: Load };
  readonly paint: Readonly<Record<'empty' | 'popup' | 'popupWhole', Summary>> & { readonly ratio: number };
  readonly page: Weights;
  readonly button: Omit<Rest, 'loaded'> & { readonly bytes: number };
}

async function measure(): Promise<Figures> {
  await using product = await startProduct();
  const page = await weighPages(product);
  const { opened, voices } = await weighPopup(product.session);
  const times = await timePaints(product.session, ROUNDS);
  const [empty, popup] = [summarise(times.empty), summarise(times.popup)];
  const { loaded, ...button } = await watchRest(product);
  return {
    popup: { opened: sum(opened), withVoices: sum(voices), files: opened },
    paint: {
      empty,
      popup,
      popupWhole: summarise(times.popupWhole),
      ratio: Math.round((popup.p50 / empty.p50) * 100) / 100,
    },
    page,
    button: { bytes: sum(loaded), ...button, startMs: Math.round(button.startMs * 100) / 100 },
  };
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('The build failed.');
const figures = await measure();
const { popup, paint, page, button } = figures;
const rows: readonly (readonly [what: string, value: number, limit: number])[] = [
  ['popup, script and style (bytes)', popup.opened, LIMITS.popupBytes],
  [
    `popup, first paint (${paint.popup.p50} ms) to an empty page's (${paint.empty.p50} ms)`,
    paint.ratio,
    LIMITS.paintRatio,
  ],
  ['page without Hark (bytes)', page.withoutHark, 0],
  ...READINGS.map((reading) => [`${reading} (bytes)`, page.read[reading], LIMITS.readerBytes] as const),
  ['listen button at rest (bytes)', button.bytes, LIMITS.buttonBytes],
  ['calls of its functions before anything is highlighted', button.calls, 0],
];
console.log('| what | measured | at most |\n|---|---|---|');
for (const [what, value, limit] of rows) console.log(`| ${what} | ${value} | ${limit} |`);
console.log(
  `The popup with the voices to choose from: ${popup.withVoices} bytes; all of it painted after ${paint.popupWhole.p50} ms.`,
);
console.log(`The button starts in ${button.startMs} ms of processor time; the page's markup is ${button.page}.`);
const file = join(root, 'docs/figures/interface.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ rounds: ROUNDS, limits: LIMITS, ...figures }, null, 2)}\n`);
if (button.callsAtHighlight === 0 || popup.opened === 0) throw new Error('The browser did not tell what it ran.');
process.exitCode = rows.some(([, value, limit]) => value > limit) || button.page === 'changed' ? 1 : 0;
