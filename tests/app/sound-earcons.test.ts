import { expect, test } from 'vitest';
import { soundEarcons } from '@/utils/app/sound-earcons.ts';
import type { SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { createFakeSpeechEngine } from '../fakes/fake-speech-engine.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

/** An engine with sounds beside it, and all that happens: when (ms), and what. */
function setUp() {
  const clock = createVirtualClock();
  const happened: (readonly [ms: number, what: string])[] = [];
  const note = (what: string) => void happened.push([clock.now(), what]);
  const fake = createFakeSpeechEngine({ clock, personalities: ['words'] });
  const asked: SpeechRequest[] = [];
  const engine = soundEarcons(
    {
      ...fake,
      speak(request) {
        note(request.text);
        asked.push(request);
        fake.speak(request);
      },
    },
    { clock, source: { play: (earcon, volume) => note(`${earcon} at ${volume}`), stop: () => note('no sound') } },
  );
  let turn = 0;
  const speak = (text: string, about: Partial<SpeechRequest> = {}) => {
    turn += 1;
    engine.speak({ turn, text, lang: 'en', voiceId: 'Anna|en-US', rate: 1, ...about });
  };
  return { clock, engine, speak, happened, asked };
}

test('a sound is over before the voice is asked, and the voice hears nothing of it', () => {
  const { clock, speak, happened, asked } = setUp();
  speak('Stairs.', { earcon: 'start', volume: 0.5 });
  clock.advance(219);
  expect(happened).toEqual([
    [0, 'no sound'],
    [0, 'start at 0.5'],
  ]);
  clock.advance(10_000);
  expect(happened.slice(2)).toEqual([
    [220, 'no sound'],
    [220, 'Stairs.'],
  ]);
  expect(asked).toEqual([{ turn: 1, text: 'Stairs.', lang: 'en', voiceId: 'Anna|en-US', rate: 1, volume: 0.5 }]);
});

test('a request without a sound is passed on at once, and ends the sound of the one before', () => {
  const { clock, speak, happened } = setUp();
  speak('Stairs.', { earcon: 'heading' });
  clock.advance(50);
  speak('Go slowly.');
  clock.advance(10_000);
  expect(happened.slice(1)).toEqual([
    [0, 'heading at 1'],
    [50, 'no sound'],
    [50, 'Go slowly.'],
  ]);
});

test('silence ends a sound and what was to follow it; the sound of the end is ended by the next word', () => {
  const { clock, engine, speak, happened } = setUp();
  speak('Stairs.', { earcon: 'start' });
  clock.advance(100);
  engine.silence();
  clock.advance(10_000);
  expect(happened.slice(2)).toEqual([[100, 'no sound']]);
  engine.earcon?.('end', 0.25);
  clock.advance(30);
  speak('Again.');
  expect(happened.slice(3)).toEqual([
    [10_100, 'no sound'],
    [10_100, 'end at 0.25'],
    [10_130, 'no sound'],
    [10_130, 'Again.'],
  ]);
});
