import { describe, expect, test } from 'vitest';
import type { EngineEvent, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { createBuiltInEngine } from '@/utils/platform/built-in-voice/built-in-engine.ts';
import { createFakeSoundLine, type LinePersonality } from '../fakes/fake-sound-line.ts';
import { createFakeSynthesizers, type Loading, type SynthesizerPersonality } from '../fakes/fake-synthesizer.ts';
import { createVirtualClock, trackTimers } from '../fakes/virtual-clock.ts';

function setUp(
  personalities: readonly SynthesizerPersonality[] = ['prompt'],
  { sound = 'good', loading = 0 }: { readonly sound?: LinePersonality; readonly loading?: Loading } = {},
) {
  const time = createVirtualClock();
  const clock = trackTimers(time);
  const synthesizers = createFakeSynthesizers(time, personalities, loading);
  const { line, cuts, volume } = createFakeSoundLine(time, sound);
  const engine = createBuiltInEngine({ clock, startSynthesizer: synthesizers.start, openLine: () => line });
  const events: (readonly [at: number, event: EngineEvent])[] = [];
  const unsubscribe = engine.onEvent((event) => events.push([time.now(), event]));
  return {
    time,
    clock,
    synthesizers,
    cuts,
    volume,
    engine,
    events,
    unsubscribe,
    told: () => events.map(([, event]) => event),
  };
}

function ask(turn: number, text: string, rest: Partial<SpeechRequest> = {}): SpeechRequest {
  return { turn, text, lang: 'en', voiceId: 'Hark|en-US', rate: 1, ...rest };
}

describe('what is said', () => {
  test('is told when it is heard: start, each word, end', () => {
    const { time, engine, events } = setUp();
    engine.speak(ask(7, 'Call us 🦵 now.'));
    time.advance(2000);
    // 10 ms of synthesis, 10 ms of lead, 40 ms to the ear; a word each 300 ms.
    expect(events).toEqual([
      [60, { type: 'word-reached', turn: 7, offset: 0 }],
      [360, { type: 'word-reached', turn: 7, offset: 5 }],
      [660, { type: 'word-reached', turn: 7, offset: 8 }],
      [960, { type: 'word-reached', turn: 7, offset: 11 }],
      [1260, { type: 'ended', turn: 7 }],
    ]);
  });

  test('has begun before its first word where that comes later', () => {
    const { time, engine, events } = setUp(['breathes first']);
    engine.speak(ask(1, 'One.'));
    time.advance(2000);
    expect(events.map(([at, { type }]) => `${type} ${at}`)).toEqual(['started 60', 'word-reached 260', 'ended 360']);
  });

  test('is asked for with the voice’s file, its dictionary, speed and pitch', () => {
    const { time, engine, synthesizers } = setUp();
    engine.speak(ask(1, 'Bonjour.', { lang: 'fr', voiceId: 'Hark 2|fr-FR', rate: 2, pitch: 1.4 }));
    time.advance(10);
    expect(synthesizers.requests).toEqual([
      { turn: 1, text: 'Bonjour.', file: 'roa/fr+f2', dictionary: 'fr', rate: 2, pitch: 1.4 },
    ]);
  });

  test('is as loud as was asked, and full where nothing was', () => {
    const { time, engine, volume } = setUp();
    engine.speak(ask(1, 'One.', { volume: 0.25 }));
    time.advance(1000);
    expect(volume()).toBe(0.25);
    engine.speak(ask(2, 'Two.'));
    time.advance(1000);
    expect(volume()).toBe(1);
  });

  test('follows what was said before by one synthesizer, and leaves no timer', () => {
    const { time, clock, engine, synthesizers, told } = setUp();
    engine.speak(ask(1, 'One.'));
    time.advance(1000);
    engine.speak(ask(2, 'Two.'));
    time.advance(1000);
    expect(told().map(({ type, turn }) => `${type} ${turn}`)).toEqual([
      ...['word-reached 1', 'ended 1'],
      ...['word-reached 2', 'ended 2'],
    ]);
    expect([synthesizers.started(), clock.pending()]).toEqual([1, 0]);
  });

  test('is told as it comes where the synthesis is slower than the voice', () => {
    const { time, engine, events } = setUp(['slow']);
    engine.speak(ask(1, 'One two three.'));
    time.advance(5000);
    expect(events.map(([at, { type }]) => `${type} ${at}`)).toEqual([
      ...['word-reached 60', 'word-reached 460', 'word-reached 860', 'ended 1210'],
    ]);
  });

  test('is told to its last word where the synthesizer leaves some out', () => {
    const { time, engine, told } = setUp(['first word only']);
    engine.speak(ask(1, 'One two three.'));
    time.advance(5000);
    expect(told().map((event) => ('offset' in event ? event.offset : event.type))).toEqual([0, 4, 8, 'ended']);
  });

  test('without a sound is over at once, and counts as said', () => {
    const { time, engine, told } = setUp(['mute']);
    engine.speak(ask(1, '…'));
    time.advance(10);
    expect(told()).toEqual([
      { type: 'started', turn: 1 },
      { type: 'ended', turn: 1 },
    ]);
  });
});

describe('silence', () => {
  test('is at once, and nothing more is told of the turn', () => {
    const { time, clock, engine, events, cuts } = setUp();
    engine.speak(ask(1, 'One two three.'));
    time.advance(500);
    const before = events.length;
    engine.silence();
    expect(cuts()).toBe(1);
    time.advance(10_000);
    expect([events.length, clock.pending()]).toEqual([before, 0]);
  });

  test('before the first sound lets none be heard', () => {
    const { time, engine, told, cuts } = setUp(['slow']);
    engine.speak(ask(1, 'One two three.'));
    engine.silence();
    time.advance(10_000);
    expect([told(), cuts()]).toEqual([[], 0]);
  });

  test('comes before what is asked for next', () => {
    const { time, engine, told, cuts } = setUp();
    engine.speak(ask(1, 'One two three.'));
    time.advance(500);
    engine.speak(ask(2, 'Four.'));
    time.advance(5000);
    expect(cuts()).toBe(1);
    expect(
      told()
        .filter(({ turn }) => turn === 2)
        .map(({ type }) => type),
    ).toEqual(['word-reached', 'ended']);
    expect(told().at(-1)).toEqual({ type: 'ended', turn: 2 });
  });

  test('when nothing is said changes nothing', () => {
    const { engine, told, synthesizers } = setUp();
    engine.silence();
    engine.silence();
    expect([told(), synthesizers.started()]).toEqual([[], 0]);
  });
});

describe('suspended', () => {
  test('it keeps its word, tells nothing and leaves no timer; then it goes on where it was', () => {
    const { time, clock, engine, events } = setUp();
    engine.speak(ask(1, 'One two three.'));
    time.advance(500);
    engine.suspend?.();
    expect(clock.pending()).toBe(0);
    time.advance(100_000);
    engine.resume?.();
    time.advance(2000);
    expect(events.map(([at, { type }]) => `${type} ${at}`)).toEqual([
      ...['word-reached 60', 'word-reached 360'],
      ...['word-reached 100660', 'ended 100960'],
    ]);
  });

  test('it takes in what is still being made', () => {
    const { time, engine, events } = setUp(['slow']);
    engine.speak(ask(1, 'One two three.'));
    time.advance(100);
    engine.suspend?.();
    time.advance(10_000);
    engine.resume?.();
    time.advance(5000);
    // Nothing comes late any more.
    expect(events.map(([at, { type }]) => `${type} ${at}`)).toEqual([
      ...['word-reached 60', 'word-reached 10360', 'word-reached 10660', 'ended 10960'],
    ]);
  });

  test('before its first sound it is silenced: there is nothing to go on with', () => {
    const { time, engine, told } = setUp();
    engine.speak(ask(1, 'One two.'));
    engine.suspend?.();
    engine.resume?.();
    time.advance(5000);
    expect(told()).toEqual([]);
  });

  test('it tells when what it keeps is lost', () => {
    const { time, engine, told } = setUp(['hangs in the middle', 'prompt']);
    engine.speak(ask(1, 'One two.'));
    time.advance(100);
    engine.suspend?.();
    time.advance(5000);
    expect(told().at(-1)).toEqual({ type: 'failed', turn: 1, fault: 'synthesis-failed' });
    engine.resume?.();
    engine.speak(ask(2, 'Two.'));
    time.advance(1000);
    expect(told().at(-1)).toEqual({ type: 'ended', turn: 2 });
  });

  test('it gives way to what is asked for next', () => {
    const { time, engine, told } = setUp();
    engine.speak(ask(1, 'One two three.'));
    time.advance(100);
    engine.suspend?.();
    engine.speak(ask(2, 'Four.'));
    engine.resume?.();
    time.advance(1000);
    expect(told().map(({ type, turn }) => `${type} ${turn}`)).toEqual([
      ...['word-reached 1', 'word-reached 2', 'ended 2'],
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['a synthesis that fails', 'fails', 10],
    ['a synthesizer that could not be loaded', 'breaks', 10],
    ['one that never answers', 'hangs', 3000],
    ['one that stops in the middle', 'hangs in the middle', 3010],
  ] as const)('%s is told, and the next text is said', (_what, personality, at) => {
    const { time, engine, events, told, synthesizers } = setUp([personality, 'prompt']);
    engine.speak(ask(1, 'One two.'));
    time.advance(4000);
    expect(events.at(-1)).toEqual([at, { type: 'failed', turn: 1, fault: 'synthesis-failed' }]);
    engine.speak(ask(2, 'Two.'));
    time.advance(4000);
    expect(told().at(-1)).toEqual({ type: 'ended', turn: 2 });
    expect(synthesizers.running()).toBe(1);
  });

  test('a synthesizer still at work on what nobody wants any more is replaced', () => {
    const { time, engine, events, synthesizers } = setUp(['endless', 'prompt']);
    engine.speak(ask(1, 'Much too long.'));
    time.advance(100);
    engine.speak(ask(2, 'Short.'));
    time.advance(2000);
    expect(events.at(-1)?.[1]).toEqual({ type: 'ended', turn: 2 });
    // 500 ms of patience, then as ever.
    expect(events.find(([, { type, turn }]) => type === 'word-reached' && turn === 2)?.[0]).toBe(660);
    expect([synthesizers.started(), synthesizers.running()]).toEqual([2, 1]);
  });

  test('one that took long to load is waited for as long', () => {
    const { time, engine, events, synthesizers } = setUp(['slow', 'prompt'], { loading: 2000 });
    engine.speak(ask(1, 'One two three four.'));
    time.advance(2100);
    engine.speak(ask(2, 'Five.'));
    time.advance(3000);
    // At work until 3610: nothing is won by loading another until 4600.
    expect(events.find(([, { type, turn }]) => type === 'word-reached' && turn === 2)?.[0]).toBe(3670);
    expect(synthesizers.started()).toBe(1);
  });

  test('work that nobody wants does not go on in silence', () => {
    const { time, clock, engine, synthesizers } = setUp(['endless']);
    engine.speak(ask(1, 'Much too long.'));
    time.advance(100);
    engine.silence();
    time.advance(500);
    expect([synthesizers.running(), clock.pending()]).toEqual([0, 0]);
  });

  test('one that fails at what nobody wants any more is replaced, and what is wanted is said', () => {
    const { time, engine, told, synthesizers } = setUp(['fails', 'prompt']);
    engine.speak(ask(1, 'One.'));
    time.advance(5);
    engine.speak(ask(2, 'Two.'));
    time.advance(1000);
    expect(told().map(({ type, turn }) => `${type} ${turn}`)).toEqual(['word-reached 2', 'ended 2']);
    expect([synthesizers.started(), synthesizers.running()]).toEqual([2, 1]);
  });

  test('one that cannot be loaded is told', () => {
    const broken = setUp(['prompt'], { loading: 'broken' });
    broken.engine.speak(ask(1, 'One.'));
    broken.time.advance(5);
    expect(broken.told()).toEqual([{ type: 'failed', turn: 1, fault: 'synthesis-failed' }]);
    const never = setUp(['prompt'], { loading: 'never' });
    never.engine.speak(ask(1, 'One.'));
    never.time.advance(19_999);
    expect(never.told()).toEqual([]);
    never.time.advance(1);
    expect(never.told()).toEqual([{ type: 'failed', turn: 1, fault: 'synthesis-failed' }]);
  });

  test('one that takes long to load is waited for, whatever is asked of it meanwhile, and says the last only', () => {
    const { time, engine, told, synthesizers } = setUp(['prompt'], { loading: 9000 });
    engine.speak(ask(1, 'One.'));
    time.advance(4000);
    engine.speak(ask(2, 'One.'));
    time.advance(3000);
    engine.speak(ask(3, 'One.'));
    time.advance(3000);
    expect(synthesizers.requests.map(({ turn }) => turn)).toEqual([3]);
    expect([told().at(-1), synthesizers.started()]).toEqual([{ type: 'ended', turn: 3 }, 1]);
  });

  test('a voice that is none of Hark’s is told', () => {
    const { engine, told } = setUp();
    engine.speak(ask(1, 'One.', { voiceId: 'Anna|en-US' }));
    expect(told()).toEqual([{ type: 'failed', turn: 1, fault: 'voice-unavailable' }]);
  });

  test('a line that takes no sound is told', () => {
    const { time, engine, told } = setUp(['prompt'], { sound: 'breaks' });
    engine.speak(ask(1, 'One two.'));
    time.advance(1000);
    expect(told()).toEqual([{ type: 'failed', turn: 1, fault: 'synthesis-failed' }]);
  });

  test('where nothing can be heard, nothing is told as heard', () => {
    const { time, engine, told } = setUp(['prompt'], { sound: 'stands still' });
    engine.speak(ask(1, 'One two.'));
    time.advance(4000);
    expect(told()).toEqual([]);
  });
});

test('the voices are there from the start, and stay', () => {
  const { engine, unsubscribe } = setUp();
  expect([engine.voices(), engine.voiceSupply()]).toEqual([builtInVoices, 'settled']);
  expect(engine.onVoicesChanged(() => {})()).toBe(undefined);
  expect(unsubscribe()).toBe(true);
});
