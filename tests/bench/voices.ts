import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { startDisplay } from '../e2e/harness/display.ts';
import { focusBrowserWindow } from '../e2e/harness/keys.ts';
import { waitForKeys } from '../e2e/product.ts';
import { type Summary, summarise } from './percentile.ts';

/**
 * The popup's list of voices with the 13,362 of speech-dispatcher, beside a plain `<select>` with the entries shown, in
 * the same page: how long it takes to open, and what a screen reader meets in it.
 */

/** As speech-dispatcher has them: each language of eSpeak NG with each of its variants. */
const LANGUAGES = 131;
const VARIANTS = 102;
const ROUNDS = Number(process.env.HARK_BENCH_ROUNDS ?? 20);
const MOST_RATIO = 1.5;
const MOST_BEFORE_MORE = 20;

const root = resolve(import.meta.dirname, '../..');

/** Runs before the popup's own script: the voices are there as soon as it asks. */
function offerVoices(languages: number, variants: number): void {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const tags = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((tag) => named.of(tag) !== undefined);
  const voices = tags.slice(0, languages).flatMap((lang) =>
    Array.from({ length: variants }, (_, index) => {
      const name = `${named.of(lang)}${index === 0 ? '' : `+variant${index}`} espeak-ng`;
      return { name, lang, voiceURI: name, localService: true, default: false };
    }),
  );
  speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
}

const HARK = 'select[name="voice"]';
const PLAIN = 'select#plain';

/** How long each list takes to open, turn by turn, in ms. */
async function timeOpenings(
  page: Page,
  rounds: number,
): Promise<{ readonly plain: number[]; readonly hark: number[] }> {
  await page.evaluate((selector) => {
    const plain = document.createElement('select');
    plain.id = 'plain';
    for (const group of document.querySelector(selector)?.children ?? []) plain.append(group.cloneNode(true));
    document.querySelector(selector)?.after(plain);
  }, HARK);
  const times = { plain: [] as number[], hark: [] as number[] };
  await timeOpening(page, PLAIN);
  await timeOpening(page, HARK);
  for (let round = 0; round < rounds; round += 1) {
    times.plain.push(await timeOpening(page, PLAIN));
    times.hark.push(await timeOpening(page, HARK));
  }
  await page.evaluate((selector) => document.querySelector(selector)?.remove(), PLAIN);
  return times;
}

/** Opens a list, up to the frame after, and closes it again. An evaluation counts as a press, once. */
function timeOpening(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const select = document.querySelector<HTMLSelectElement>(wanted);
    if (select === null) throw new Error(`There is no ${wanted}.`);
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await frame();
    const before = performance.now();
    select.showPicker();
    await frame();
    const took = performance.now() - before;
    // What is not displayed cannot stay open.
    select.style.display = 'none';
    await frame();
    select.style.display = '';
    await frame();
    return took;
  }, selector);
}

/** How long the popup takes to make its list of the voices anew, and how long the bare elements of it take, in ms. */
function timeMaking(page: Page, rounds: number): Promise<{ readonly plain: number[]; readonly hark: number[] }> {
  return page.evaluate((count) => {
    const times = { plain: [] as number[], hark: [] as number[] };
    for (let round = 0; round < count; round += 1) {
      const begun = performance.now();
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
      document.body.getBoundingClientRect();
      const made = performance.now();
      const shown = document.querySelector<HTMLSelectElement>('select[name="voice"]');
      const entries = [...(shown?.options ?? [])].map(({ value, text }) => ({ value, text }));
      const again = performance.now();
      const plain = document.createElement('select');
      for (const { value, text } of entries) plain.add(new Option(text, value));
      document.body.append(plain);
      document.body.getBoundingClientRect();
      times.plain.push(performance.now() - again);
      times.hark.push(made - begun);
      plain.remove();
    }
    return times;
  }, rounds);
}

interface Figures {
  readonly opening: { readonly plain: Summary; readonly hark: Summary; readonly ratio: number };
  readonly making: { readonly plain: Summary; readonly hark: Summary };
  readonly entries: { readonly voices: number; readonly shown: number; readonly mostBeforeMore: number };
}

async function measure(): Promise<Figures> {
  await using display = await startDisplay();
  const extension = join(root, '.output/chrome-mv3');
  await using session = await launchChromium({ display, extension, voices: { kind: 'none' } });
  await waitForKeys(session);
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(offerVoices, LANGUAGES, VARIANTS);
  await page.goto(`chrome-extension://${session.extension.id}/popup.html`);
  await page.bringToFront();
  await focusBrowserWindow(display);
  await page.locator('[data-part="voices"] > summary').click();
  const groups = await waitUntil(
    'the list has its voices',
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('select[name="voice"] optgroup')].map((group) => {
          const values = [...group.querySelectorAll('option')].map(({ value }) => value);
          const more = values.findIndex((value) => value.startsWith('|more|'));
          return more === -1 ? values.length : more;
        }),
      ),
    (found) => found.length > 0,
    { limitMs: 30_000 },
  );
  const opening = await timeOpenings(page, ROUNDS);
  const making = await timeMaking(page, ROUNDS);
  const [plain, hark] = [summarise(opening.plain), summarise(opening.hark)];
  return {
    opening: { plain, hark, ratio: Math.round((hark.p50 / plain.p50) * 100) / 100 },
    making: { plain: summarise(making.plain), hark: summarise(making.hark) },
    entries: {
      voices: LANGUAGES * VARIANTS,
      shown: groups.reduce((sum, count) => sum + count, 0),
      mostBeforeMore: Math.max(...groups),
    },
  };
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('The build failed.');
const { opening, making, entries } = await measure();
console.log(
  `${entries.voices} voices, ${entries.shown} shown, at most ${entries.mostBeforeMore} of a language before "more"`,
);
console.log('| ms | plain p50 | plain p95 | Hark p50 | Hark p95 |\n|---|---|---|---|---|');
for (const [what, { plain, hark }] of Object.entries({ opening, making }))
  console.log(`| ${what} | ${plain.p50} | ${plain.p95} | ${hark.p50} | ${hark.p95} |`);
console.log(`It opens within ${opening.ratio} times the time of a plain list (at most ${MOST_RATIO}).`);
const file = join(root, 'docs/figures/voices.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(
  file,
  `${JSON.stringify({ unit: 'ms', rounds: ROUNDS, limit: MOST_RATIO, opening, making, entries }, null, 2)}\n`,
);
process.exitCode = opening.ratio > MOST_RATIO || entries.mostBeforeMore > MOST_BEFORE_MORE ? 1 : 0;
