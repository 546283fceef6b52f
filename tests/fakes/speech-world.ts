import { vi } from 'vitest';
import { soundEarcons } from '@/utils/app/sound-earcons.ts';
import { createSpeechHost } from '@/utils/app/speech-host.ts';
import { wakeOutput } from '@/utils/app/wake-output.ts';
import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { Wording } from '@/utils/core/article/wording.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import { type PlayerCommand, STEP_COMMANDS } from '@/utils/core/messages/player-command.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { WrittenPlace } from '@/utils/core/reading/written-place.ts';
import { createWebSpeechEngine } from '@/utils/platform/web-speech-engine.ts';
import { createFakeSynthesis, type FakeSynthesis, SpeechThrow } from './fake-speech-synthesis.ts';
import type { BrowserProfile } from './fault-catalogue.ts';
import { createVirtualClock, trackTimers } from './virtual-clock.ts';

type Wishes = Extract<ReaderToHost, { type: 'wishes' }>['wishes'];

const WORDING: Wording = { reading: 'natural', alternatives: 'read' };
/** What is played beside the voice is not heard here. */
const SILENT_EARCONS = { play: () => {}, stop: () => {} };
/** Nor what wakes an output. */
const WAKER = { wake: () => {}, rest: () => {} };
const BEGINNING: WrittenPlace = { sentence: 0, offset: 0 };
/** As the reader does: a host that was lost while it spoke is opened again so often, with nothing heard between. */
const REOPENINGS = 2;

export interface SpeechWorldOptions {
  readonly profile: BrowserProfile;
  readonly sentences: readonly ScriptSentence[];
  /** How many sentences come with the first message; the rest is handed over when it is wished for. */
  readonly first: number;
  /** `late`: none until something brings them. */
  readonly voices: 'there' | 'late';
}

/** A browser with its speech, Hark's speech host in it, and a page's reader that keeps the place. */
export interface SpeechWorld {
  readonly profile: BrowserProfile;
  readonly fake: FakeSynthesis;
  /** Spoken forms, in order. */
  readonly spoken: readonly string[];
  view(): PlayerView;
  /** How often a host was given the text anew: it knows the place as it is written. */
  openings(): number;
  holder(): 'this-tab' | 'nobody' | 'other-tab' | 'lost for good';
  /** Reads from a sentence on. */
  listen(place?: WrittenPlace): void;
  command(command: PlayerCommand): void;
  wish(change: Partial<Wishes>): void;
  /** A second tab reads something else. */
  takeOver(): void;
  advance(ms: number): void;
  closeHost(fate: 'opens again' | 'is gone for good'): void;
  sleep(ms: number, timers: 'are due' | 'go on', engine: 'lives' | 'dies'): void;
  setWallClockBack(ms: number): void;
  /** Timers of the player, and of the engine. */
  timers(): { readonly player: number; readonly engine: number };
  /** The page and the host go; the timers and listeners that are left. */
  end(): { readonly timers: number; readonly listeners: number };
}

interface Host {
  readonly host: ReturnType<typeof createSpeechHost>;
  readonly engine: ReturnType<typeof createWebSpeechEngine>;
  readonly playerClock: ReturnType<typeof trackTimers>;
  readonly engineClock: ReturnType<typeof trackTimers>;
}

