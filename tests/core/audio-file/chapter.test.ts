import { expect, test } from 'vitest';
import { completeChapters } from '@/utils/core/audio-file/chapter.ts';

test('the first chapter begins with the file: with the title of the text where no heading stands there', () => {
  expect(completeChapters([{ title: 'Day 1', atMs: 4000 }], 'Your knee')).toEqual([
    { title: 'Your knee', atMs: 0 },
    { title: 'Day 1', atMs: 4000 },
  ]);
  expect(completeChapters([{ title: 'Day 1', atMs: 0 }], 'Your knee')).toEqual([{ title: 'Day 1', atMs: 0 }]);
  expect(completeChapters([], 'Your knee')).toEqual([]);
});

test('titles are one line, short, and never empty', () => {
  const titles = ['a\nb', '\u0000', `${'x'.repeat(118)}👩‍⚕️ y`].map((title, index) => ({ title, atMs: index }));
  expect(completeChapters(titles, '').map(({ title }) => title)).toEqual(['a b', '2', `${'x'.repeat(118)}…`]);
});
