import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlayer } from '@/utils/app/player-runner.ts';
import { isActive } from '@/utils/core/reading/player-state.ts';
import { createBuiltInEngine } from '@/utils/platform/built-in-voice/built-in-engine.ts';
import { createFakeSoundLine } from '../fakes/fake-sound-line.ts';
import { createFakeSynthesizers, type SynthesizerPersonality } from '../fakes/fake-synthesizer.ts';
import { scriptOf } from '../fakes/player-script.ts';
import { createVirtualClock, trackTimers } from '../fakes/virtual-clock.ts';

const TEXTS = ['Take one 💊 daily.', 'Ne prenez pas café.', 'Call e\u0301mergency if unwell now.'];
const WORDS = TEXTS.flatMap((text, index) => text.split(' ').map((word) => `${index} ${word}`));

type Action = 'pause' | 'play' | 'toggle' | { readonly pass: number } | { readonly rate: number };

const pausing: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>('pause', 'play', 'toggle'),
  fc.constantFrom(1, 40, 90, 200, 350, 900, 30_000).map((pass) => ({ pass })),
);
const anything: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: pausing },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 0.5).map((rate) => ({ rate })) },
);
const personalities = fc.array(fc.constantFrom<SynthesizerPersonality>('prompt', 'prompt', 'slow', 'first word only'), {
  minLength: 1,
  maxLength: 4,
});
const trouble = fc.array(
  fc.constantFrom<SynthesizerPersonality>('prompt', 'slow', 'hangs in the middle', 'fails', 'breaks', 'hangs'),
  { maxLength: 6 },
);

/** Reads the texts with Hark's own voice while all this is done, then to the end; the words in the order they were marked. */
function read(actions: readonly Action[], voices: readonly SynthesizerPersonality[]) {
  const time = createVirtualClock();
  const clock = trackTimers(time);
  const engine = createBuiltInEngine({
    clock: time,
    startSynthesizer: createFakeSynthesizers(time, voices).start,
    openLine: () => createFakeSoundLine(time).line,
  });
  const player = createPlayer(
    { engine, clock, askForText: () => {} },
    { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'none' },
  );
  const words: string[] = [];
  engine.onEvent((event) => {
    const state = player.state();
    if (event.type !== 'word-reached' || !('spot' in state) || state.spot.word === null) return;
    const { sentence } = state.spot.place;
    words.push(`${sentence} ${TEXTS[sentence]?.slice(state.spot.word.start, state.spot.word.end)}`);
  });
  player.load(scriptOf(TEXTS));
  const check = () => {
    if (!isActive(player.state())) expect([player.state().status, clock.pending()]).toEqual([player.state().status, 0]);
  };
  player.dispatch({ type: 'play' });
  for (const action of actions) {
    if (player.state().status === 'finished') break;
    if (typeof action === 'string') player.dispatch({ type: action });
    else if ('pass' in action) time.advance(action.pass);
    else player.dispatch({ type: 'rate-changed', rate: action.rate });
    check();
  }
  for (let round = 0; round < 20 && player.state().status !== 'finished'; round += 1) {
    player.dispatch({ type: 'play' });
    time.advance(30_000);
  }
  check();
  player.dispatch({ type: 'stop' });
  return words;
}

test('however often reading is paused, each word is heard once and in order', () => {
  fc.assert(
    fc.property(fc.array(pausing, { maxLength: 25 }), personalities, (actions, voices) => {
      // A play that comes before the first sound begins anew, with nothing heard yet.
      expect(read(actions, voices)).toEqual(WORDS);
    }),
    { numRuns: 300 },
  );
});

test('whatever is changed in the pauses and whatever fails, no word is left out, and none comes before its turn', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 25 }), trouble, (actions, voices) => {
      const words = read(actions, [...voices, 'prompt']);
      // A word that was cut off is said again, and no other.
      expect(words.filter((word, index) => word !== words[index - 1])).toEqual(WORDS);
    }),
    { numRuns: 300 },
  );
});
