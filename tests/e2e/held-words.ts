import type { WebWorker } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './harness/chromium.ts';

/**
 * The reference voices, made to wait behind every word until they may go on. A test can look at the page at each word
 * event: no word is missed on a slow machine, and none is waited for on a fast one.
 */
export type HeldWords = {
  /** Until the voice has sent the next word event and waits. */
  readonly waitForWord: () => Promise<void>;
  /** Lets the voice go on to its next word, or to the end of its utterance. */
  readonly goOn: () => Promise<void>;
  /** Lets the voices speak by their clock again. */
  readonly letGo: () => Promise<void>;
};

type Callback = () => void;

/** What this puts into the worker of the voices. */
declare global {
  var harkTestWords: { readonly waiting: () => number; readonly goOn: Callback; readonly letGo: Callback };
}

export async function holdWords(session: ChromiumSession): Promise<HeldWords> {
  const worker = await findVoiceWorker(session);
  await worker.evaluate(() => {
    const { setTimeout, clearTimeout } = globalThis;
    const held = new Map<number, Callback>();
    let lastId = 0;
    const goOn = () => {
      for (const [id, callback] of [...held]) {
        held.delete(id);
        callback();
      }
    };
    // The voices wait for nothing but the time a word takes; start and end follow at once.
    Object.assign(globalThis, {
      setTimeout: (callback: Callback, ms: number) => {
        if (ms === 0) return setTimeout(callback, 0);
        lastId -= 1;
        held.set(lastId, callback);
        return lastId;
      },
      clearTimeout: (id: number) => {
        if (!held.delete(id)) clearTimeout(id);
      },
      harkTestWords: {
        waiting: () => held.size,
        goOn,
        letGo: () => {
          Object.assign(globalThis, { setTimeout, clearTimeout });
          goOn();
        },
      },
    });
  });
  return {
    waitForWord: async () => {
      await waitUntil(
        'the voice waits behind a word',
        () => worker.evaluate(() => harkTestWords.waiting()),
        (waiting) => waiting === 1,
        { everyMs: 5 },
      );
    },
    goOn: () => worker.evaluate(() => harkTestWords.goOn()),
    letGo: () => worker.evaluate(() => harkTestWords.letGo()),
  };
}

async function findVoiceWorker({ browser }: ChromiumSession): Promise<WebWorker> {
  const extensions = [...(await browser.extensions()).values()];
  const voices = extensions.find(({ name }) => name === 'Hark reference voice');
  return waitFor('the reference voice is awake', async () => (await voices?.workers())?.at(0));
}
