import { expect, test } from 'vitest';
import { EARCON_MS } from '@/utils/core/speech/earcon.ts';
import { createEarconSource } from '@/utils/platform/earcon-source.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

/** As much of Web Audio as a sound needs; it notes when each tone begins and ends, and how loud all is at most. */
function setUp(personality: 'plays' | 'cannot be opened' | 'is locked' = 'plays') {
  const clock = createVirtualClock();
  const tones: { readonly from: number; readonly to: number; readonly pitch: number }[] = [];
  const levels: number[] = [];
  const calls: string[] = [];
  const answer = () => (personality === 'is locked' ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve());
  class FakeContext {
    destination = {};
    get currentTime() {
      return clock.now() / 1000;
    }
    createGain() {
      const level = (value: number) => void levels.push(value);
      return {
        gain: { setValueAtTime: level, linearRampToValueAtTime: level, setTargetAtTime: () => calls.push('cut') },
        connect() {},
        disconnect: () => calls.push('let go'),
      };
    }
    createOscillator() {
      let from = 0;
      const tone = {
        frequency: { value: 0 },
        connect() {},
        start: (at: number) => {
          from = at;
        },
        stop: (to: number) => tones.push({ from, to, pitch: tone.frequency.value }),
      };
      return tone;
    }
    resume = answer;
    suspend() {
      calls.push('rest');
      return answer();
    }
  }
  const source = createEarconSource(clock, () => {
    if (personality === 'cannot be opened') throw new Error('No sound system.');
    return new FakeContext() as unknown as AudioContext;
  });
  return { clock, source, tones, levels, calls };
}

test.each([
  ['start', [523, 784]],
  ['heading', [659]],
  ['end', [784, 523]],
] as const)('the sound of the %s is short, soft, and over before the voice is due', (earcon, pitches) => {
  const { source, tones, levels } = setUp();
  source.play(earcon, 1);
  expect(tones.map(({ pitch }) => pitch)).toEqual(pitches);
  expect(tones.every(({ from, to }) => from < to && to * 1000 < EARCON_MS[earcon])).toBe(true);
  // One note at a time.
  expect(tones.every(({ from }, at) => from >= (tones[at - 1]?.to ?? 0) - 1e-9)).toBe(true);
  expect(Math.max(...levels)).toBe(0.15);
});

test('a voice at a quarter of its volume has sounds at a quarter', () => {
  const { source, levels } = setUp();
  source.play('end', 0.25);
  expect(Math.max(...levels)).toBe(0.0375);
});

test('a sound is cut without a click, once, and the sound system rests two seconds after the last one', () => {
  const { clock, source, calls } = setUp();
  source.stop();
  source.play('start', 1);
  clock.advance(1500);
  source.play('heading', 1);
  source.stop();
  source.stop();
  clock.advance(2100);
  expect(calls).toEqual(['cut', 'cut', 'let go', 'let go']);
  clock.advance(50);
  expect(calls.at(-1)).toBe('rest');
});

test.each(['cannot be opened', 'is locked'] as const)(
  'a sound system that %s costs nothing but the sound',
  async (how) => {
    const { clock, source } = setUp(how);
    expect(() => source.play('start', 1)).not.toThrow();
    source.stop();
    clock.advance(5000);
    await Promise.resolve();
  },
);
