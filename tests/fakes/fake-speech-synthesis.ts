import type { Clock } from '@/utils/core/speech/clock.ts';

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
  readonly speech: 'heard' | 'stuck' | 'muted' | { readonly error: SpeechSynthesisErrorCode };
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
  /** The most utterances that were ever listed or under way at once. */
  mostAtOnce(): number;
  setVoices(voices: readonly SpeechSynthesisVoice[], options: { readonly event: 'voiceschanged' | 'silent' }): void;
  setSpeech(speech: SynthesisPersonality['speech']): void;
  /** Another tab calls `cancel()`. */
  interruptFromOutside(): void;
  /** Another tab left the engine paused. */
  pauseFromOutside(): void;
  /** Listeners of `voiceschanged`. */
  listeners(): number;
}

export function createFakeSynthesis({
  clock,
  personality = WELL_BEHAVED,
  voices = [],
}: FakeSynthesisOptions): FakeSynthesis {
  const events = new EventTarget();
  const calls: string[] = [];
  const utterances: FakeUtterance[] = [];
  const queue: FakeUtterance[] = [];
  let listeners = 0;
  let offered = voices;
  let { speech } = personality;
  let health: 'well' | 'paused' | 'wedged' = 'well';
  let most = 0;

  const wedge = (cause: 'pause' | 'empty text') => {
    if (personality.wedgedBy.includes(cause)) health = 'wedged';
  };

  function later(utterance: FakeUtterance, ms: number, act: () => void): void {
    clock.after(ms, () => {
      if (queue[0] === utterance) act();
    });
  }

  function leave(utterance: FakeUtterance): void {
    queue.splice(queue.indexOf(utterance), 1);
    startNext();
  }

  function startNext(): void {
    const [utterance] = queue;
    if (utterance === undefined || health !== 'well' || speech === 'stuck') return;
    if (typeof speech === 'object') {
      const { error } = speech;
      later(utterance, 0, () => {
        leave(utterance);
        utterance.onerror?.({ error, charIndex: 0 });
      });
      return;
    }
    const { startMs, msPerCharacter } = personality;
    if (speech === 'heard') {
      later(utterance, startMs, () => utterance.onstart?.({ charIndex: 0 }));
      if (personality.boundaries === 'words') announceWords(utterance);
    }
    const endMs = speech === 'muted' ? 0 : startMs + utterance.text.length * msPerCharacter;
    later(utterance, endMs, () => {
      leave(utterance);
      utterance.onend?.({ charIndex: 0 });
    });
  }

  function announceWords(utterance: FakeUtterance): void {
    const { startMs, msPerCharacter } = personality;
    later(utterance, startMs, () => utterance.onboundary?.({ name: 'sentence', charIndex: 0, charLength: 0 }));
    for (const { index, 0: word } of utterance.text.matchAll(/\S+/g)) {
      const event = { name: 'word', charIndex: index, charLength: word.length };
      later(utterance, startMs + index * msPerCharacter, () => utterance.onboundary?.(event));
    }
  }

  /** The one under way is told, the listed ones are not. */
  function clear(how: SynthesisPersonality['onCancel'], ms: number): void {
    const [current] = queue.splice(0);
    if (current === undefined || how === 'nothing') return;
    clock.after(ms, () => {
      if (how === 'end') current.onend?.({ charIndex: 0 });
      else current.onerror?.({ error: 'interrupted', charIndex: 0 });
    });
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
      queue.push(utterance);
      most = Math.max(most, queue.length);
      if (queue.length === 1) startNext();
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
    addEventListener(type: string, listener: () => void) {
      listeners += 1;
      events.addEventListener(type, listener);
    },
    removeEventListener(type: string, listener: () => void) {
      listeners -= 1;
      events.removeEventListener(type, listener);
    },
  };

  return {
    // The fake offers what the product uses; the rest of the interface is left out on purpose.
    synthesis: synthesis as unknown as SpeechSynthesis,
    Utterance: FakeUtterance as unknown as new (text: string) => SpeechSynthesisUtterance,
    calls,
    utterances,
    mostAtOnce: () => most,
    setVoices(next, { event }) {
      offered = next;
      if (event === 'voiceschanged') events.dispatchEvent(new Event('voiceschanged'));
    },
    setSpeech(next) {
      speech = next;
    },
    interruptFromOutside: () => clear('interrupted', 0),
    pauseFromOutside() {
      health = 'paused';
    },
    listeners: () => listeners,
  };
}
