import type { Clock } from '@/utils/core/speech/clock.ts';
import {
  endsWithoutStart,
  failsAtOnce,
  good,
  neverStarts,
  type Perform,
  type Performance,
  type TimedEvent,
} from './speech-performance.ts';

/** How a browser's speech behaves. Each trait was seen in a real one. */
export interface SynthesisPersonality {
  /** `none` on Linux, from Google's network voices and on Android. */
  readonly boundaries: 'words' | 'none';
  /** What a cancelled utterance is told: Chromium `error: interrupted`, Firefox `end`, a stuck engine nothing. */
  readonly onCancel: 'interrupted' | 'end' | 'nothing';
  readonly cancelMs: number;
  readonly startMs: number;
  readonly msPerCharacter: number;
  /** Chromium on Linux: after one of these no utterance ever starts again. */
  readonly wedgedBy: readonly ('pause' | 'empty text')[];
  /** `stuck`: takes the text and says nothing; `muted`: ends without a start. */
  readonly speech: 'heard' | 'stuck' | 'muted' | { readonly error: SpeechSynthesisErrorCode } | Perform;
}

const WELL_BEHAVED: SynthesisPersonality = {
  boundaries: 'words',
  onCancel: 'interrupted',
  cancelMs: 0,
  startMs: 50,
  msPerCharacter: 60,
  wedgedBy: [],
  speech: 'heard',
};

/** Browsers by their traits. */
export const PERSONALITIES = {
  wellBehaved: WELL_BEHAVED,
  chromiumLinux: { ...WELL_BEHAVED, boundaries: 'none', wedgedBy: ['pause', 'empty text'] },
  firefoxLinux: { ...WELL_BEHAVED, boundaries: 'none', onCancel: 'end', cancelMs: 20 },
  /** Firefox's built-in fake voices: start and end in the same millisecond. */
  firefoxFake: { ...WELL_BEHAVED, boundaries: 'none', onCancel: 'end', cancelMs: 20, startMs: 0, msPerCharacter: 0 },
  mutedTab: { ...WELL_BEHAVED, speech: 'muted' },
  stuck: { ...WELL_BEHAVED, speech: 'stuck', onCancel: 'nothing' },
} as const satisfies Record<string, SynthesisPersonality>;

export class FakeUtterance extends EventTarget {
  text: string;
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  pitch = 1;
  volume = 1;
  onstart: ((event: unknown) => void) | null = null;
  onend: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onboundary: ((event: unknown) => void) | null = null;
  onpause = null;
  onresume = null;
  onmark = null;
  /** Nothing is told of it any more. */
  isDead = false;

  constructor(text = '') {
    super();
    this.text = text;
  }
}

export function fakeVoice(
  name: string,
  lang: string,
  rest: Partial<Pick<SpeechSynthesisVoice, 'localService' | 'voiceURI'>> = {},
): SpeechSynthesisVoice {
  return { name, lang, localService: true, voiceURI: name, default: false, ...rest };
}

export interface FakeSynthesisOptions {
  readonly clock: Clock;
  readonly personality?: SynthesisPersonality;
  readonly voices?: readonly SpeechSynthesisVoice[];
}

/** `speechSynthesis` on a clock that tests move, with a log of every call. */
export interface FakeSynthesis {
  readonly synthesis: SpeechSynthesis;
  readonly Utterance: new (text: string) => SpeechSynthesisUtterance;
  /** `speak:TEXT`, `cancel`, `resume`, `pause`, in order. */
  readonly calls: readonly string[];
  readonly utterances: readonly FakeUtterance[];
  /** How many utterances have had their turn. */
  count(): number;
  /** What has really been heard of one of them by now. */
  heardAt(index: number): HeardUtterance;
  /** The most utterances that were ever listed or under way at once. */
  mostAtOnce(): number;
  /** How the next utterances are spoken, one after the other; those behind them as before. */
  plan(performances: readonly Perform[]): void;
  setVoices(voices: readonly SpeechSynthesisVoice[], options: { readonly event: 'voiceschanged' | 'silent' }): void;
  setSpeech(speech: SynthesisPersonality['speech']): void;
  /** Another tab calls `cancel()`. */
  interruptFromOutside(): void;
  /** Another tab speaks for so long, behind what is listed; all wait for it until somebody cancels. */
  speakFromOutside(ms: number): void;
  /** Another tab left the engine paused. */
  pauseFromOutside(): void;
  /** The document that speaks is closed: it falls silent and hears nothing any more. */
  closeDocument(): void;
  /** What is under way is not heard of any more, as after a night's sleep. */
  die(): void;
  /** So much time has passed in which nothing was said. */
  standStill(ms: number): void;
  /** Listeners of `voiceschanged`. */
  listeners(): number;
}

