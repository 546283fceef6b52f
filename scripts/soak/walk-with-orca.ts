import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { assignKey, findOffscreenPage } from '../../tests/e2e/harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from '../../tests/e2e/harness/keys.ts';
import type { Orca } from '../../tests/e2e/harness/orca.ts';
import { waitForStatus } from '../../tests/e2e/product.ts';
import { type RealSpeech, startRealSpeech } from '../../tests/e2e/real-speech-session.ts';
import { judgeStop } from './judge-stop.ts';

/** One control that the keyboard led to, and all that Orca said there. */
export type Stop = {
  readonly surface: string;
  readonly role: string;
  readonly name: string;
  readonly said: readonly string[];
};

export type OrcaWalk = {
  /** The day of the walk, as `2026-01-31`. */
  readonly on: string;
  readonly browser: string;
  readonly stops: readonly Stop[];
  /** What Orca said while Hark read for so many seconds, and when it was paused. */
  readonly whileReading: { readonly seconds: number; readonly said: readonly string[] };
  readonly whenPaused: readonly string[];
  /** What it said when a key led into the player of a page. */
  readonly whenEntered: readonly string[];
  readonly faults: readonly string[];
};

/** Alt+Shift with a letter is Orca's own on pages. */
const PANEL_KEYS = 'Ctrl+Shift+E';
/** Orca's own, which give the arrow keys to the page. */
const FOCUS_MODE_KEYS = 'Insert+a';
const READING_S = 12;
/** Orca has said all of it when it has said nothing for so long. */
const QUIET_MS = 400;
const LATE_MS = 5_000;

const PAGES = ['popup.html?tab=', 'welcome.html'] as const;

/** Goes through Hark by Tab and arrow keys, with the screen reader Orca at work. */
export async function walkWithOrca(pages: readonly string[] = PAGES): Promise<OrcaWalk> {
  await using speech = await startRealSpeech({ sentences: 60, screenReader: 'orca' });
  const { session, page, orca, press } = speech;
  if (orca === null) throw new Error('There is no screen reader.');
  await assignKey(session, 'panel', PANEL_KEYS);
  const stops: Stop[] = [];
  const faults: string[] = [];
  for (const file of pages) {
    stops.push(...(await walkPage(speech, orca, file)));
  }
  if ((await findOffscreenPage(session)) !== undefined) faults.push('Hark opened its voice unasked.');

  await page.bringToFront();
  await focusBrowserWindow(session.display);
  await waitForQuietOrca(orca);
  await press('listen');
  await waitForStatus(page, 'speaking', { limitMs: 30_000 });
  const begun = (await orca.readSpoken()).length;
  await delay(READING_S * 1_000);
  const whileReading = (await orca.readSpoken()).slice(begun);
  if (whileReading.length > 0) faults.push(`While Hark read: ${whileReading.join(' | ')}`);
  const whenPaused = await hear(orca, () => press('listen'));
  await waitForStatus(page, 'paused');
  if (whenPaused.filter((said) => said.includes('Paused')).length !== 1) {
    faults.push(`When Hark was paused: ${whenPaused.join(' | ')}`);
  }
  await focusBrowserWindow(session.display);
  const whenEntered = await hear(orca, () => pressKeys(session.display, toKeySymbols(PANEL_KEYS)));
  await hear(orca, () => pressKeys(session.display, FOCUS_MODE_KEYS));
  stops.push(...(await walkPanel(speech, orca)));
  faults.push(...stops.flatMap((stop) => judgeStop(stop)));
  return {
    on: new Date().toISOString().slice(0, 10),
    browser: (await session.browser.version()).replace('Chrome/', 'Chromium '),
    stops,
    whileReading: { seconds: READING_S, said: whileReading },
    whenPaused,
    whenEntered,
    faults,
  };
}

async function walkPage({ session }: RealSpeech, orca: Orca, file: string): Promise<readonly Stop[]> {
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/${file}`);
  await page.waitForSelector('main h1');
  await page.bringToFront();
  await focusBrowserWindow(session.display);
  await waitForQuietOrca(orca);
  const count = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, summary');
    return [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length;
  });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: Stop[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    const said = await hear(
      orca,
      () => pressKeys(session.display, 'Tab'),
      async () => (await readFocused(page)).name,
    );
    stops.push({ surface: file.split('?')[0] ?? '', ...(await readFocused(page)), said });
  }
  await page.close();
  return stops;
}

/** The panel's row, button by button, and back to its first. */
async function walkPanel({ session, page }: RealSpeech, orca: Orca): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const press = (keys: string) => pressKeys(session.display, keys);
  for (let keys = 'Right'; ; ) {
    const said = await hear(
      orca,
      () => press(keys),
      async () => (await readFocused(page)).name,
    );
    stops.push({ surface: 'the player in a page', ...(await readFocused(page)), said });
    if (keys === 'Home') return stops;
    const isLast = await page.evaluate(() => {
      const focused = document.querySelector('hark-host')?.shadowRoot?.activeElement;
      return focused == null || focused === focused.parentElement?.lastElementChild;
    });
    if (isLast) keys = 'Home';
  }
}

/** What the browser tells a screen reader of the control that has the focus. */
async function readFocused(page: Page): Promise<{ readonly role: string; readonly name: string }> {
  const focused = await page.evaluateHandle(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement != null) one = one.shadowRoot.activeElement;
    return one;
  });
  const root = focused.asElement();
  const seen =
    root === null ? null : await page.accessibility.snapshot({ root: root as never, interestingOnly: false });
  return { role: seen?.role ?? '', name: seen?.name ?? '' };
}

/** All that Orca says to what is done. On a busy machine it comes late: where a name is expected, that is waited for. */
async function hear(orca: Orca, act: () => Promise<void>, expect?: () => Promise<string>): Promise<readonly string[]> {
  const before = (await orca.readSpoken()).length;
  await act();
  const name = expect === undefined ? '' : await expect();
  const until = performance.now() + LATE_MS;
  const isSaid = (spoken: readonly string[]) => spoken.slice(before).some((said) => said.startsWith(name));
  while (!isSaid(await orca.readSpoken()) && performance.now() < until) await delay(100);
  await waitForQuietOrca(orca);
  return (await orca.readSpoken()).slice(before).filter((said) => said !== '' && said !== 'tab' && said !== 'right');
}

async function waitForQuietOrca(orca: Orca): Promise<void> {
  let count = -1;
  for (;;) {
    const now = (await orca.readSpoken()).length;
    if (now === count) return;
    count = now;
    await delay(QUIET_MS);
  }
}
