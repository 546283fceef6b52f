import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_RATE, type SynthesisRequest } from '@/utils/core/speech/synthesis.ts';
import { type NodeSynthesis, startNodeSynthesis } from '../../fakes/node-synthesis.ts';

let synthesis: NodeSynthesis;
beforeAll(async () => {
  synthesis = await startNodeSynthesis();
});
afterAll(() => synthesis[Symbol.asyncDispose]());

/** Vowels and nasals, so that there is a pitch to be measured nearly everywhere. */
const TEXT = 'Nine women run along a river in the morning, and we will allow them all in when their names are known.';
const ENGLISH = { turn: 1, text: TEXT, file: 'gmw/en-US', dictionary: 'en', rate: 1 } as const;

async function hear(request: SynthesisRequest): Promise<Int16Array> {
  const news = await synthesis.synthesize(request);
  expect(news.at(-1)?.type).toBe('done');
  return Int16Array.from(news.flatMap((each) => (each.type === 'piece' ? [...each.samples] : [])));
}

/** Two periods of a low voice: six times as fast, a vowel is hardly longer. */
const WINDOW = 440;

/** The median pitch of a voice, in hertz, by autocorrelation: 25 looks a second are many for a median. */
function measurePitch(samples: Int16Array): number {
  const pitches: number[] = [];
  for (let at = 0; at + 1200 < samples.length; at += 900) {
    const lag = findPeriod(samples, at);
    if (lag !== null) pitches.push(SAMPLE_RATE / lag);
  }
  return pitches.sort((one, other) => one - other)[pitches.length >> 1] ?? 0;
}

function findPeriod(samples: Int16Array, at: number): number | null {
  const window = samples.subarray(at, at + WINDOW);
  const one = multiply(window, window) + 1;
  if (one < WINDOW * 1e6) return null;
  let most = 0.8;
  let best: number | null = null;
  for (let lag = 50; lag < 400; lag += 1) {
    const later = samples.subarray(at + lag, at + lag + WINDOW);
    const likeness = multiply(window, later) / Math.sqrt(one * (multiply(later, later) + 1));
    // Two periods are as like as one: the shorter counts unless the longer is much better.
    if (likeness > most * 1.03 || (best === null && likeness > most)) [most, best] = [likeness, lag];
  }
  return best;
}

function multiply(one: Int16Array, other: Int16Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}

describe('Hark’s own voice', () => {
  test.each([
    ['English', 'gmw/en-US', 'en', 'Take the stairs slowly, one step at a time, and keep your eyes on the next step.'],
    [
      'German',
      'gmw/de',
      'de',
      'Nehmen Sie die Tabletten jeden Morgen ein, und rufen Sie uns an, wenn Ihnen übel wird.',
    ],
  ])('is as fast as it is asked to be, in %s', async (_language, file, dictionary, text) => {
    const own = await hear({ ...ENGLISH, file, dictionary, text });
    for (const rate of [0.5, 0.75, 1.5, 2, 3, 4, 6]) {
      const heard = await hear({ ...ENGLISH, file, dictionary, text, rate });
      const speed = own.length / heard.length / rate;
      expect([rate, speed > 0.9 && speed < 1.1, speed]).toEqual([rate, true, speed]);
    }
  });

  test('is as high as before, however fast', async () => {
    const pitch = measurePitch(await hear(ENGLISH));
    for (const rate of [0.5, 2, 4, 6]) {
      const height = measurePitch(await hear({ ...ENGLISH, rate })) / pitch;
      // Vowels that are cut short are heard a little higher.
      expect([rate, height > 0.85 && height < 1.15, height]).toEqual([rate, true, height]);
    }
  });

  test('is as high as it is asked to be, as far down as it goes, and as fast as before', async () => {
    const own = await hear(ENGLISH);
    const pitch = measurePitch(own);
    for (const [asked, least, most] of [
      [0.6, 0.65, 0.8],
      [0.8, 0.74, 0.86],
      [1.2, 1.14, 1.26],
      [1.4, 1.33, 1.47],
    ] as const) {
      const heard = await hear({ ...ENGLISH, pitch: asked });
      const height = measurePitch(heard) / pitch;
      expect([asked, height > least && height < most, height]).toEqual([asked, true, height]);
      expect(Math.abs(heard.length / own.length - 1)).toBeLessThan(0.03);
    }
    // What was asked for once holds for that text alone.
    expect(measurePitch(await hear(ENGLISH)) / pitch).toBeCloseTo(1, 1);
  });
});
