import { expect, test } from 'vitest';
import { detectTogether } from '@/utils/app/detect-together.ts';
import type { Detection } from '@/utils/core/language/detection.ts';

const GERMAN: Detection = { languages: ['de'], certainty: 'reliable' };

test('texts that are asked about in one go travel in one message, and each gets its own answer', async () => {
  const messages: (readonly string[])[] = [];
  const detect = detectTogether(async (texts) => {
    messages.push(texts);
    return texts.map((text) => (text === 'Hallo 👋' ? GERMAN : null));
  });
  expect(await Promise.all([detect('Hallo 👋'), detect('e\u0301'), detect('Hallo 👋')])).toEqual([
    GERMAN,
    null,
    GERMAN,
  ]);
  expect(await detect('مرحبا')).toBeNull();
  expect(messages).toEqual([['Hallo 👋', 'e\u0301', 'Hallo 👋'], ['مرحبا']]);
});

test('a text without an answer is one that nobody knows', async () => {
  expect(await detectTogether(async () => [])('Hallo')).toBeNull();
  expect(await detectTogether(() => Promise.reject(new Error('It has gone.')))('Hallo')).toBeNull();
});
