import type { Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './harness/chromium.ts';

/** What the page that makes an audio file shows. */
export type SaveAudioLook = {
  readonly title: string | null;
  readonly main: string | null;
  readonly status: string | null;
  readonly progress: number | null;
  readonly file: string | null;
  readonly focused: string | null;
};

export function readSaveAudio(page: Page): Promise<SaveAudioLook> {
  return page.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
    return {
      title: textOf('h2'),
      main: textOf('[data-action="main"]'),
      status: textOf('[role="status"]'),
      progress: document.querySelector('progress')?.value ?? null,
      file: document.querySelector('a[download]')?.getAttribute('download') ?? null,
      focused: document.activeElement?.getAttribute('data-action') ?? null,
    };
  });
}

/** The page, once it stands open, whatever opened it. */
export async function waitForSaveAudio(session: ChromiumSession): Promise<Page> {
  const address = `chrome-extension://${session.extension.id}/save-audio.html`;
  const target = await waitFor('the page that makes a file is open', async () =>
    session.browser.targets().find((one) => one.url().startsWith(address)),
  );
  const page = await target.page();
  if (page === null) throw new Error('It has no page.');
  return page;
}

export function waitForSaving(
  page: Page,
  what: string,
  isSo: (look: SaveAudioLook) => boolean,
  limitMs = 15_000,
): Promise<SaveAudioLook> {
  return waitUntil(`the page shows ${what}`, () => readSaveAudio(page), isSo, { limitMs });
}

/** What the worker was asked for and gave, and what the page holds: kept by the page itself from its next load on. */
export type Workshop = {
  readonly texts: readonly string[];
  readonly samples: number;
  /** Workers that were started and not ended. */
  readonly workers: number;
  /** Files that the browser holds for the page. */
  readonly files: number;
};

declare const harkWorkshop: { texts: string[]; samples: number; workers: number; files: number };

/** Watches the page's workers from now on; loads it anew. */
export async function watchWorkshop(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const shop = { texts: [] as string[], samples: 0, workers: 0, files: 0 };
    const Native = Worker;
    class WatchedWorker extends Native {
      constructor(...parameters: ConstructorParameters<typeof Native>) {
        super(...parameters);
        shop.workers += 1;
        this.addEventListener('message', ({ data }) => {
          if (data.type === 'piece') shop.samples += data.samples.length;
        });
      }
      override postMessage(message: { readonly text: string }) {
        shop.texts.push(message.text);
        super.postMessage(message);
      }
      override terminate() {
        shop.workers -= 1;
        super.terminate();
      }
    }
    const create = URL.createObjectURL.bind(URL);
    const revoke = URL.revokeObjectURL.bind(URL);
    Object.assign(globalThis, { Worker: WatchedWorker, harkWorkshop: shop });
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        shop.files += 1;
        return create(blob);
      },
      revokeObjectURL: (address: string) => {
        shop.files -= 1;
        revoke(address);
      },
    });
  });
  await page.reload();
}

export function readWorkshop(page: Page): Promise<Workshop> {
  return page.evaluate(() => harkWorkshop);
}

export async function clearWorkshop(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(harkWorkshop, { texts: [], samples: 0 }));
}

/** What the browser makes of the file that is offered. */
export type PlayedFile = {
  readonly bytes: number;
  /** As the page's own player tells it. */
  readonly durationS: number;
  readonly decodedS: number;
  /** Root of the mean square, 0 to 1, of each minute. */
  readonly loudness: readonly number[];
};

export function playFile(page: Page): Promise<PlayedFile> {
  return page.evaluate(async () => {
    const address = document.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '';
    const audio = document.querySelector('audio');
    if (audio === null) throw new Error('There is no player.');
    while (!Number.isFinite(audio.duration)) await new Promise((resolve) => setTimeout(resolve, 50));
    const bytes = await (await fetch(address)).arrayBuffer();
    const size = bytes.byteLength;
    // An hour at the usual rate would take 700 MB.
    const rate = 8000;
    const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
    const samples = sound.getChannelData(0);
    const loudness: number[] = [];
    for (let from = 0; from < samples.length; from += 60 * rate) {
      const minute = samples.subarray(from, from + 60 * rate);
      let sum = 0;
      for (const sample of minute) sum += sample * sample;
      loudness.push(Math.sqrt(sum / minute.length));
    }
    return { bytes: size, durationS: audio.duration, decodedS: sound.duration, loudness };
  });
}
