import { describe, expect, test } from 'vitest';
import { createSentenceWords } from '@/utils/app/sentence-words.ts';
import { segmentSentences } from '@/utils/core/text/segment-sentences.ts';
import { LATER_CODES } from '@/utils/core/text/sentence-language/later-codes.ts';
import { laterLanguages } from '@/utils/core/text/sentence-language/later-languages.ts';

function setUp(answers: readonly ('comes' | 'fails')[] = ['comes']) {
  let loads = 0;
  const words = createSentenceWords(async () => {
    loads += 1;
    if (answers[loads - 1] !== 'comes') throw new Error('The script did not come.');
    return laterLanguages;
  });
  const cut = (text: string, lang: string) =>
    segmentSentences(text, { lang, segmenters: words.createSegmenters() }).map(({ start, end }) =>
      text.slice(start, end),
    );
  return { words, cut, loads: () => loads };
}

const POLISH = 'Weź np. Apap 🦵 rano. Popij wodą.';
const ENGLISH = 'See Dr. Jones 🦵 at 9 a.m. on Monday. Rest.';

describe('the words of sentences', () => {
  test('are known by the languages that they are for', () => {
    expect([...laterLanguages.keys()]).toEqual(LATER_CODES);
  });

  test('of English are there without a load, and so is what holds for a language that has none', async () => {
    const { words, cut, loads } = setUp();
    await words.prepare(['en-US', null, 'ja', '']);
    expect(loads()).toBe(0);
    expect(cut(ENGLISH, 'en-GB')).toEqual(['See Dr. Jones 🦵 at 9 a.m. on Monday.', 'Rest.']);
  });

  test('of another language come once, whoever asks', async () => {
    const { words, cut, loads } = setUp();
    await Promise.all([words.prepare(['en', 'pl-PL']), words.prepare(['DE'])]);
    await words.prepare(['fr_CA']);
    expect(loads()).toBe(1);
    expect(cut(POLISH, 'pl')).toEqual(['Weź np. Apap 🦵 rano.', 'Popij wodą.']);
    expect(cut('Es gibt z. B. Tee. Ja.', 'de')).toEqual(['Es gibt z. B. Tee.', 'Ja.']);
  });

  test('that did not come cost no text, and are asked for again', async () => {
    const { words, cut, loads } = setUp(['fails', 'comes']);
    await words.prepare(['de']);
    expect(cut('Es gibt z. B. Tee. Ja.', 'de').join(' ')).toBe('Es gibt z. B. Tee. Ja.');
    await words.prepare(['de']);
    expect(loads()).toBe(2);
    expect(cut('Es gibt z. B. Tee. Ja.', 'de')).toEqual(['Es gibt z. B. Tee.', 'Ja.']);
  });
});
