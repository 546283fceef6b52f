import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlayer } from '@/utils/app/player-runner.ts';
import type { PlayerCommand } from '@/utils/core/reading/player-event.ts';
import { DIALECTS } from '@/utils/core/settings/dialects.ts';
import { PAUSES } from '@/utils/core/settings/pauses.ts';
import type { EngineFault } from '@/utils/core/speech/engine-fault.ts';
import {
  createFakeSpeechEngine,
  EN_VOICE,
  EN_VOICE_TWO,
  type FakeSpeechEngine,
  type Personality,
} from '../../fakes/fake-speech-engine.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';
import { createVirtualClock, trackTimers } from '../../fakes/virtual-clock.ts';

/** Every word names its sentence and its number, so that a request tells its own place. */
const TEXTS = [4, 1, 6, 2, 5].map((count, sentence) =>
  Array.from({ length: count }, (_, word) => `s${sentence}w${word}`).join(' '),
);

/** Some sentences end a block, so that there is silence after them, and some do not. */
const SENTENCES = sentencesOf(TEXTS).map((sentence, index) => ({
  ...sentence,
  ends: (['block', 'sentence', 'row', 'sentence', 'block'] as const)[index] ?? 'sentence',
}));

const FAULTS: readonly EngineFault[] = ['interrupted', 'voice-unavailable', 'not-allowed', 'synthesis-failed'];

const personality: fc.Arbitrary<Personality> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Personality>('words', 'no-words', 'instant', 'no-start-event') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Personality>(
      'never-starts',
      'never-ends',
      'end-without-start',
      'wild-offsets',
      'stalls',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      fails: fc.constantFrom(...FAULTS),
      when: fc.constantFrom<'at once' | 'after two words'>('at once', 'after two words'),
    }),
  },
);

const command: fc.Arbitrary<PlayerCommand> = fc.oneof(
  fc.constantFrom<PlayerCommand>(
    { type: 'play' },
    { type: 'pause' },
    { type: 'toggle' },
    { type: 'stop' },
    { type: 'back' },
    { type: 'hold', place: { sentence: 2, offset: 7 } },
    { type: 'forward' },
    { type: 'voice-changed', lang: 'en', voiceId: EN_VOICE.id },
    { type: 'voice-changed', lang: 'en', voiceId: EN_VOICE_TWO.id },
  ),
  fc.constantFrom(...PAUSES).map((pauses): PlayerCommand => ({ type: 'pauses-changed', pauses })),
  fc.constantFrom(...DIALECTS).map((dialects): PlayerCommand => ({ type: 'dialects-changed', dialects })),
  fc.constantFrom(0.5, 1, 2).map((rate): PlayerCommand => ({ type: 'rate-changed', rate })),
  fc
    .record({ sentence: fc.integer({ min: 0, max: 5 }), offset: fc.integer({ min: 0, max: 30 }) })
    .map((place): PlayerCommand => ({ type: 'play', place })),
);

type Action =
  | { readonly kind: 'command'; readonly command: PlayerCommand }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'voices'; readonly count: 0 | 1 | 2 }
  | { readonly kind: 'late event'; readonly age: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: command.map((each): Action => ({ kind: 'command', command: each })) },
  { weight: 4, arbitrary: fc.constantFrom(1, 60, 400, 1500, 5000, 20_000).map((ms): Action => ({ kind: 'pass', ms })) },
  { weight: 1, arbitrary: fc.constant<Action>({ kind: 'interrupt' }) },
  { weight: 1, arbitrary: fc.constantFrom<0 | 1 | 2>(0, 1, 2).map((count): Action => ({ kind: 'voices', count })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((age): Action => ({ kind: 'late event', age })) },
);

/** Where a request begins, told from its own words. */
function placeOf(text: string): { sentence: number; word: number } {
  const [, sentence, word] = /^s(\d)w(\d)/.exec(text) ?? [];
  return { sentence: Number(sentence), word: Number(word) };
}

function isJump({ type, ...rest }: PlayerCommand): boolean {
  return (
    type === 'hold' || type === 'back' || type === 'forward' || type === 'stop' || (type === 'play' && 'place' in rest)
  );
}

function setUp(personalities: readonly Personality[]) {
  const time = createVirtualClock();
  const clock = trackTimers(time);
  const engine = createFakeSpeechEngine({ clock: time, personalities });
  const player = createPlayer(
    { engine, clock, askForText: () => {} },
    { rate: 1, preferred: {}, dialects: 'apart', pauses: 'normal' },
  );
  player.load(scriptOf(TEXTS, 'complete', SENTENCES));
  return { time, clock, engine, player };
}

