import { describe, expect, test } from 'vitest';
import { createSoundStretch } from '@/utils/core/speech/stretch-sound.ts';

const RATE = 22_050;

function tone(hertz: number, ms: number): Int16Array {
  return Int16Array.from({ length: (RATE * ms) / 1000 }, (_, i) => 10_000 * Math.sin((2 * Math.PI * hertz * i) / RATE));
}

function stretch(
  sound: Int16Array,
  { factor, piece }: { readonly factor: number; readonly piece: number },
): Int16Array {
  const line = createSoundStretch(factor);
  const out: number[] = [];
  for (let at = 0; at < sound.length; at += piece) out.push(...line.add(sound.subarray(at, at + piece)));
  out.push(...line.end());
  return Int16Array.from(out);
}

/** By how often it goes up through nought. */
function pitchOf(sound: Int16Array): number {
  const ups = sound.filter((value, i) => value >= 0 && (sound[i - 1] ?? 0) < 0).length;
  return (ups / sound.length) * RATE;
}

describe('a sound made faster', () => {
  test.each([1.2, 1.5, 2.33])('by %d is that much shorter, and as high as before', (factor) => {
    const made = stretch(tone(150, 2000), { factor, piece: 2205 });
    expect(made.length / (RATE * 2)).toBeCloseTo(1 / factor, 1);
    expect(Math.abs(pitchOf(made) - 150)).toBeLessThan(3);
  });

  test('is the same whatever pieces it comes in', () => {
    const sound = tone(220, 500);
    expect(stretch(sound, { factor: 1.5, piece: 700 })).toEqual(stretch(sound, { factor: 1.5, piece: 11_025 }));
  });

  test('is never louder than it was, nor has holes', () => {
    const made = stretch(tone(150, 1000), { factor: 2, piece: 2205 });
    expect(Math.max(...made)).toBeLessThanOrEqual(10_001);
    const quiet = Array.from({ length: Math.floor(made.length / 221) }, (_, i) =>
      Math.max(...made.subarray(i * 221, (i + 1) * 221)),
    ).filter((most) => most < 5_000);
    expect(quiet).toEqual([]);
  });

  test('of a few samples, or none, is what came in', () => {
    expect([...stretch(Int16Array.from([1, 2, 3]), { factor: 2, piece: 10 })]).toEqual([1, 2, 3]);
    expect([...stretch(new Int16Array(0), { factor: 2, piece: 10 })]).toEqual([]);
  });
});