/** An utterance as a listener would tell of it. */
export interface HeardUtterance {
  readonly text: string;
  /** How much of it was heard, in UTF-16 code units. */
  readonly length: number;
  /** Where the word begins that was told of last; null where none was. */
  readonly word: number | null;
  /** Whether start (or a word) and then end were told, as it is right. */
  readonly told: 'to its end' | 'not to its end';
}

interface Listed {
  /** Null for another tab's. */
  readonly utterance: FakeUtterance | null;
  readonly outsideMs: number;
}

interface Said {
  readonly utterance: FakeUtterance;
  readonly performance: Performance;
  /** When its voice began; null while it is listed. */
  begunAt: number | null;
  /** When it was broken off. */
  brokenAt: number | null;
  started: boolean;
  word: number | null;
  told: HeardUtterance['told'];
  /** Whether it has been told that it was cancelled. */
  farewell: 'none' | 'due' | 'said';
}

/** What comes late comes so long after the farewell. */
const LATE_MS = 50;

/** Keeps what is told of an utterance while it is spoken. */
function note(record: Said, event: TimedEvent): void {
  if (event.type === 'start' || event.type === 'word') record.started = true;
  if (event.type === 'word') record.word = Math.max(record.word ?? 0, event.charIndex);
  if (event.type === 'end' && record.started) record.told = 'to its end';
}

/** What `speak()` throws when it is told to. */
export class SpeechThrow extends Error {}

