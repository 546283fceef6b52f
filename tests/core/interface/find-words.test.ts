import { describe, expect, test } from 'vitest';
import { holdsWords } from '@/utils/core/interface/find-words.ts';

const TEXTS = ['Pauses', 'How long Hark waits after a heading. Élan vital.', 'silence 🤫 日本語'];

describe('what somebody looks for', () => {
  test.each([
    ['', true],
    ['   ', true],
    ['pause', true],
    ['PAUSES', true],
    ['wait paus', true],
    ['heading  silence', true],
    ['elan', true],
    ['e\u0301lan', true],
    ['日本', true],
    ['🤫', true],
    ['speed', false],
    ['pauses speed', false],
  ])('"%s" is found: %s', (search, found) => {
    expect(holdsWords(TEXTS, search)).toBe(found);
  });
});
