import { expect, test } from 'vitest';
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

test('each of them reads the script of its language, and does not spell it', async () => {
  const { default: create } = (await import('@echogarden/espeak-ng-emscripten' as string)) as {
    default(): Promise<WholeEspeak>;
  };
  const espeak = new (await create()).eSpeakNGWorker();
  const spelling = builtInData.filter(([file, , tag]) => {
    const text = sentences[tag] ?? sentences[tag.split('-')[0] ?? ''] ?? '';
    espeak.set_voice(file);
    const words = text.split(/\s+/).length;
    return (espeak.synthesize_ipa(text, () => false).ipa.match(/\(en\)/g)?.length ?? 0) > words / 5;
  });
  expect(spelling).toEqual([]);
});