export function createFakeSynthesis({
  clock,
  personality = WELL_BEHAVED,
  voices = [],
}: FakeSynthesisOptions): FakeSynthesis {
  const calls: string[] = [];
  const utterances: FakeUtterance[] = [];
  const said: Said[] = [];
  const queue: Listed[] = [];
  const listeners = new Set<() => void>();
  let planned: Perform[] = [];
  let offered = voices;
  let { speech } = personality;
  let health: 'well' | 'paused' | 'wedged' = 'well';
  let most = 0;

  const wedge = (cause: 'pause' | 'empty text') => {
    if (personality.wedgedBy.includes(cause)) health = 'wedged';
  };

  function later(listed: Listed, ms: number, act: () => void): void {
    clock.after(ms, () => {
      if (queue[0] === listed) act();
    });
  }

  function leave(listed: Listed): void {
    queue.splice(queue.indexOf(listed), 1);
    startNext();
  }

  function startNext(asked: 'by speak' | 'by the queue' = 'by the queue'): void {
    const [listed] = queue;
    if (listed === undefined || health !== 'well') return;
    const { utterance } = listed;
    if (utterance === null) {
      if (Number.isFinite(listed.outsideMs)) later(listed, listed.outsideMs, () => leave(listed));
      return;
    }
    const { startMs, boundaries } = personality;
    const pace = { startMs, boundaries, msPerCharacter: personality.msPerCharacter / utterance.rate };
    const performance = (planned.shift() ?? toPerform(speech))(utterance.text, pace);
    const record: Said = {
      utterance,
      performance,
      begunAt: clock.now() + startMs,
      brokenAt: null,
      started: false,
      word: null,
      told: 'not to its end',
      farewell: 'none',
    };
    said.push(record);
    if (performance.taking === 'throws' && asked === 'by speak') {
      queue.shift();
      throw new SpeechThrow('InvalidStateError');
    }
    for (const event of performance.events) {
      const tell = () => {
        if (record.utterance.isDead) return;
        if (queue[0] === listed) note(record, event);
        else if (record.farewell === 'due') return void clock.after(LATE_MS, tell);
        if ((event.type === 'end' || event.type === 'error') && queue[0] === listed) leave(listed);
        notify(utterance, event);
        for (let echo = 0; echo < (event.echoes ?? 0); echo += 1) clock.after(0, () => notify(utterance, event));
      };
      if (event.late) clock.after(event.at, tell);
      else later(listed, event.at, tell);
    }
  }

  /** The one under way is told, the listed ones are not. */
  function clear(how: SynthesisPersonality['onCancel'], ms: number): void {
    const [current] = queue.splice(0);
    if (current?.utterance == null) return;
    const { utterance } = current;
    const record = said.find((one) => one.utterance === utterance);
    breakOff();
    if (how === 'nothing') return;
    if (record) record.farewell = 'due';
    clock.after(ms, () => {
      if (record) record.farewell = 'said';
      if (utterance.isDead) return;
      if (how === 'end') utterance.onend?.({ charIndex: 0 });
      else utterance.onerror?.({ error: 'interrupted', charIndex: 0 });
    });
  }

  function breakOff(): void {
    const last = said.at(-1);
    if (last !== undefined && last.told === 'not to its end') last.brokenAt ??= clock.now();
  }

  function lengthOf({ utterance, performance, begunAt, brokenAt }: Said): number {
    if (begunAt === null) return 0;
    const ms = (brokenAt ?? clock.now()) - begunAt;
    const spoken = Math.floor((ms / personality.msPerCharacter) * utterance.rate);
    return Math.max(0, Math.min(performance.heard, Number.isNaN(spoken) ? performance.heard : spoken));
  }

  const synthesis = {
    get speaking() {
      return queue.length > 0;
    },
    get pending() {
      return queue.length > 1;
    },
    // What another tab did is not seen here.
    paused: false,
    getVoices: () => [...offered],
    speak(utterance: FakeUtterance) {
      calls.push(`speak:${utterance.text}`);
      utterances.push(utterance);
      if (utterance.text === '') wedge('empty text');
      queue.push({ utterance, outsideMs: 0 });
      most = Math.max(most, queue.filter((listed) => listed.utterance !== null).length);
      if (queue.length === 1) startNext('by speak');
    },
    cancel() {
      calls.push('cancel');
      clear(personality.onCancel, personality.cancelMs);
      if (health === 'paused' && personality.onCancel !== 'end') health = 'well';
    },
    pause() {
      calls.push('pause');
      if (health === 'well') health = 'paused';
      wedge('pause');
    },
    resume() {
      calls.push('resume');
      if (health === 'paused') health = 'well';
    },
    addEventListener(_type: string, listener: () => void) {
      listeners.add(listener);
    },
    removeEventListener(_type: string, listener: () => void) {
      listeners.delete(listener);
    },
  };

  return {
    // The fake offers what the product uses; the rest of the interface is left out on purpose.
    synthesis: synthesis as unknown as SpeechSynthesis,
    Utterance: FakeUtterance as unknown as new (text: string) => SpeechSynthesisUtterance,
    calls,
    utterances,
    count: () => said.length,
    heardAt(index) {
      const one = said[index];
      if (one === undefined) throw new Error(`There were only ${said.length} utterances.`);
      const { utterance, word, told } = one;
      return { text: utterance.text, length: lengthOf(one), word, told };
    },
    mostAtOnce: () => most,
    plan(performances) {
      planned = [...performances];
    },
    setVoices(next, { event }) {
      offered = next;
      if (event === 'voiceschanged') for (const listener of [...listeners]) listener();
    },
    setSpeech(next) {
      speech = next;
    },
    interruptFromOutside: () => clear('interrupted', 0),
    speakFromOutside(ms) {
      queue.push({ utterance: null, outsideMs: ms });
      if (queue.length === 1) startNext();
    },
    pauseFromOutside() {
      health = 'paused';
    },
    closeDocument() {
      const others = queue.filter(({ utterance }) => utterance === null);
      queue.length = 0;
      for (const utterance of utterances) utterance.isDead = true;
      breakOff();
      listeners.clear();
      queue.push(...others);
      startNext();
    },
    die() {
      const [current] = queue;
      if (current?.utterance == null) return;
      breakOff();
      current.utterance.isDead = true;
    },
    standStill(ms) {
      for (const one of said) if (one.begunAt !== null && one.brokenAt === null) one.begunAt += ms;
    },
    listeners: () => listeners.size,
  };
}

function toPerform(speech: SynthesisPersonality['speech']): Perform {
  if (typeof speech === 'function') return speech;
  if (typeof speech === 'object') return failsAtOnce(speech.error);
  return { heard: good, stuck: neverStarts, muted: endsWithoutStart }[speech];
}

function notify(utterance: FakeUtterance, event: TimedEvent): void {
  switch (event.type) {
    case 'start':
      utterance.onstart?.({ charIndex: 0 });
      break;
    case 'end':
      utterance.onend?.({ charIndex: 0 });
      break;
    case 'error':
      utterance.onerror?.({ error: event.error, charIndex: 0 });
      break;
    case 'word':
    case 'sentence':
      utterance.onboundary?.({ name: event.type, charIndex: event.charIndex, charLength: event.charLength });
  }
}