describe('any commands to any engine', () => {
  test('never skip or repeat unasked, never leave a timer, never listen to an old turn', () => {
    fc.assert(
      fc.property(
        fc.array(personality, { minLength: 1, maxLength: 8 }),
        fc.array(action, { maxLength: 25 }),
        (personalities, actions) => {
          const { time, clock, engine, player } = setUp(personalities);
          /** How many requests there had been whenever the reader asked for another place. */
          const jumps = new Set<number>([0]);
          let finishedBy: 'forward' | null = null;
          player.subscribe((state) => {
            if (state.status !== 'finished' || finishedBy === 'forward') return;
            const last = engine.requests.at(-1);
            const wasAsked = jumps.has(engine.requests.length);
            // Finished means: the last sentence was heard to its end.
            if (!wasAsked) expect([placeOf(last?.text ?? '').sentence, engine.heard.at(-1)]).toEqual([4, last?.turn]);
          });
          for (const each of actions) {
            switch (each.kind) {
              case 'command':
                if (isJump(each.command)) jumps.add(engine.requests.length);
                finishedBy = each.command.type === 'forward' ? 'forward' : null;
                player.dispatch(each.command);
                if (each.command.type === 'stop') {
                  expect([clock.pending(), engine.inFlight(), player.state().status]).toEqual([0, 0, 'idle']);
                }
                break;
              case 'pass':
                time.advance(each.ms);
                break;
              case 'interrupt':
                engine.interrupt();
                break;
              case 'voices':
                engine.setVoices([EN_VOICE, EN_VOICE_TWO].slice(0, each.count), 'settled');
                break;
              case 'late event': {
                const before = player.state();
                const turn = before.memory.turn - each.age;
                engine.emit({ type: 'word-reached', turn, offset: 0 });
                engine.emit({ type: 'ended', turn });
                engine.emit({ type: 'failed', turn, fault: 'synthesis-failed' });
                expect(player.state()).toBe(before);
                break;
              }
            }
            checkRest(player.state().status, engine.inFlight(), clock.pending());
          }
          checkOrder(engine, jumps);
          player.dispose();
          expect([clock.pending(), engine.inFlight(), engine.listeners()]).toEqual([0, 0, 0]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('left alone, any engine ends in a heard text or in a state that says why', () => {
    fc.assert(
      fc.property(fc.array(personality, { minLength: 1, maxLength: 8 }), (personalities) => {
        const { time, engine, player } = setUp(personalities);
        player.dispatch({ type: 'play' });
        time.advance(600_000);
        const { status } = player.state();
        expect(['finished', 'blocked', 'paused']).toContain(status);
        const heard = engine.requests.filter(({ turn }) => engine.heard.includes(turn));
        const sentences = [...new Set(heard.map(({ text }) => placeOf(text).sentence))];
        // From the first on, without a gap, up to where it stopped.
        expect(sentences).toEqual([0, 1, 2, 3, 4].slice(0, sentences.length));
        expect(sentences.length === 5).toBe(status === 'finished');
      }),
      { numRuns: 500 },
    );
  });
});

/** What may be under way in a state that rests: nothing. What loads or speaks has a limit. */
function checkRest(status: string, inFlight: number, timers: number): void {
  const rests = status !== 'loading' && status !== 'speaking' && status !== 'between';
  // A pause between two blocks is a timer and silence.
  if (status === 'between') expect([inFlight, timers]).toEqual([0, 1]);
  if (rests) expect([status, inFlight, timers]).toEqual([status, 0, 0]);
  else expect(timers).toBeGreaterThan(0);
}

/**
 * Where the reader did not ask for another place, each request begins at the word that the one
 * before had reached, or with the next sentence once that was heard to its end.
 */
function checkOrder({ requests, heard, reached }: FakeSpeechEngine, jumps: ReadonlySet<number>): void {
  for (const [index, request] of requests.entries()) {
    expect(request.text).toMatch(/^s\dw\d/);
    const before = requests[index - 1];
    if (before === undefined || jumps.has(index)) continue;
    expect(request.turn).toBeGreaterThan(before.turn);
    const from = placeOf(before.text);
    const to = placeOf(request.text);
    if (!heard.includes(before.turn)) {
      const passed = before.text.slice(0, reached.get(before.turn) ?? 0).match(/\S+/g)?.length ?? 0;
      expect(to).toEqual({ sentence: from.sentence, word: from.word + passed });
    } else {
      // After the last sentence `play` begins again.
      expect(to).toEqual({ sentence: (from.sentence + 1) % TEXTS.length, word: 0 });
    }
  }
}
