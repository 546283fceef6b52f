import { beforeAll, describe, expect, test } from 'vitest';
import { builtInData } from '@/utils/core/voices/built-in-data.ts';
import { sliceEspeak } from '../../scripts/espeak/slice-data.ts';
import samples from '../fixtures/sample-sentences.json';

interface WholeEspeak {
  readonly eSpeakNGWorker: new () => {
    set_voice(file: string): number;
    /** "(en)" in it: from here on said in English, as the names of unknown letters are. */
    synthesize_ipa(text: string, onPiece: () => boolean): { readonly ipa: string };
  };
}

const sentences: Readonly<Record<string, string>> = samples;

test('the list of Hark’s own voices is the one that the package gives', () => {
  const voices = sliceEspeak().voices.map(({ file, dictionary, tag }) => [file, dictionary, tag]);
  expect(builtInData.map(([file, dictionary, tag]) => [file, dictionary, tag])).toEqual(voices);
});

describe('each of them reads the script of its language, and does not spell it', () => {
  let espeak: InstanceType<WholeEspeak['eSpeakNGWorker']>;

  beforeAll(async () => {
    const { default: create } = (await import('@echogarden/espeak-ng-emscripten' as string)) as {
      default(): Promise<WholeEspeak>;
    };
    espeak = new (await create()).eSpeakNGWorker();
  });

  test.each(builtInData.map(([file, , tag]) => [tag, file] as const))('%s', (tag, file) => {
    const text = sentences[tag] ?? sentences[tag.split('-')[0] ?? ''] ?? '';
    espeak.set_voice(file);
    const words = text.split(/\s+/).length;
    const spelled = espeak.synthesize_ipa(text, () => false).ipa.match(/\(en\)/g)?.length ?? 0;
    expect(spelled).toBeLessThanOrEqual(words / 5);
  });
});
