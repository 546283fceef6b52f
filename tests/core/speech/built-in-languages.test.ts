import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countSpeechUnits } from '@/utils/core/speech/estimate-duration.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';
import { builtInData } from '@/utils/core/voices/built-in-data.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { type NodeSynthesis, startNodeSynthesis } from '../../fakes/node-synthesis.ts';
import samples from '../../fixtures/sample-sentences.json';

let synthesis: NodeSynthesis;
beforeAll(async () => {
  synthesis = await startNodeSynthesis();
});
afterAll(() => synthesis[Symbol.asyncDispose]());

/** How the Universal Declaration of Human Rights begins, by eSpeak NG's tag or its language alone. */
const sentences: Readonly<Record<string, string>> = samples;

function sampleOf(tag: string): string {
  return sentences[tag] ?? sentences[tag.split('-')[0] ?? ''] ?? '';
}

/** 10 ms, the measure of what is loud. */
const WINDOW = SAMPLE_RATE / 100;
/** Root mean square of 16-bit samples: a hundredth of full scale. */
const LOUD = 300;

/** What is heard of a text: for how long, how much of that is no silence, how many of its words are told. */
async function hear(text: string, { file, dictionary }: { readonly file: string; readonly dictionary: string }) {
  const news = await synthesis.synthesize({ turn: 1, text, file, dictionary, rate: 1 });
  const pieces = news.filter((each) => each.type === 'piece');
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.samples.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece.samples, at);
    at += piece.samples.length;
  }
  const windows = Math.floor(samples.length / WINDOW);
  let loud = 0;
  for (let window = 0; window < windows; window += 1) {
    let sum = 0;
    for (const sample of samples.subarray(window * WINDOW, (window + 1) * WINDOW)) sum += sample * sample;
    if (Math.sqrt(sum / WINDOW) > LOUD) loud += 1;
  }
  return {
    end: news.at(-1)?.type,
    msPerUnit: (samples.length / SAMPLE_RATE / countSpeechUnits(text)) * 1000,
    voiced: loud / windows,
  };
}

describe('Hark’s own voice', () => {
  test.each(builtInData)('%s speaks a sentence of its language', async (file, dictionary, tag) => {
    const { end, msPerUnit, voiced } = await hear(sampleOf(tag), { file, dictionary });
    expect(end).toBe('done');
    // Seen: 36 (French) to 150 (Tigrinya, whose letters are syllables).
    expect(msPerUnit).toBeGreaterThan(30);
    expect(msPerUnit).toBeLessThan(160);
    // Seen: 0.78 to 0.95.
    expect(voiced).toBeGreaterThan(0.7);
  });

  test('has each of its voices', async () => {
    const ends: (readonly [id: string, end: string | undefined])[] = [];
    for (const voice of builtInVoices) ends.push([voice.id, (await hear('1', voice)).end]);
    expect(ends.filter(([, end]) => end !== 'done')).toEqual([]);
  });
});
