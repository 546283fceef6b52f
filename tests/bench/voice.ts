import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/browser/wait-until.ts';
import { bundlePage } from '../../scripts/inspect/bundle-page.ts';
import { USUAL_MARKS } from '../../utils/core/marking/mark-choices.ts';
import { startFirefoxProduct } from '../e2e/firefox-product.ts';
import { launchChromium, openPage } from '../e2e/harness/chromium.ts';
import { startDisplay } from '../e2e/harness/display.ts';
import { evaluateInView } from '../e2e/harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from '../e2e/harness/keys.ts';
import { startPageServer } from '../e2e/harness/server.ts';
import { type Sound, startSound } from '../e2e/harness/sound.ts';
import { chromeBuild, setSettings, waitForKeys } from '../e2e/product.ts';
import { stairs } from '../e2e/stairs.ts';
import { startTimedRecording, type TimedRecording } from '../e2e/timed-recording.ts';
import { measureWordLags, ONE_BY_ONE } from '../e2e/word-lags.ts';
import { percentile } from './percentile.ts';

/**
 * Hark's own voice beside the npm package by itself and beside the native `espeak-ng` command, in the same run. What is
 * heard is heard on a recording of a sound card that only this browser plays on.
 */

type VoicePage = typeof import('./voice-page.ts');
declare const harkPage: VoicePage;
declare const browser: { readonly storage: { readonly local: { readonly set: (items: object) => Promise<void> } } };

const ROUNDS = Number(process.env.HARK_BENCH_ROUNDS ?? 10);
/** Begins with a sound that is loud from its first period. */
const SENTENCE = 'Nine women walk along the river.';
const LONG_SENTENCE = 'Nine women walk along the river every morning, and nobody minds the rain.';
const PARAGRAPH = Array.from({ length: 20 }, () => stairs).flat();
/** Between two readings: longer than the line's own rest would take away what is measured. */
const QUIET_MS = 400;
const MARKED = { pauses: 'none', rate: 1, marks: { ...USUAL_MARKS, granularity: 'word' } } as const;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: { readonly most: number } | { readonly least: number };
}

const root = resolve(import.meta.dirname, '../..');
const round = (value: number) => Math.round(value * 10) / 10;
const median = (values: readonly number[]) => percentile(values, 0.5);

/** The built extension with one more page in it, for this run. */
async function addBenchPage(folder: string): Promise<void> {
  await cp(chromeBuild, folder, { recursive: true });
  await writeFile(join(folder, 'bench.js'), await bundlePage(join(import.meta.dirname, 'voice-page.ts')));
  await writeFile(join(folder, 'bench.html'), '<!doctype html><meta charset="utf-8"><script src="bench.js"></script>');
}

/** The first sound after a moment, in ms. */
function soundAfter(recording: TimedRecording, asked: number): Promise<number> {
  return waitFor('something is heard', () => {
    const onset = recording.findOnsets(QUIET_MS / 2).find((at) => at >= asked);
    return onset === undefined ? undefined : onset - asked;
  });
}

async function measureFirstSound(page: Page, recording: TimedRecording): Promise<readonly Row[]> {
  const loads: number[] = [];
  for (let count = 0; count < 3; count += 1) loads.push(await page.evaluate(() => harkPage.load()));
  const cold = await page.evaluate((text) => harkPage.speakToEnd(text), SENTENCE);
  const coldMs = await soundAfter(recording, cold.asked);
  await page.evaluate((text) => harkPage.playBare(text), SENTENCE);
  const hark: number[] = [];
  const bare: number[] = [];
  const made: number[] = [];
  for (let count = 0; count < ROUNDS; count += 1) {
    await delay(QUIET_MS);
    const { asked } = await page.evaluate((text) => harkPage.speakToEnd(text), SENTENCE);
    hark.push(await soundAfter(recording, asked));
    await delay(QUIET_MS);
    const alone = await page.evaluate((text) => harkPage.playBare(text), SENTENCE);
    bare.push(await soundAfter(recording, alone.asked));
    made.push(alone.made - alone.asked);
  }
  return [
    { what: 'loading the synthesizer in a worker', value: round(median(loads)), unit: 'ms' },
    { what: 'first sound, cold, with its loading', value: round(coldMs), unit: 'ms' },
    { what: 'first sound, warm', value: round(median(hark)), unit: 'ms' },
    { what: 'first sound of the package alone', value: round(median(bare)), unit: 'ms' },
    { what: 'first piece of the package alone, made but not played', value: round(median(made)), unit: 'ms' },
    {
      what: 'first sound, warm, beside the package alone',
      value: Math.round((median(hark) / median(bare)) * 100) / 100,
      unit: 'times',
      limit: { most: 2 },
    },
  ];
}

