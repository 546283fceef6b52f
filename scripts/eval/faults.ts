import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserOnly, FAULT_CASES, playFault, readSentences } from '../../tests/e2e/fault-cases.ts';
import { FIREFOX_FAULT_CASES, playFirefoxFault } from '../../tests/e2e/firefox-fault-cases.ts';
import { startFirefoxProduct } from '../../tests/e2e/firefox-product.ts';
import { setSettings, startProduct } from '../../tests/e2e/product.ts';
import { type FaultFigures, formatReliability, type PlayedFault } from './faults/write-reliability.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');

/**
 * Plays the faults to the built product in real browsers, and writes what became of them into docs/figures/faults.json
 * and docs/reliability.md.
 *
 * @param args `--only a,b`: these faults alone; nothing is written then
 * @returns the exit code: 0 when every word was heard in the end, 1 when one was left out
 */
export async function runFaults(args: readonly string[]): Promise<number> {
  const { only } = parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values;
  const isWanted = ({ fault }: { readonly fault: string }) => only === undefined || only.split(',').includes(fault);
  const chromium = await playInChromium(isWanted);
  const firefox = await playInFirefox(isWanted);
  if (chromium === null || firefox === null) return 1;
  if (only !== undefined) return 0;
  const figures: FaultFigures = { date: new Date().toISOString().slice(0, 10), chromium, firefox };
  await mkdir(join(DOCS, 'figures'), { recursive: true });
  await writeFile(join(DOCS, 'figures/faults.json'), `${JSON.stringify(figures, null, 1)}\n`);
  await writeFile(join(DOCS, 'reliability.md'), formatReliability(figures));
  return 0;
}

type Played = FaultFigures['chromium'];
type Choice = (one: { readonly fault: string }) => boolean;

async function playInChromium(isWanted: Choice): Promise<Played | null> {
  await using product = await startProduct();
  await setSettings(product.session, browserOnly);
  const sentences = new Map<string, readonly string[]>();
  return await playAll(await product.session.browser.version(), FAULT_CASES.filter(isWanted), async (one) => {
    const { page = 'stairs.html' } = one;
    const expected = sentences.get(page) ?? (await readSentences(product, page));
    sentences.set(page, expected);
    return playFault(product, one, expected);
  });
}

async function playInFirefox(isWanted: Choice): Promise<Played | null> {
  await using product = await startFirefoxProduct({ voices: { kind: 'fake' } });
  return await playAll(await product.session.browser.version(), FIREFOX_FAULT_CASES.filter(isWanted), async (one) => {
    await playFirefoxFault(product, one);
    return { fault: one.fault, what: one.voiceName, note: null, silenceMs: null, again: null };
  });
}

/** What became of each; null when one of them was not survived. */
async function playAll<Case extends { readonly fault: string }>(
  browser: string,
  cases: readonly Case[],
  play: (one: Case) => Promise<PlayedFault>,
): Promise<Played | null> {
  const played: PlayedFault[] = [];
  for (const one of cases) {
    try {
      played.push(await play(one));
      console.log(JSON.stringify(played.at(-1)));
    } catch (error) {
      console.error(`${one.fault}:`, error);
    }
  }
  return played.length === cases.length ? { browser, played } : null;
}
