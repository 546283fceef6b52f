import { describe, expect, test } from 'vitest';
import { tryVoice } from '@/utils/app/try-voice.ts';
import { createFakeSpeechEngine, EN_VOICE, type Personality } from '../fakes/fake-speech-engine.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const SPEECH = { text: 'If you hear this', lang: 'en', voiceId: EN_VOICE.id, rate: 1 };

function attempt(personalities: readonly Personality[]) {
  const clock = createVirtualClock();
  const engine = createFakeSpeechEngine({ clock, personalities });
  const stop = new AbortController();
  let turn = 0;
  let ended: unknown = 'not yet';
  const parts = { engine, clock, nextTurn: () => ++turn, signal: stop.signal };
  void tryVoice(parts, SPEECH).then((outcome) => {
    ended = outcome;
  });
  return {
    engine,
    clock,
    stop: () => stop.abort(),
    /** What came of it after so many ms. */
    async waitFor(ms: number) {
      clock.advance(ms);
      await settle();
      return ended;
    },
  };
}

describe('an attempt to speak', () => {
  test.each<[Personality, number, unknown]>([
    ['words', 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 4 }],
    ['no-words', 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 0 }],
    ['instant', 50, { speech: 'spoken', startMs: 50, endMs: 50, words: 0 }],
    ['no-start-event', 1010, { speech: 'spoken', startMs: 50, endMs: 1010, words: 4 }],
    ['end-without-start', 0, { speech: 'unstarted' }],
    ['never-starts', 4000, { speech: 'silent' }],
    // The limit of an end: (17 units / 12 per second) · 1.6 + 3 s, after the start at 50 ms.
    ['never-ends', 5317, { speech: 'stuck', startMs: 50 }],
    [{ fails: 'synthesis-failed', when: 'at once' }, 0, { speech: 'failed', fault: 'synthesis-failed' }],
    [{ fails: 'not-allowed', when: 'at once' }, 0, { speech: 'failed', fault: 'not-allowed' }],
    [{ fails: 'voice-unavailable', when: 'after two words' }, 231, { speech: 'failed', fault: 'voice-unavailable' }],
  ])('with a voice "%j" ends after %i ms and not before', async (personality, ms, outcome) => {
    const { waitFor, engine, clock } = attempt([personality]);
    if (ms > 0) expect(await waitFor(ms - 1)).toBe('not yet');
    expect(await waitFor(ms > 0 ? 1 : 0)).toEqual(outcome);
    expect([engine.inFlight(), engine.listeners()]).toEqual([0, 0]);
    // What a silenced request still has to say comes within this time; then nothing waits any more.
    clock.advance(8000);
    expect(clock.pending()).toBe(0);
  });

  test('waits out who takes the voice, and is heard then', async () => {
    const { waitFor, engine } = attempt(['words']);
    await waitFor(100);
    engine.interrupt();
    await waitFor(0);
    await waitFor(599);
    expect(engine.requests).toHaveLength(1);
    await waitFor(1);
    expect(engine.requests.map(({ turn }) => turn)).toEqual([1, 2]);
    expect(await waitFor(1010)).toEqual({ speech: 'spoken', startMs: 50, endMs: 1010, words: 4 });
  });

  test('gives way after the fourth time', async () => {
    const { waitFor, engine } = attempt([{ fails: 'interrupted', when: 'at once' }]);
    for (const ms of [600, 1200, 2400]) {
      expect(await waitFor(0)).toBe('not yet');
      expect(await waitFor(ms)).toBe('not yet');
    }
    expect(await waitFor(0)).toEqual({ speech: 'taken' });
    expect(engine.requests).toHaveLength(4);
  });

  test('falls silent when it is called off, and says nothing later', async () => {
    const { waitFor, engine, clock, stop } = attempt(['words']);
    await waitFor(200);
    stop();
    expect(engine.inFlight()).toBe(0);
    clock.advance(10_000);
    await settle();
    expect([engine.requests.length, engine.listeners(), clock.pending()]).toEqual([1, 0, 0]);
  });

  test('is not taken up again when it is called off while it waits', async () => {
    const { waitFor, engine, clock, stop } = attempt([{ fails: 'interrupted', when: 'at once' }]);
    await waitFor(0);
    stop();
    await waitFor(10_000);
    expect([engine.requests.length, clock.pending()]).toEqual([1, 0]);
  });
});
