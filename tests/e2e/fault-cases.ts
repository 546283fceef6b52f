import type { Page } from 'puppeteer-core';
import type { PlayedFault } from '../../scripts/eval/faults/write-reliability.ts';
import { stopServiceWorker, waitForWorker } from './harness/extension-pages.ts';
import type { Behaviour, ReferenceVoiceName, VoiceLogEntry } from './harness/reference-voice.ts';
import { readHeard, waitForUtterances, waitForWord } from './heard.ts';
import { waitForNote } from './panel.ts';
import { hearToEnd, listenToEnd, type Product, waitForStatus } from './product.ts';

/** The notes of locales/en.json that a fault may end in. */
export const notes = {
  silent:
    'The voice did not start. Press Play to try again. If it stays quiet, choose another voice or restart the browser.',
  failed: 'The voice stopped working. Your place is kept. Press Play to try again, or choose another voice.',
  noVoices:
    'Your browser has no voice yet. To add one, install speech-dispatcher and espeak-ng. Start Chromium with --enable-speech-dispatcher. Restart the browser. Press Play to try again.',
  taken: 'Something else is using the voice. Your place is kept. Press Play to go on.',
} as const;

/** What a case has at hand. */
interface Stage {
  readonly product: Product;
  readonly page: Page;
  /** A second tab, of a page that may speak for itself. */
  readonly openOther: () => Promise<Page>;
}

/** A fault that a real Chromium is made to have while it reads. */
export interface FaultCase {
  /** As in the catalogue: tests/fakes/fault-catalogue.ts. */
  readonly fault: string;
  /** What is done, in a few words. */
  readonly what: string;
  /** Of tests/fixtures/pages; stairs.html where nothing is said. */
  readonly page?: string;
  /** In the middle of the second sentence, or before the first where `when` says so. */
  readonly when?: 'before' | 'between the first and the second sentence';
  readonly play: (stage: Stage) => Promise<void>;
  /** The note in which it ends, and what is to be mended before Play goes on; without it reading goes on by itself. */
  readonly ends?: { readonly note: string; readonly mend: (stage: Stage) => Promise<void> };
}

const all: readonly ReferenceVoiceName[] = [
  'Hark Reference',
  'Hark Reference German',
  'Hark Reference Plain',
  'Hark Reference Remote',
];
const own: readonly ReferenceVoiceName[] = ['Hark Reference', 'Hark Reference Plain'];

/** The next sentence is said so, once or several times. */
const plan =
  (...behaviours: readonly Behaviour[]) =>
  ({ product }: Stage) =>
    product.voice.plan(behaviours);

/** The reader pauses in the middle of a sentence that is said so, and goes on. */
const planAndPause =
  (behaviour: Behaviour) =>
  async ({ product, page }: Stage): Promise<void> => {
    const { voice } = product;
    const before = (await voice.readSpoken()).length;
    await voice.plan([behaviour]);
    await waitForUtterances(voice, before + 1);
    await waitForWord(voice, 6);
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused');
    await product.pressCommand('listen');
    await waitForStatus(page, 'speaking');
  };

const forEver =
  (behaviour: Behaviour) =>
  async ({ product }: Stage): Promise<void> => {
    for (const voice of own) await product.voice.setBehaviour(voice, behaviour);
  };

const mendVoices = async ({ product }: Pick<Stage, 'product'>): Promise<void> => {
  for (const voice of all) await product.voice.setBehaviour(voice, 'good');
  await product.voice.offerVoices(all);
};

const between = { when: 'between the first and the second sentence' } as const;

declare const chrome: {
  readonly offscreen: { readonly hasDocument: () => Promise<boolean>; readonly closeDocument: () => Promise<void> };
};

