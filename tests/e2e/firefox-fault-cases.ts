import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { FirefoxProduct } from './firefox-product.ts';
import { evaluateInView } from './harness/firefox-views.ts';
import { findBeginnings, readRecord, recordReading } from './reading-record.ts';

/** The sentences of tests/fixtures/pages/scale.html as they are marked, its heading first. */
export const scale = [
  'Salire di nuovo le scale',
  'Con un ginocchio nuovo le scale sembrano una montagna.',
  'Salga piano, un gradino alla volta.',
  'Tenga il corrimano con la mano libera e guardi il gradino che viene.',
  'Nessuno ha fretta, e le scale la aspettano.',
] as const;

/** A bad one among the fake voices that Firefox has for its own tests: dom/media/webspeech/synth/test. */
export interface FirefoxFaultCase {
  /** As in the catalogue: tests/fakes/fault-catalogue.ts. */
  readonly fault: string;
  /** The voice, as Hark remembers it. Firefox writes what is wrong with it into its language. */
  readonly voiceId: string;
  readonly voiceName: string;
}

export const FIREFOX_FAULT_CASES: readonly FirefoxFaultCase[] = [
  {
    fault: 'error-synthesis-failed-at-once',
    voiceId: 'Cecilia Bartoli|it-IT',
    voiceName: 'Cecilia Bartoli, fails at the start',
  },
  {
    fault: 'error-synthesis-failed-in-the-middle',
    // "it-IT-fail": "fail" has the length of a script.
    voiceId: 'Gottardo Aldighieri|it-Fail-IT',
    voiceName: 'Gottardo Aldighieri, fails',
  },
  { fault: 'never-ends', voiceId: 'Teresa Cornelys|it-IT', voiceName: 'Teresa Cornelys, no end' },
  {
    fault: 'dies-in-the-middle',
    voiceId: 'Margherita Durastanti|it-IT',
    voiceName: 'Margherita Durastanti, no events and no end',
  },
];

declare const browser: { readonly storage: { readonly local: { readonly set: (items: object) => Promise<void> } } };

/**
 * Has the Italian page read with that voice, which the reader has chosen. Throws unless each sentence is begun, in
 * order, up to the end: the good Italian voice takes over.
 */
export async function playFirefoxFault(product: FirefoxProduct, { voiceId }: FirefoxFaultCase): Promise<void> {
  await chooseVoice(product, { it: voiceId });
  const page = await product.openPage('scale.html');
  try {
    await recordReading(page);
    await product.pressCommand('listen');
    const record = await waitUntil(
      'the page has been read to its end',
      () => readRecord(page),
      (seen) => findBeginnings(seen).length > 0 && seen.at(-1)?.status === 'finished',
      { limitMs: 40_000 },
    );
    const begun = findBeginnings(record).map(({ sentence }) => sentence.replace(/\s+/g, ' ').trim());
    const inOrder = begun.filter((sentence, index) => sentence !== begun[index - 1]);
    if (inOrder.join('|') !== scale.join('|')) throw new Error(`Not heard as it is written: ${inOrder.join('|')}`);
  } finally {
    await page.close();
    await chooseVoice(product, {});
  }
}

function chooseVoice({ session }: FirefoxProduct, voices: Readonly<Record<string, string>>): Promise<void> {
  return evaluateInView(
    session,
    'background',
    (chosen) => browser.storage.local.set({ settings: { pauses: 'none', builtIn: 'never', voices: chosen } }),
    voices,
  );
}
