import { describe, expect, test } from 'vitest';
import { wakeOutput } from '@/utils/app/wake-output.ts';
import type { EngineEvent, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { createFakeSpeechEngine } from '../fakes/fake-speech-engine.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

/** An engine whose output is woken, with all that happens: a sound, what the voice is asked, when (ms). */
function setUp() {
  const clock = createVirtualClock();
  const happened: (readonly [ms: number, what: string])[] = [];
  const note = (what: string) => void happened.push([clock.now(), what]);
  const fake = createFakeSpeechEngine({ clock, personalities: ['words'] });
  const engine = wakeOutput(
    {
      ...fake,
      speak(request) {
        note(request.text);
        fake.speak(request);
      },
      silence() {
        note('silence');
        fake.silence();
      },
    },
    { clock, waker: { wake: () => note('wake'), rest: () => note('rest') } },
  );
  const events: EngineEvent[] = [];
  engine.onEvent((event) => events.push(event));
  let turn = 0;
  const speak = (text: string, about: Partial<SpeechRequest> = { output: 'sleepy' }) => {
    turn += 1;
    engine.speak({ turn, text, lang: 'en', voiceId: 'Anna|en-US', rate: 1, ...about });
  };
  /** What of it is no rest: that is asked for whenever there may be something to end. */
  const told = () => happened.filter(([, what]) => what !== 'rest');
  return { clock, engine, speak, told, happened, events };
}

describe('a sleepy output', () => {
  test('is woken for 0.9 s before the first word, and the sound ends with the voice', () => {
    const { clock, speak, told, happened } = setUp();
    speak('Not today.');
    clock.advance(20_000);
    expect(told()).toEqual([
      [0, 'silence'],
      [0, 'wake'],
      [900, 'Not today.'],
    ]);
    const ends = happened.findLast(([, what]) => what === 'rest')?.[0] ?? 0;
    expect(ends).toBeGreaterThan(900);
  });

  test('is awake while the voice speaks, and for three seconds after it', () => {
    const { clock, speak, told, events } = setUp();
    speak('One.');
    clock.advance(10_000);
    const [, , [first = 0] = []] = told();
    expect(first).toBe(900);
    speak('Two.');
    clock.advance(1000);
    speak('Three.');
    const ended = () => events.filter(({ type }) => type === 'ended').length;
    while (ended() < 2) clock.advance(10);
    clock.advance(2900);
    speak('Four.');
    expect(told().map(([, what]) => what)).toEqual([
      'silence',
      'wake',
      'One.',
      'silence',
      'wake',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  test('is woken again after a pause', () => {
    const { clock, engine, speak, told } = setUp();
    speak('Take one tablet daily.');
    clock.advance(1200);
    engine.silence();
    clock.advance(3001);
    speak('tablet daily.');
    expect(
      told()
        .slice(3)
        .map(([, what]) => what),
    ).toEqual(['silence', 'silence', 'wake']);
  });

  test('that is being woken is not asked to speak once nothing is wanted, or something else is', () => {
    const { clock, engine, speak, told, events } = setUp();
    speak('One.');
    clock.advance(500);
    engine.silence();
    clock.advance(10_000);
    expect([told().some(([, what]) => what === 'One.'), events]).toEqual([false, []]);
    speak('Two.');
    clock.advance(500);
    speak('Three.');
    clock.advance(20_000);
    expect(
      told()
        .map(([, what]) => what)
        .filter((what) => /[.]$/.test(what)),
    ).toEqual(['Three.']);
    expect(new Set(events.map(({ turn }) => turn))).toEqual(new Set([3]));
  });

  test('delays no other request', () => {
    const { clock, speak, told } = setUp();
    speak('One.', {});
    clock.advance(60_000);
    speak('Two.', {});
    expect(told()).toEqual([
      [0, 'One.'],
      [60_000, 'Two.'],
    ]);
  });
});
