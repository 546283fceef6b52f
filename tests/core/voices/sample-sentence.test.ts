import { expect, test } from 'vitest';
import { sampleSentence } from '@/utils/core/voices/sample-sentence.ts';

test.each([
  ['en-GB', 'Anna $& 😀', 'Hello, my name is Anna $& 😀 and I am an English voice.'],
  ['zh-TW', 'Mei-Jia', '你好，我的名字是 Mei-Jia，我是普通话配音。'],
  ['zh-HK', 'Sin-ji', '你好，我叫 Sin-ji，係越中文聲。'],
  ['uk-UA', 'Lesya', 'українська: 1, 2, 3, 4, 5.'],
  ['cy', 'Gwyneth', 'Cymraeg: 1, 2, 3, 4, 5.'],
])('a voice for %s called %s says "%s"', (lang, name, sentence) => {
  expect(sampleSentence(lang, name)).toBe(sentence);
});
