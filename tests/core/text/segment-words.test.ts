import { describe, expect, it } from 'vitest';
import { findWordAt } from '@/utils/core/text/find-word-at.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { sliceSpan } from '@/utils/core/text/span.ts';

function wordsOf(text: string, lang: string | null): string[] {
  return segmentWords(text, { lang }).map((span) => sliceSpan(text, span));
}

describe('segmentWords', () => {
  it.each<[string, string, string[]]>([
    ['en', "It’s “new”, isn't it?", ['It’s', 'new', "isn't", 'it']],
    [
      'en',
      'A follow-up for COVID-19 – or 5–10 visits',
      ['A', 'follow-up', 'for', 'COVID-19', 'or', '5', '10', 'visits'],
    ],
    [
      'en',
      'Take 2.5 mg, 10% or £12 at −5 and 38°C.',
      ['Take', '2.5', 'mg', '10%', 'or', '£12', 'at', '−5', 'and', '38°C'],
    ],
    ['en', 'H₂O and cm²', ['H₂O', 'and', 'cm²']],
    ['en', 'Well done 👩‍⚕️ 🙂!', ['Well', 'done', '👩‍⚕️', '🙂']],
    ['en', 'cafe\u0301 noir', ['cafe\u0301', 'noir']],
    ['fr', "l’hôpital d'aujourd’hui", ['l’hôpital', "d'aujourd’hui"]],
    ['ar', 'صباح الخير', ['صباح', 'الخير']],
    ['he', 'ד״ר כהן', ['ד״ר', 'כהן']],
    ['zh', '今天很好', ['今天', '很好']],
    ['ja', '私は元気です', ['私', 'は', '元気', 'です']],
    ['th', 'สวัสดีครับ', ['สวัสดี', 'ครับ']],
    ['not a tag!', 'one two', ['one', 'two']],
    ['en', '• *** —', []],
  ])('finds the words as written (%s): %s', (lang, text, expected) => {
    expect(wordsOf(text, lang)).toEqual(expected);
  });
});

describe('findWordAt', () => {
  const text = '“Hi 🙂 you”';
  const words = segmentWords(text, { lang: 'en' });

  it.each<[number, string]>([
    [0, 'Hi'],
    [1, 'Hi'],
    [2, 'Hi'],
    [3, '🙂'],
    [5, '🙂'],
    [6, 'you'],
    [9, 'you'],
  ])('finds the word that holds place %i or comes next', (offset, expected) => {
    const word = findWordAt(words, offset);
    expect(word && sliceSpan(text, word)).toBe(expected);
  });

  it('finds nothing behind the last word or without words', () => {
    expect(findWordAt(words, 10)).toBeNull();
    expect(findWordAt([], 0)).toBeNull();
  });
});
