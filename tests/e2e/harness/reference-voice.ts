import type { WebWorker } from 'puppeteer-core';
import { waitUntil } from '../../../scripts/browser/wait-until.ts';

export type ReferenceVoiceName =
  | 'Hark Reference'
  | 'Hark Reference German'
  | 'Hark Reference Plain'
  | 'Hark Reference Remote'
  /** Those of `offerEveryLanguage` and `addLanguages`, by language. */
  | `Hark Reference (${string})`;

/**
 * How a voice behaves: `good` gives start, its word events and end; the others fail as they are called.
 * `wrong-offsets` reports every word three UTF-16 units too late; `starts-late` takes seven seconds to its start;
 * `talks-on` goes on telling after it was stopped; `at-once` gives start and end in the same moment and
 * no words, so that nobody waits for real time.
 */
export type Behaviour =
  | 'good'
  | 'never-start'
  | 'never-end'
  | 'stop-after-first-word'
  | 'end-without-start'
  | 'error-at-start'
  | 'error-after-first-word'
  | 'wrong-offsets'
  | 'starts-late'
  | 'offsets-in-bytes'
  | 'offsets-beyond-the-text'
  | 'offsets-backwards'
  | 'events-duplicated'
  | 'events-out-of-order'
  | 'talks-on'
  | 'at-once';

/** `at` is in milliseconds since 1970, with fractions. */
export type VoiceLogEntry =
  | {
      readonly kind: 'speak';
      readonly id: number;
      readonly text: string;
      readonly voiceName: ReferenceVoiceName;
      readonly lang: string;
      readonly rate: number;
      readonly pitch: number;
      readonly volume: number;
      readonly at: number;
    }
  | {
      readonly kind: 'event';
      readonly id: number;
      readonly type: 'start' | 'word' | 'end' | 'error';
      readonly charIndex: number;
      readonly at: number;
    }
  | { readonly kind: 'stop' | 'pause' | 'resume'; readonly at: number };

export type Spoken = Extract<VoiceLogEntry, { kind: 'speak' }>;

/** The test's hold on the reference voices in a browser. */
export type ReferenceVoice = {
  readonly readLog: () => Promise<readonly VoiceLogEntry[]>;
  readonly clearLog: () => Promise<void>;
  /** The utterances it was asked to say, in order. */
  readonly readSpoken: () => Promise<readonly Spoken[]>;
  /** How long a word takes at rate 1. */
  readonly setPace: (msPerWord: number) => Promise<void>;
  /** From the next utterance on. */
  readonly setBehaviour: (voice: ReferenceVoiceName, behaviour: Behaviour) => Promise<void>;
  /** How the next utterances are said, whatever voice says them; those behind them as their voice does. */
  readonly plan: (behaviours: readonly Behaviour[]) => Promise<void>;
  /** Takes all other voices away; with an empty list the browser has no voice. */
  readonly offerVoices: (names: readonly ReferenceVoiceName[]) => Promise<void>;
  /** One more voice for each of these, beside all others. @param languages as in "it-IT" */
  readonly addLanguages: (languages: readonly string[]) => Promise<void>;
  /** One voice for each language, all of one behaviour, in place of all others. */
  readonly offerEveryLanguage: (behaviour: Behaviour) => Promise<void>;
  /** Until as many utterances have ended, since the log was cleared. */
  readonly waitForEnds: (count: number, options?: { readonly limitMs?: number }) => Promise<readonly VoiceLogEntry[]>;
};

/** What voice.js leaves in its worker. */
declare const referenceVoice: {
  readonly state: { log: VoiceLogEntry[]; msPerWord: number; behaviours: Record<string, Behaviour>; plan: Behaviour[] };
  readonly offerVoices: (names: readonly ReferenceVoiceName[]) => void;
  readonly addLanguages: (languages: readonly string[]) => void;
  readonly offerEveryLanguage: (behaviour: Behaviour) => void;
};

export function driveReferenceVoice(worker: WebWorker): ReferenceVoice {
  const readLog = () => worker.evaluate(() => referenceVoice.state.log);
  return {
    readLog,
    clearLog: () =>
      worker.evaluate(() => {
        referenceVoice.state.log = [];
      }),
    readSpoken: async () => (await readLog()).filter((entry) => entry.kind === 'speak'),
    setPace: (msPerWord) =>
      worker.evaluate((ms) => {
        referenceVoice.state.msPerWord = ms;
      }, msPerWord),
    setBehaviour: (voice, behaviour) =>
      worker.evaluate(
        (name, how) => {
          referenceVoice.state.behaviours[name] = how;
        },
        voice,
        behaviour,
      ),
    plan: (behaviours) =>
      worker.evaluate((planned) => {
        referenceVoice.state.plan = [...planned];
      }, behaviours),
    offerVoices: (names) => worker.evaluate((kept) => referenceVoice.offerVoices(kept), names),
    addLanguages: (languages) => worker.evaluate((added) => referenceVoice.addLanguages(added), languages),
    offerEveryLanguage: (behaviour) => worker.evaluate((how) => referenceVoice.offerEveryLanguage(how), behaviour),
    waitForEnds: (count, options) =>
      waitUntil(
        `the reference voice has ended ${count} utterances`,
        readLog,
        (log) => log.filter((entry) => entry.kind === 'event' && entry.type === 'end').length >= count,
        options,
      ),
  };
}