export function createSpeechWorld({ profile, sentences, first, voices }: SpeechWorldOptions): SpeechWorld {
  const time = createVirtualClock();
  const fake = createFakeSynthesis({
    clock: time,
    personality: profile.personality,
    voices: voices === 'late' ? [] : profile.voices,
  });
  const speak = createSpeaker(WORDING);
  const spoken = sentences.map((sentence) => speak(sentence).spoken.text);
  const passage = { start: 0, end: sentences.at(-1)?.span.end ?? 0 };
  let wishes: Wishes = {
    rate: 1,
    preferred: {},
    builtIn: 'when-needed',
    dialects: 'apart',
    pauses: 'normal',
    wording: WORDING,
  };
  let host: Host | null = openHost();
  let line: { readonly near: Connection; close(): void } | null = null;
  const others: { close(): void }[] = [];
  let passageId = 0;
  /** How many sentences the host has. */
  let handed = 0;
  let reopenings = 0;
  let holder: ReturnType<SpeechWorld['holder']> = 'nobody';
  let view: PlayerView = {
    activity: { status: 'idle' },
    position: null,
    progress: { done: 0, total: null, fraction: 0 },
    rate: 1,
  };

  function openHost(): Host {
    const playerClock = trackTimers(time);
    const engineClock = trackTimers(time);
    const { synthesis, Utterance } = fake;
    const engine = createWebSpeechEngine({ synthesis, Utterance, clock: engineClock, platform: profile.platform });
    return {
      host: createSpeechHost({
        engine: wakeOutput(soundEarcons(engine, { clock: engineClock, source: SILENT_EARCONS }), {
          clock: engineClock,
          waker: WAKER,
        }),
        clock: playerClock,
        keepAwake: () => () => {},
        // Only the fake throws, on purpose; what else does fails the test.
        report: (error) => {
          if (!(error instanceof SpeechThrow)) throw error;
        },
      }),
      engine,
      playerClock,
      engineClock,
    };
  }

  function hear(message: FromHost): void {
    if (message.type === 'taken-over') {
      holder = 'other-tab';
      pauseView();
    }
    if (message.type === 'view' && message.passageId === passageId) {
      const { word } = message.view.position ?? {};
      if (word != null || message.view.progress.done > view.progress.done) reopenings = 0;
      view = message.view;
    }
    if (message.type === 'want-text' && message.passageId === passageId) {
      const asked = passageId;
      time.after(10, () => {
        if (asked === passageId && handed < sentences.length) handOverRest();
      });
    }
  }

  function handOverRest(): void {
    const rest = sentences.slice(handed);
    handed = sentences.length;
    send({ type: 'append', passageId, sentences: rest, extent: 'complete', passage });
  }

  function pauseView(): void {
    if (isActive(view.activity)) view = { ...view, activity: { status: 'paused', because: 'reader' } };
  }

  function send(message: ReaderToHost): void {
    line?.near.post(message);
  }

  function open(place: WrittenPlace, begin: 'speaking' | 'paused'): void {
    if (holder === 'lost for good') return;
    host ??= openHost();
    line ??= connect(host, hear);
    holder = 'this-tab';
    passageId += 1;
    handed = Math.max(first, place.sentence + 1);
    send({
      type: 'open',
      passageId,
      title: 'Your tablets',
      lang: 'en',
      passage,
      sentences: sentences.slice(0, handed),
      extent: handed >= sentences.length ? 'complete' : 'growing',
      place,
      begin,
      wishes,
    });
  }

  function placeOf({ activity, position, progress }: PlayerView): WrittenPlace {
    return activity.status === 'finished' ? { sentence: progress.done, offset: 0 } : (position?.place ?? BEGINNING);
  }

  return {
    profile,
    fake,
    spoken,
    view: () => view,
    openings: () => passageId,
    holder: () => holder,
    listen(place = BEGINNING) {
      reopenings = 0;
      open(place, 'speaking');
    },
    command(command) {
      if (holder === 'lost for good') return;
      const starts = command === 'play' || command === 'toggle';
      const { status } = view.activity;
      if (starts && (status === 'idle' || status === 'finished')) {
        reopenings = 0;
        return open(BEGINNING, 'speaking');
      }
      if (holder === 'this-tab' && line !== null) return send({ type: 'command', command });
      if (starts) return open(placeOf(view), 'speaking');
      if (STEP_COMMANDS.some((step) => step === command)) {
        if (status === 'idle') return;
        open(placeOf(view), isActive(view.activity) ? 'speaking' : 'paused');
        send({ type: 'command', command });
      }
      if (command === 'stop') view = { ...view, activity: { status: 'idle' }, position: null };
    },
    wish(change) {
      wishes = { ...wishes, ...change };
      if (holder === 'this-tab') send({ type: 'wishes', wishes });
    },
    takeOver() {
      if (holder === 'lost for good') return;
      host ??= openHost();
      const other = connect(host, () => {});
      others.push(other);
      const text = 'The other tab reads.';
      const span = { start: 0, end: text.length };
      const sentence: ScriptSentence = {
        span,
        text,
        cues: [],
        alternatives: [],
        lang: null,
        kind: 'paragraph',
        ends: 'block',
      };
      other.near.post({
        type: 'open',
        passageId: 1,
        title: 'Other',
        lang: 'en',
        passage: span,
        sentences: [sentence],
        extent: 'complete',
        place: BEGINNING,
        begin: 'speaking',
        wishes,
      } satisfies ReaderToHost);
    },
    advance: time.advance,
    closeHost(fate) {
      if (host === null) return;
      fake.closeDocument();
      host.playerClock.stop();
      host.engineClock.stop();
      host = null;
      line = null;
      const had = holder;
      if (fate === 'is gone for good') holder = 'lost for good';
      else if (had !== 'other-tab') holder = 'nobody';
      if (had !== 'this-tab') return;
      if (!isActive(view.activity) || holder === 'lost for good' || reopenings >= REOPENINGS) return pauseView();
      reopenings += 1;
      open(placeOf(view), 'speaking');
    },
    sleep(ms, timers, engine) {
      if (engine === 'dies') fake.die();
      time.sleep(ms, timers);
      fake.standStill(ms);
    },
    setWallClockBack(ms) {
      vi.setSystemTime(Date.now() - ms);
    },
    timers: () => ({ player: host?.playerClock.pending() ?? 0, engine: host?.engineClock.pending() ?? 0 }),
    end() {
      line?.close();
      for (const other of others) other.close();
      host?.engine.dispose();
      time.advance(1000);
      return {
        timers: (host?.playerClock.pending() ?? 0) + (host?.engineClock.pending() ?? 0),
        listeners: fake.listeners(),
      };
    },
  };
}

/** A line to the host that hands messages over as they are: two thousand lives of a reader are to take seconds. */
function connect({ host }: Host, hear: (message: FromHost) => void): { readonly near: Connection; close(): void } {
  const listeners = new Set<(message: unknown) => void>();
  const closers = new Set<() => void>();
  host.addReader({
    // All that a host sends is built from its own types.
    post: (message) => hear(message as FromHost),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose(listener) {
      closers.add(listener);
      return () => closers.delete(listener);
    },
    close: () => {},
  });
  const post = (message: unknown) => {
    for (const listener of [...listeners]) listener(message);
  };
  const near: Connection = { post, onMessage: () => () => {}, onClose: () => () => {}, close: () => {} };
  const close = () => {
    for (const closer of closers) closer();
  };
  return { near, close };
}