export const FAULT_CASES: readonly FaultCase[] = [
  { fault: 'never-starts', what: 'once', ...between, play: plan('never-start') },
  {
    fault: 'never-starts',
    what: 'again and again',
    ...between,
    play: forEver('never-start'),
    ends: { note: notes.silent, mend: mendVoices },
  },
  { fault: 'starts-late', what: 'once', ...between, play: plan('starts-late') },
  { fault: 'muted-tab', what: 'once', ...between, play: plan('end-without-start') },
  {
    fault: 'muted-tab',
    what: 'again and again',
    ...between,
    play: forEver('end-without-start'),
    ends: { note: notes.silent, mend: mendVoices },
  },
  { fault: 'never-ends', what: 'once', ...between, play: plan('never-end') },
  {
    fault: 'dies-in-the-middle',
    what: 'twice',
    ...between,
    play: plan('stop-after-first-word', 'stop-after-first-word'),
  },
  { fault: 'start-and-end-at-once', what: 'once', ...between, play: plan('at-once') },
  {
    fault: 'error-synthesis-failed-at-once',
    what: 'twice',
    ...between,
    play: plan('error-at-start', 'error-at-start'),
  },
  {
    fault: 'error-synthesis-failed-at-once',
    what: 'again and again',
    ...between,
    play: forEver('error-at-start'),
    ends: { note: notes.failed, mend: mendVoices },
  },
  { fault: 'error-synthesis-failed-in-the-middle', what: 'once', ...between, play: plan('error-after-first-word') },
  {
    fault: 'error-synthesis-failed-in-the-middle',
    what: 'again and again',
    ...between,
    play: forEver('error-after-first-word'),
    ends: { note: notes.failed, mend: mendVoices },
  },
  { fault: 'events-out-of-order', what: 'and a pause', play: planAndPause('events-out-of-order') },
  { fault: 'events-duplicated', what: 'and a pause', play: planAndPause('events-duplicated') },
  { fault: 'events-of-an-earlier-turn', what: 'after a pause', play: planAndPause('talks-on') },
  { fault: 'offsets-beyond-the-text', what: 'and a pause', play: planAndPause('offsets-beyond-the-text') },
  { fault: 'offsets-backwards', what: 'and a pause', play: planAndPause('offsets-backwards') },
  {
    fault: 'offsets-in-bytes',
    what: 'and a pause',
    page: 'marks.html',
    play: planAndPause('offsets-in-bytes'),
  },
  {
    fault: 'voice-vanishes',
    what: 'in the middle of a sentence',
    play: ({ product }) => product.voice.offerVoices(['Hark Reference Plain']),
  },
  {
    fault: 'no-voices',
    what: 'from a sentence on',
    play: async ({ product }) => {
      await product.voice.plan(['stop-after-first-word']);
      await product.voice.offerVoices([]);
    },
    ends: { note: notes.noVoices, mend: mendVoices },
  },
  {
    fault: 'late-voices',
    what: 'two seconds after the press',
    when: 'before',
    play: async ({ product }) => {
      await product.voice.offerVoices([]);
      setTimeout(() => void product.voice.offerVoices(all), 2_000);
    },
  },
  {
    fault: 'screen-reader-speaks',
    what: 'once: another tab cancels',
    play: async ({ openOther }) => {
      await (await openOther()).evaluate(() => speechSynthesis.cancel());
    },
  },
  {
    fault: 'screen-reader-speaks',
    what: 'four times',
    play: async ({ product, openOther }) => {
      // Each of them comes in the middle of a slow sentence: one that has ended would make it the first again.
      const { voice } = product;
      const said = (await voice.readSpoken()).length;
      await voice.setPace(1_000);
      await waitForUtterances(voice, said + 1);
      const other = await openOther();
      for (let time = 1; time <= 4; time += 1) {
        await waitForUtterances(voice, said + time);
        await waitForWord(voice, 1);
        await other.evaluate(() => speechSynthesis.cancel());
      }
    },
    ends: { note: notes.taken, mend: async () => {} },
  },
  {
    fault: 'other-tab-speaks',
    what: 'it cancels, then says a sentence',
    play: async ({ openOther }) => {
      await (await openOther()).evaluate(() => {
        speechSynthesis.cancel();
        speechSynthesis.speak(new SpeechSynthesisUtterance('Somebody else speaks here.'));
      });
    },
  },
  {
    fault: 'other-tab-in-the-queue',
    what: 'its sentence stands before our next one',
    play: async ({ openOther }) => {
      await (await openOther()).evaluate(() => {
        speechSynthesis.speak(new SpeechSynthesisUtterance('Somebody else speaks here.'));
      });
    },
  },
  {
    fault: 'other-tab-stuck',
    what: 'its sentence stands before our next one and never ends',
    play: async ({ product, openOther }) => {
      await product.voice.setBehaviour('Hark Reference German', 'never-end');
      await (await openOther()).evaluate(() => {
        const utterance = new SpeechSynthesisUtterance('Somebody else speaks here.');
        utterance.voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('de')) ?? null;
        speechSynthesis.speak(utterance);
      });
    },
  },
  {
    fault: 'other-tab-paused',
    what: 'in the middle of a sentence',
    play: async ({ openOther }) => {
      await (await openOther()).evaluate(() => speechSynthesis.pause());
    },
  },
  {
    fault: 'offline',
    what: 'in the middle of a sentence',
    play: ({ page }) => page.setOfflineMode(true),
  },
  {
    fault: 'host-closed',
    what: 'in the middle of a sentence',
    play: async ({ product }) => {
      await (await waitForWorker(product.session)).evaluate(() => chrome.offscreen.closeDocument());
    },
  },
  {
    fault: 'worker-killed',
    what: 'in the middle of a sentence',
    play: ({ product }) => stopServiceWorker(product.session),
  },
];

