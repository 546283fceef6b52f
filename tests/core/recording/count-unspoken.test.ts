import { expect, test } from 'vitest';
import { countUnspoken } from '@/utils/core/recording/count-unspoken.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

test('counts what must be left out by its language, but not what the text around it can read', () => {
  const langs = ['en', 'ja', 'ja', 'de', 'ja', 'shn', null] as const;
  const sentences = sentencesOf(langs.map((_, index) => `${index}`)).map((sentence, index) => ({
    ...sentence,
    lang: langs[index] ?? null,
    ...(index === 4 ? { within: 'en' } : {}),
  }));
  expect(countUnspoken(scriptOf([], 'complete', sentences))).toEqual([
    { lang: 'ja', sentences: 2 },
    { lang: 'shn', sentences: 1 },
  ]);
});
