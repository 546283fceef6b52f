import { expect, test } from 'vitest';
import { nameLook, sayLook } from '@/utils/core/interface/look-words.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { english } from '../../fakes/english.ts';

test('each choice of the look has a name and is told in words', () => {
  const { look } = parseSettings({
    look: { font: 'lexend', size: 150, letters: 0.12, words: 0.5, theme: 'black-yellow', height: 'steady' },
  });
  const told = Object.keys(look).map((key) => [english(nameLook(key)), sayLook(look, key, { translate: english })]);
  expect(told).toEqual([
    ['Font', 'Lexend'],
    ['Text size', '150%'],
    ['Space between lines', '1.75 times the letters'],
    ['Space between letters', 'Medium'],
    ['Space between words', 'Large'],
    ['Length of lines', 'Medium'],
    ['Colours', 'Black on yellow'],
    ['Show', 'All lines'],
    ['Keep the line at one height', 'on'],
    ['Fade what was read', 'off'],
  ]);
});