async function measureSynthesis(page: Page, folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'text.txt');
  await writeFile(file, PARAGRAPH.map((sentence) => `${sentence}\n`).join('\n'));
  const hark: number[] = [];
  const native: number[] = [];
  let audioMs = 0;
  for (let count = 0; count < Math.ceil(ROUNDS / 2); count += 1) {
    const made = await page.evaluate((sentences) => harkPage.synthesize(sentences), PARAGRAPH);
    hark.push(made.ms);
    audioMs = made.audioMs;
    const begun = performance.now();
    const command = ['-v', 'en-us', '-s', '175', '-f', file, '-w', join(folder, 'native.wav')];
    if (spawnSync('espeak-ng', command).status !== 0) throw new Error('espeak-ng failed.');
    native.push(performance.now() - begun);
  }
  return [
    { what: 'sound made', value: round(audioMs / 1000), unit: 's' },
    {
      what: 'synthesis beside real time',
      value: round(audioMs / median(hark)),
      unit: 'times as fast',
      limit: { least: 30 },
    },
    {
      what: 'synthesis beside the native command',
      value: Math.round((median(hark) / median(native)) * 100) / 100,
      unit: 'times its time',
      limit: { most: 3 },
    },
  ];
}

/** The memory that the extension's own processes have for themselves, in MB. */
async function measureMemory(browserPid: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  let kilobytes = 0;
  for (const id of ids) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--extension-process') || !(await descendsFrom(id, browserPid))) continue;
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    for (const [, kb] of rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)) kilobytes += Number(kb);
  }
  return kilobytes / 1024;
}

