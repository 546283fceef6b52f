import { describe, expect, test } from 'vitest';
import { mayBeSaid, mayBeSaidWithout } from '@/utils/core/article/may-be-said.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { spokenLanguages } from '@/utils/core/text/spoken-language/find-spoken-language.ts';
import { toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const asText = (text: string) => mayBeSaid({ text, cues: [] });

describe('what may be said', () => {
  test.each(['a', '½', '5', '休', 'ي', '&', '±', '<', '→', '§'])('%s', (text) => {
    expect(asText(text)).toBe(true);
  });

  test.each(['', '•', '***', '—', '🙂', '“…”', '★', '\u0301'])('not %s', (text) => {
    expect(asText(text)).toBe(false);
  });

  test('is every sign that a language has words for', () => {
    const missed: string[] = [];
    for (let code = 33; code < 0x10000; code += 1) {
      const sign = String.fromCodePoint(code);
      if (asText(sign) || /[\p{M}\p{C}]/u.test(sign)) continue;
      for (const { tag } of spokenLanguages)
        if (isSpeakable(toSpokenForm(sign, { lang: tag, reading: 'natural' }).text)) missed.push(`${tag}: ${sign}`);
    }
    expect(missed).toEqual([]);
  });

  test('is what a cue says beside a text without words, save for a colon', () => {
    expect(mayBeSaid({ text: '•', cues: [{ at: 0, says: { kind: 'list number', text: '3.' } }] })).toBe(true);
    expect(mayBeSaid({ text: '•', cues: [{ at: 1, says: { kind: 'name end' } }] })).toBe(false);
  });

  test('is nothing where all the words are a picture’s, and pictures are skipped', () => {
    const text = '🛏 red button.';
    const skipped = [{ start: 3, end: 13 }];
    expect(mayBeSaidWithout({ text, cues: [] }, skipped)).toBe(false);
    expect(mayBeSaidWithout({ text: `${text} Rest`, cues: [] }, skipped)).toBe(true);
    expect(mayBeSaidWithout({ text, cues: [] }, [])).toBe(true);
  });
});
