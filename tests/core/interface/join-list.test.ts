import { describe, expect, test } from 'vitest';
import { joinList } from '@/utils/core/interface/join-list.ts';

describe('joinList', () => {
  test.each([
    ['en', 'Speed, Voice 🗣️, and Pauses'],
    ['de', 'Speed, Voice 🗣️ und Pauses'],
    ['ja', 'Speed、Voice 🗣️、Pauses'],
    ['ar', 'Speed وVoice 🗣️ وPauses'],
  ])('names all of them as %s does', (locale, joined) => {
    expect(joinList(['Speed', 'Voice 🗣️', 'Pauses'], locale)).toBe(joined);
  });

  test.each([
    ['en', 'de, fr, pt'],
    ['de', 'de, fr und pt'],
    ['ja', 'de、fr、pt'],
  ])('puts them closely as %s does', (locale, joined) => {
    expect(joinList(['de', 'fr', 'pt'], locale, 'narrow')).toBe(joined);
  });

  test('has nothing to put beside one thing, and makes nothing of none', () => {
    expect([joinList(['Speed'], 'en'), joinList([], 'en')]).toEqual(['Speed', '']);
  });
});
