import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from '../e2e/harness/chromium.ts';
import type { Display } from '../e2e/harness/display.ts';
import { findOffscreenPage } from '../e2e/harness/extension-pages.ts';
import { focusBrowserWindow } from '../e2e/harness/keys.ts';
import { setPauses, waitForKeys } from '../e2e/product.ts';
import type { ReadyKeyboard } from './key-press.ts';

const root = resolve(import.meta.dirname, '../..');

/** What is compared: Hark, and the least extension that speaks, both behind the same key. */
export const SUBJECTS = [
  { name: 'bare', folder: join(root, 'tests/e2e/bare-extension') },
  { name: 'hark', folder: join(root, '.output/chrome-mv3') },
] as const;
export type SubjectName = (typeof SUBJECTS)[number]['name'];

export const CASES = ['warm selection', 'warm article', 'cold selection', 'cold article'] as const;
export type CaseName = (typeof CASES)[number];

/** Both manifests suggest this key for "listen". */
const LISTEN = 'alt+shift+l';
/** So fast that the end of a whole article is soon waited for. */
const PACE_MS = 1;

interface RunOptions {
  readonly display: Display;
  readonly keyboard: ReadyKeyboard;
  readonly address: string;
  readonly presses: number;
}

/** Milliseconds from the key press to the voice being asked for the first words, press by press. */
export async function measureCase(
  subject: (typeof SUBJECTS)[number],
  caseName: CaseName,
  { display, keyboard, address, presses }: RunOptions,
): Promise<readonly number[]> {
  await using session = await launchChromium({ display, extension: subject.folder, voices: { kind: 'reference' } });
  await waitForKeys(session);
  await session.voice.setPace(PACE_MS);
  // A pause between two blocks would be taken for the end of the passage, and the next press would pause it.
  if (subject.name === 'hark') await setPauses(session, 'none');
  const [warmth, passage] = caseName.split(' ');
  let page = await openPage(session, address);
  if (passage === 'selection') await highlight(page);
  await focusBrowserWindow(display);
  if (warmth === 'warm') await press(session, keyboard);

  const times: number[] = [];
  while (times.length < presses) {
    if (warmth === 'cold') {
      await page.close();
      page = await goCold(session, address);
      if (passage === 'selection') await highlight(page);
      await focusBrowserWindow(display);
    }
    times.push(await press(session, keyboard));
  }
  return times;
}

/** One press, timed, and the wait until all of it has been read: nothing of it runs into the next one. */
async function press({ voice }: ChromiumSession, keyboard: ReadyKeyboard): Promise<number> {
  await voice.clearLog();
  const pressed = keyboard.press(LISTEN);
  const [first] = await waitUntil('the voice was asked to speak', voice.readSpoken, (spoken) => spoken.length > 0);
  if (first === undefined) throw new Error('The voice was asked to speak, and the log is empty.');
  await waitUntil('the passage was read', voice.readLog, isQuiet, { limitMs: 30_000 });
  return first.at - pressed;
}

/** Every utterance has ended, and nothing has been asked for since for a while. */
function isQuiet(log: Awaited<ReturnType<ChromiumSession['voice']['readLog']>>): boolean {
  const asked = log.filter(({ kind }) => kind === 'speak').length;
  const ended = log.filter((entry) => entry.kind === 'event' && entry.type === 'end');
  const last = ended.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  return asked === ended.length && Date.now() - last > 250;
}

/** A fresh tab, the host closed and the worker stopped, as after a long while without the extension. */
async function goCold(session: ChromiumSession, address: string): Promise<Page> {
  const page = await openPage(session, address);
  const [worker] = await session.extension.workers();
  await worker?.evaluate('chrome.offscreen.closeDocument().catch(() => {})');
  await waitUntil(
    'the host is closed',
    () => findOffscreenPage(session),
    (host) => host === undefined,
  );
  // News of the fresh tab may wake the worker once more: it is stopped until it stays so.
  let rests = 0;
  await waitUntil(
    'the worker rests',
    async () => {
      const workers = await session.extension.workers();
      for (const awake of workers) await awake.close();
      rests = workers.length === 0 ? rests + 1 : 0;
      return rests;
    },
    (count) => count >= 3,
    { everyMs: 100 },
  );
  return page;
}

/** Highlights the second paragraph of the page's text. */
function highlight(page: Page): Promise<void> {
  return page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].filter(
      ({ textContent }) => (textContent ?? '').length > 150,
    )[1];
    if (paragraph === undefined) throw new Error('The page has no second paragraph to highlight.');
    getSelection()?.selectAllChildren(paragraph);
  });
}
