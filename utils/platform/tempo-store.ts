import { browser } from 'wxt/browser';
import { type KeptTempos, parseKeptTempos } from '@/utils/core/speech/kept-tempos.ts';

const KEY = 'tempos';

/** How fast voices were heard to be, as it is kept on this device. */
export async function readTempos(): Promise<KeptTempos> {
  return parseKeptTempos((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeTempos(tempos: KeptTempos): Promise<void> {
  await browser.storage.local.set({ [KEY]: tempos });
}
