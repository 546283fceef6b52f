import { describe, expect, test } from 'vitest';
import { tryVoice } from '@/utils/app/try-voice.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { createWebSpeechEngine } from '@/utils/platform/web-speech-engine.ts';
import { createFakeSpeechEngine } from '../fakes/fake-speech-engine.ts';
import {
  createFakeSynthesis,
  fakeVoice,
  PERSONALITIES,
  type SynthesisPersonality,
} from '../fakes/fake-speech-synthesis.ts';
import { settle } from '../fakes/settle.ts';
import {
  endsWithoutStart,
  failsAtOnce,
  failsInTheMiddle,
  good,
  neverEnds,
  neverStarts,
  type Perform,
  startAndEndAtOnce,
} from '../fakes/speech-performance.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const SPEECH = { text: 'If you hear this', lang: 'en', voiceId: 'Anna|en-US', rate: 1 };

const tellsNoStart: Perform = (text, pace) => {
  const { heard, events } = good(text, pace);
  return { heard, events: events.filter(({ type }) => type !== 'start') };
};

function attempt(traits: Partial<SynthesisPersonality> = {}) {
  const clock = createVirtualClock();
  const personality = { ...PERSONALITIES.wellBehaved, ...traits };
  const fake = createFakeSynthesis({ clock, personality, voices: [fakeVoice('Anna', 'en-US')] });
  const { synthesis, Utterance } = fake;
  const spoken = createWebSpeechEngine({ synthesis, Utterance, clock, platform: { browser: 'chromium' } });
  let listeners = 0;
  const engine: SpeechEngine = {
    ...spoken,
    onEvent(listener) {
      const unsubscribe = spoken.onEvent(listener);
      listeners += 1;
      return () => {
        listeners -= 1;
        unsubscribe();
      };
    },
  };
  const stop = new AbortController();
  let turn = 0;
  let ended: unknown = 'not yet';
  const parts = { engine, clock, nextTurn: () => ++turn, signal: stop.signal };
  void tryVoice(parts, SPEECH).then((outcome) => {
    ended = outcome;
  });
  return {
    fake,
    clock,
    stop: () => stop.abort(),
    listeners: () => listeners,
    /** What came of it after so many ms. */
    async waitFor(ms: number) {
      clock.advance(ms);
      await settle();
      return ended;
    },
  };
}

describe('an attempt to speak', () => {
  test.each<[string, Partial<SynthesisPersonality>, number, unknown]>([
    ['good', {}, 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 4 }],
    ['without words', { boundaries: 'none' }, 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 0 }],
    ['over at once', { speech: startAndEndAtOnce }, 50, { speech: 'spoken', startMs: 50, endMs: 50, words: 0 }],
    ['without a start', { speech: tellsNoStart }, 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 4 }],
    ['that only ends', { speech: endsWithoutStart }, 0, { speech: 'unstarted' }],
    ['that never starts', { speech: neverStarts }, 4000, { speech: 'silent' }],
    // The limit of an end: (17 units / 12 per second) · 1.6 + 3 s, after the start at 50 ms.
    ['that never ends', { speech: neverEnds }, 5317, { speech: 'stuck', startMs: 50 }],
    ['that fails', { speech: failsAtOnce('audio-hardware') }, 0, { speech: 'failed', fault: 'synthesis-failed' }],
    ['that is forbidden', { speech: failsAtOnce('not-allowed') }, 0, { speech: 'failed', fault: 'not-allowed' }],
    [
      'that vanishes',
      { speech: failsInTheMiddle('voice-unavailable') },
      530,
      { speech: 'failed', fault: 'voice-unavailable' },
    ],
  ])('with a voice %s tells so at once', async (_what, traits, ms, outcome) => {
    const { waitFor, fake, clock, listeners } = attempt(traits);
    if (ms > 0) expect(await waitFor(ms - 1)).toBe('not yet');
    expect(await waitFor(ms > 0 ? 1 : 0)).toEqual(outcome);
    expect([fake.synthesis.speaking, listeners()]).toEqual([false, 0]);
    // What a silenced voice still has to say comes within this time; then nothing waits any more.
    clock.advance(8000);
    expect(clock.pending()).toBe(0);
  });

  test('is not deceived by what an utterance before it still tells', async () => {
    const clock = createVirtualClock();
    const engine = createFakeSpeechEngine({ clock, personalities: ['words'] });
    engine.speak({ ...SPEECH, turn: 1 });
    engine.silence();
    const outcome = tryVoice({ engine, clock, nextTurn: () => 2, signal: new AbortController().signal }, SPEECH);
    clock.advance(1010);
    expect(await outcome).toEqual({ speech: 'spoken', startMs: 50, endMs: 1010, words: 4 });
  });

  test('waits out who takes the voice, and is heard then', async () => {
    const { waitFor, fake } = attempt();
    await waitFor(100);
    fake.interruptFromOutside();
    await waitFor(0);
    await waitFor(599);
    expect(fake.utterances).toHaveLength(1);
    await waitFor(1);
    expect(fake.utterances).toHaveLength(2);
    expect(await waitFor(1010)).toEqual({ speech: 'spoken', startMs: 50, endMs: 1010, words: 4 });
  });

  test('gives way after the fourth time', async () => {
    const { waitFor, fake } = attempt({ speech: failsAtOnce('interrupted') });
    for (const ms of [600, 1200, 2400]) {
      expect(await waitFor(0)).toBe('not yet');
      expect(await waitFor(ms)).toBe('not yet');
    }
    expect(await waitFor(0)).toEqual({ speech: 'taken' });
    expect(fake.utterances).toHaveLength(4);
  });

  test('falls silent when it is called off, and says nothing later', async () => {
    const { waitFor, fake, clock, stop, listeners } = attempt();
    await waitFor(200);
    stop();
    expect(fake.synthesis.speaking).toBe(false);
    clock.advance(10_000);
    await settle();
    expect([fake.utterances.length, listeners(), clock.pending()]).toEqual([1, 0, 0]);
  });

  test('is not taken up again when it is called off while it waits', async () => {
    const { waitFor, fake, clock, stop } = attempt({ speech: failsAtOnce('interrupted') });
    await waitFor(0);
    stop();
    await waitFor(10_000);
    expect([fake.utterances.length, clock.pending()]).toEqual([1, 0]);
  });
});