async function descendsFrom(id: string, ancestor: number): Promise<boolean> {
  for (let pid = Number(id); pid > 1; ) {
    if (pid === ancestor) return true;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    pid = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  return false;
}

async function measureGrowth(page: Page, browserPid: number): Promise<readonly Row[]> {
  await delay(1000);
  const idle = await measureMemory(browserPid);
  let most = 0;
  let work: 'going' | 'done' = 'going';
  const reading = (async () => {
    for (const sentence of stairs.slice(0, 5)) await page.evaluate((text) => harkPage.speakToEnd(text), sentence);
    work = 'done';
  })();
  while (work === 'going') {
    most = Math.max(most, await measureMemory(browserPid));
    await delay(200);
  }
  await reading;
  return [
    { what: 'memory, idle', value: round(idle), unit: 'MB' },
    { what: 'growth while it speaks', value: round(most - idle), unit: 'MB', limit: { most: 80 } },
  ];
}

async function measurePauses(page: Page, recording: TimedRecording): Promise<readonly Row[]> {
  const silences: number[] = [];
  const resumes: number[] = [];
  for (let count = 0; count < ROUNDS; count += 1) {
    const { asked } = await page.evaluate((text) => harkPage.speak(text), LONG_SENTENCE);
    await soundAfter(recording, asked);
    // In words, each time in another place.
    await delay(300 + count * 37);
    const suspended = await page.evaluate(() => harkPage.suspend());
    await delay(QUIET_MS);
    silences.push(Math.max(0, (recording.lastSound() ?? 0) - suspended));
    const resumed = await page.evaluate(() => harkPage.resume());
    resumes.push(await soundAfter(recording, resumed));
    await page.evaluate(() => harkPage.silence());
    await delay(QUIET_MS);
  }
  return [
    { what: 'pause to silence', value: round(median(silences)), unit: 'ms', limit: { most: 50 } },
    { what: 'pause to silence, 95 %', value: round(percentile(silences, 0.95)), unit: 'ms' },
    { what: 'going on to sound', value: round(median(resumes)), unit: 'ms' },
  ];
}

async function measureMarks(sound: Sound): Promise<readonly Row[]> {
  await using display = await startDisplay();
  await using server = await startPageServer({ folders: [join(root, 'tests/fixtures/pages')] });
  await using session = await launchChromium({ display, extension: chromeBuild, voices: { kind: 'none', sound } });
  await waitForKeys(session);
  await setSettings(session, MARKED);
  const keys = readShortcut(JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8')), 'listen');
  const press = async () => {
    await focusBrowserWindow(display);
    await pressKeys(display, keys);
  };
  return describeMarks('Chromium', sound, () => openPage(session, `${server.origin}/${ONE_BY_ONE}`), press);
}

async function measureFirefoxMarks(sound: Sound): Promise<readonly Row[]> {
  await using product = await startFirefoxProduct({ voices: { kind: 'none', sound } });
  await evaluateInView(
    product.session,
    'background',
    (chosen) => browser.storage.local.set({ settings: chosen }),
    MARKED as object,
  );
  return describeMarks(
    'Firefox',
    sound,
    () => product.openPage(ONE_BY_ONE),
    () => product.pressCommand('listen'),
  );
}

async function describeMarks(
  browserName: string,
  sound: Sound,
  open: () => Promise<Page>,
  press: () => Promise<void>,
): Promise<readonly Row[]> {
  const lags: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    lags.push(...(await measureWordLags(await open(), sound, press)).map(({ ms }) => ms));
  }
  return [
    { what: `mark after its sound, ${browserName}`, value: median(lags), unit: 'ms' },
    {
      what: `mark from its sound, 95 %, ${browserName}`,
      value: percentile(lags.map(Math.abs), 0.95),
      unit: 'ms',
      limit: { most: 60 },
    },
  ];
}

async function measure(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-bench-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const extension = join(folder, 'extension');
  await addBenchPage(extension);
  await using sound = await startSound();
  const marks = [...(await measureMarks(sound)), ...(await measureFirefoxMarks(sound))];
  await using display = await startDisplay();
  await using session = await launchChromium({
    display,
    extension,
    voices: { kind: 'none', sound },
    // The speech host may play without a gesture; a page of the extension may not.
    switches: ['--autoplay-policy=no-user-gesture-required'],
  });
  const page = await openPage(session, `chrome-extension://${session.extension.id}/bench.html`);
  await using recording = await startTimedRecording(sound);
  const growth = await measureGrowth(page, session.browser.process()?.pid ?? 0);
  await page.reload();
  return [
    ...(await measureFirstSound(page, recording)),
    ...(await measureSynthesis(page, folder)),
    ...growth,
    ...(await measurePauses(page, recording)),
    ...marks,
  ];
}

function isOver({ value, limit }: Row): boolean {
  if (limit === undefined) return false;
  return 'most' in limit ? value > limit.most : value < limit.least;
}

function showLimit({ limit }: Row): string {
  if (limit === undefined) return '';
  return 'most' in limit ? `≤ ${limit.most}` : `≥ ${limit.least}`;
}

for (const target of [['chrome'], ['firefox', '--mv3']]) {
  const built = spawnSync('wxt', ['build', '-b', ...target], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('The build failed.');
}
console.log(`Hark's own voice, ${ROUNDS} rounds`);
const rows = await measure();
console.log('| what | value | unit | limit |\n|---|---|---|---|');
for (const row of rows) console.log(`| ${row.what} | ${row.value} | ${row.unit} | ${showLimit(row)} |`);
const file = join(root, 'docs/figures/voice-speed.json');
await mkdir(join(root, 'docs/figures'), { recursive: true });
await writeFile(file, `${JSON.stringify({ cores: cpus().length, rounds: ROUNDS, rows }, null, 2)}\n`);
for (const row of rows.filter(isOver))
  console.error(`${row.what}: ${row.value} breaks the limit of ${showLimit(row)}.`);
process.exitCode = rows.some(isOver) ? 1 : 0;
