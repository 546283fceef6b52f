import { describe, expect, test } from 'vitest';
import { MarkFields } from '@/components/options/MarkFields.tsx';
import { type MarkChoices, USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { english } from '../fakes/english.ts';
import { choose } from './happenings.ts';
import { findFaults, show } from './show.ts';

function showFields(marks: MarkChoices = USUAL_MARKS) {
  const changes: MarkChoices[] = [];
  const fields = (now: MarkChoices) => (
    <MarkFields marks={now} translate={english} lockOf={() => undefined} onChange={(change) => changes.push(change)} />
  );
  const shown = show(fields(marks));
  const marked = (part: 'word' | 'sentence') =>
    [...shown.container.querySelectorAll<HTMLElement>(`[data-mark=${part}]`)].map(({ style }) => style.backgroundColor);
  return { ...shown, changes, marked, change: (now: MarkChoices) => shown.show(fields(now)) };
}

describe('the choices of marks', () => {
  test.each([
    ['The word', 'underline', { ...USUAL_MARKS, word: 'underline' }],
    ['The sentence', 'none', { ...USUAL_MARKS, sentence: 'none' }],
    ['Colour', 'blue', { ...USUAL_MARKS, palette: 'blue' }],
    ['How fine', 'word', { ...USUAL_MARKS, granularity: 'word' }],
  ] as const)('U-1.3.1: change %s to %s and nothing else', (field, choice, marks) => {
    const { select, changes } = showFields();
    choose(select(field), choice);
    expect(changes).toEqual([marks]);
  });

  test('U-1.3.1: show at once how it looks on a light and on a dark page', () => {
    const { marked, change } = showFields();
    expect([marked('word'), marked('sentence')]).toEqual([
      ['#ffc933', '#ffc933'],
      ['#fff1b8', '#38300a'],
    ]);
    change({ ...USUAL_MARKS, palette: 'green', sentence: 'underline' });
    expect([marked('word'), marked('sentence')]).toEqual([
      ['#7fdc8f', '#7fdc8f'],
      ['', ''],
    ]);
  });

  test('have no fault that axe knows', async () => {
    expect(await findFaults(showFields().container)).toEqual([]);
  });
});
