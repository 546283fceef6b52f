import { expect, test } from 'vitest';
import { USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { writeMarkSheet } from '@/utils/core/marking/write-mark-sheet.ts';

const rules = (sheet: string) =>
  sheet
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('writes a rule for each mark, and for forced colours in the system’s own with a line (A-FC1, A-FC2)', () => {
  expect(rules(writeMarkSheet(USUAL_MARKS, '#ffffff'))).toEqual([
    '@media (forced-colors: none) {',
    '::highlight(hark-sentence) { color: #0b0900; background-color: #fff1b8; text-decoration: underline max(2px, .05em) #806200; }',
    '::highlight(hark-word) { color: #0b0900; background-color: #ffc933; text-decoration: underline max(3px, .09em) #0b0900; }',
    '}',
    '@media (forced-colors: active) {',
    '::highlight(hark-sentence) { color: MarkText; background-color: Mark; text-decoration: underline max(3px, .09em); }',
    '::highlight(hark-word) { color: MarkText; background-color: Mark; text-decoration: underline max(3px, .09em); }',
    '}',
  ]);
});

test('leaves out what is not to be marked', () => {
  expect(writeMarkSheet({ word: 'none', sentence: 'underline', palette: 'pink' }, '#ffffff')).not.toContain(
    'Mark; text-decoration: underline max(3px, .09em); }\n  ::highlight(hark-word)',
  );
  expect(rules(writeMarkSheet({ word: 'none', sentence: 'underline', palette: 'pink' }, '#ffffff'))).toContain(
    '::highlight(hark-word) {  }',
  );
});
