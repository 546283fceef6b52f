import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../browser/wait-until.ts';
import { StartError } from './start-error.ts';

export type MakeFileOptions = {
  /** Where the file is to be kept. One that ends in `.ogg` is Opus, any other is WAV. */
  readonly path: string;
  /** Told how far it has come, in the words of the page. */
  readonly onProgress: (text: string) => void;
  readonly signal: AbortSignal;
};

/** `refused`: Hark can make no file of this page, and says why in the sentence. */
export type MakeFileAnswer =
  | { readonly kind: 'made'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A book takes its time. */
const TEXT_LIMIT_MS = 60_000;
/** Of a file that comes out of the browser at a time. */
const PIECE_BYTES = 3 * 2 ** 20;
/** Of looks at the page; a file takes seconds or minutes. */
const everyMs = 200;

/** Has Hark's own page make the audio file, and keeps it. */
export async function makeAudioFile(
  page: Page,
  { path, onProgress, signal }: MakeFileOptions,
): Promise<MakeFileAnswer> {
  const text = await waitFor(
    'Hark has the text',
    async () => {
      const look = await page.evaluate(lookAtSaving);
      return look.stage === 'collecting' ? undefined : look;
    },
    { limitMs: TEXT_LIMIT_MS },
  );
  if (text.stage !== 'ready') return { kind: 'refused', sentence: text.status };
  await chooseFormat(page, path.toLowerCase().endsWith('.ogg') ? 'opus' : 'wav');
  await page.click('[data-action="main"]');
  for (let told = ''; ; ) {
    signal.throwIfAborted();
    const { stage, status, progress, seconds } = await page.evaluate(lookAtSaving);
    if (stage === 'ready' && status !== '') return { kind: 'refused', sentence: status };
    if (stage === 'made' && seconds !== null) {
      await keepFile(page, path);
      return { kind: 'made', seconds };
    }
    if (progress !== '' && progress !== told) onProgress(progress);
    told = progress;
    await delay(everyMs);
  }
}

/** What the page shows. Runs in the page, sent there as text: it may use nothing from around it. */
function lookAtSaving() {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const duration = document.querySelector('audio')?.duration ?? Number.NaN;
  return {
    stage: document.querySelector('main')?.dataset.status ?? 'collecting',
    status: textOf('[role="status"]'),
    progress: textOf('progress + span'),
    seconds: Number.isFinite(duration) ? duration : null,
  };
}

/** By the keyboard, as a person does: the page believes no script. */
async function chooseFormat(page: Page, format: 'opus' | 'wav'): Promise<void> {
  const read = () => page.$eval('[name="format"]', (field) => (field as HTMLSelectElement).value);
  await page.focus('[name="format"]');
  await page.keyboard.press(format === 'opus' ? 'ArrowUp' : 'ArrowDown');
  if ((await read()) !== format) throw new StartError(`This browser cannot make a file of the kind "${format}".`);
}

async function keepFile(page: Page, path: string): Promise<void> {
  const file = await open(path, 'w').catch((error: Error) => {
    throw new StartError(`${path} cannot be written: ${error.message}`);
  });
  try {
    for (let from = 0; ; from += PIECE_BYTES) {
      const piece = await page.evaluate(readPiece, from, from + PIECE_BYTES);
      if (piece === '') return;
      await file.write(Buffer.from(piece, 'base64'));
    }
  } finally {
    await file.close();
  }
}

/** Runs in the page, sent there as text: it may use nothing from around it. */
async function readPiece(from: number, to: number): Promise<string> {
  const address = document.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '';
  const piece = (await (await fetch(address)).blob()).slice(from, to);
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
}