/** The voice needs so long for a word; at most so long passes until a reader is told. */
const PACE_MS = 60;
const SOON = { limitMs: 10_500 };

/** The sentences of a page as a good voice is given them. */
export async function readSentences(product: Product, file: string): Promise<readonly string[]> {
  const page = await product.openPage(file);
  await product.voice.setPace(1);
  const sentences = await listenToEnd(product, page);
  await page.close();
  return sentences;
}

/** Without Hark's own voice, which would take over. */
export const browserOnly = { pauses: 'none', builtIn: 'never' } as const;

/** Has a page read while the fault is played. Throws unless all of its sentences are heard, in order, in the end. */
export async function playFault(product: Product, one: FaultCase, sentences: readonly string[]): Promise<PlayedFault> {
  const { session, voice } = product;
  // What was learned of a voice in another case is forgotten with the host.
  await (await waitForWorker(session)).evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });
  await voice.clearLog();
  await voice.setPace(PACE_MS);
  const page = await product.openPage(one.page ?? 'stairs.html');
  await using stack = new AsyncDisposableStack();
  stack.defer(() => mendVoices({ product }));
  stack.defer(() => voice.plan([]));
  stack.defer(() => page.close());
  const openOther = async () => {
    const other = await session.browser.newPage();
    stack.defer(() => other.close());
    await other.goto(`${product.origin}/schody.html`);
    return other;
  };
  const stage: Stage = { product, page, openOther };
  if (one.when === 'before') await one.play(stage);
  await product.pressCommand('listen');
  if (one.when !== 'before') {
    await waitForUtterances(voice, one.when === undefined ? 2 : 1);
    await waitForWord(voice, 2);
    await one.play(stage);
  }
  const silences: number[] = [];
  if (one.ends !== undefined) {
    await waitForNote(page, one.ends.note, SOON);
    await waitForStatus(page, one.ends.note === notes.taken ? 'paused' : 'blocked');
    const until = ownOf(await voice.readLog(), sentences);
    silences.push(
      Math.max(longestSilence(until), Date.now() - (until.findLast(({ kind }) => kind === 'event')?.at ?? 0)),
    );
    await one.ends.mend(stage);
    await page.bringToFront();
    await product.pressCommand('listen');
    await waitForNote(page, null);
  }
  await voice.setPace(15);
  await hearToEnd(product, page, { limitMs: 40_000 });
  const log = ownOf(await voice.readLog(), sentences);
  return {
    fault: one.fault,
    what: one.what,
    note: one.ends?.note ?? null,
    silenceMs: Math.round(silences[0] ?? longestSilence(log)),
    again: countAgain(log, sentences),
  };
}

/**
 * How many words were heard more than once.
 *
 * @throws Error where something was left out: where an utterance begins behind what had been heard until then, or the
 * last one ends before the text
 */
export function countAgain(log: readonly VoiceLogEntry[], sentences: readonly string[]): number {
  const text = sentences.join(' ');
  const startOf = (sentence: number) => sentences.slice(0, sentence).reduce((sum, { length }) => sum + length + 1, 0);
  let reached = 0;
  let again = 0;
  for (const { spoken, lastWord, endedAt } of readHeard(log)) {
    const sentence = sentences.findIndex((one) => one.endsWith(spoken.text));
    const from = startOf(sentence + 1) - 1 - spoken.text.length;
    const to = from + (endedAt === null ? (lastWord ?? 0) : spoken.text.length + 1);
    if (from > reached) throw new Error(`Left out before "${spoken.text}": "${text.slice(reached, from)}"`);
    again += text.slice(from, Math.min(reached, to)).match(/\S+/g)?.length ?? 0;
    reached = Math.max(reached, to);
  }
  if (reached < text.length) throw new Error(`Left out at the end: "${text.slice(reached)}"`);
  return again;
}

/** Without what another tab has said. */
function ownOf(log: readonly VoiceLogEntry[], sentences: readonly string[]): readonly VoiceLogEntry[] {
  const others = new Set(
    log.flatMap((entry) =>
      entry.kind === 'speak' && !sentences.some((one) => one.endsWith(entry.text)) ? [entry.id] : [],
    ),
  );
  return log.filter((entry) => !('id' in entry) || !others.has(entry.id));
}

/** From any event of the voice to the next. */
function longestSilence(log: readonly VoiceLogEntry[]): number {
  const events = log.filter(({ kind }) => kind === 'event');
  return Math.max(0, ...events.slice(1).map(({ at }, index) => at - (events[index]?.at ?? at)));
}
