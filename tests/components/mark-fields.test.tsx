import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { MarkFields } from '@/components/options/MarkFields.tsx';
import { type MarkChoices, USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { english } from '../fakes/english.ts';
import { choose, pick, settleField, type } from './happenings.ts';
import { findFaults, show } from './show.ts';

function showFields(marks: MarkChoices = USUAL_MARKS) {
  const changes: MarkChoices[] = [];
  const told: string[] = [];
  const fields = (now: MarkChoices) => (
    <MarkFields
      marks={now}
      translate={english}
      lockOf={() => undefined}
      onChange={(change) => changes.push(change)}
      onTell={(words) => told.push(words)}
    />
  );
  const shown = show(fields(marks));
  const marked = (part: 'word' | 'sentence') =>
    [...shown.container.querySelectorAll<HTMLElement>(`[data-mark=${part}]`)].map(({ style }) => style.backgroundColor);
  return { ...shown, changes, told, marked, change: (now: MarkChoices) => shown.show(fields(now)) };
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

  test('U-1.3.1: take the reader’s own colours, and no code that is none', () => {
    const own = { ...USUAL_MARKS, palette: 'own' } as const;
    const { container, changes, marked, change } = showFields();
    expect(container.querySelector('[type=color]')).toBe(null);
    change(own);
    const field = (name: string) => {
      const found = container.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (found === null) throw new Error(`No field ${name}.`);
      return found;
    };
    expect(field('word-colour').labels?.[0]?.textContent).toBe('Colour of the word');
    type(field('word-colour-code'), '#12');
    type(field('word-colour-code'), 'red');
    type(field('word-colour-code'), ' #00AAFF ');
    type(field('word-colour-code'), '#ff0000', 'script');
    pick(field('sentence-colour'), '#223344');
    expect(changes).toEqual([
      { ...own, wordColour: '#00aaff' },
      { ...own, sentenceColour: '#223344' },
    ]);
    change({ ...own, wordColour: '#00aaff', sentenceColour: '#223344' });
    expect([marked('word'), marked('sentence')]).toEqual([
      ['#00aaff', '#00aaff'],
      ['#223344', '#223344'],
    ]);
  });

  test('A-3.3.1, A-3.3.3: say what is wrong with a code, and keep it and the last good colour', async () => {
    const own = { ...USUAL_MARKS, palette: 'own' } as const;
    const { container, changes, told, change } = showFields(own);
    const field = container.querySelector<HTMLInputElement>('[name=word-colour-code]') as HTMLInputElement;
    const about = () => container.querySelector(`#${field.getAttribute('aria-describedby')}`)?.textContent;
    const state = () => [field.value, field.getAttribute('aria-invalid'), about(), told.length];
    const fault =
      'This is not the code of a colour, so the colour stays as it was. Type # and then six digits or letters from A to F, such as #FFC933.';

    act(() => type(field, '#12'));
    expect(state()).toEqual(['#12', null, undefined, 0]);
    act(() => settleField(field, 'script'));
    expect(state()).toEqual(['#12', null, undefined, 0]);
    act(() => settleField(field));
    expect([state(), told, changes]).toEqual([['#12', 'true', fault, 1], [fault], []]);
    expect(await findFaults(container)).toEqual([]);
    // Whatever else changes on the page, what is typed stays.
    change({ ...own, sentence: 'none' });
    act(() => type(field, '#12é👩'));
    expect([state(), changes]).toEqual([['#12é👩', 'true', fault, 1], []]);

    act(() => type(field, '#12ABcd'));
    expect([state(), changes]).toEqual([
      ['#12ABcd', null, undefined, 1],
      [{ ...own, sentence: 'none', wordColour: '#12abcd' }],
    ]);
    change({ ...own, wordColour: '#12abcd' });
    act(() => settleField(field));
    expect([state(), changes.length]).toEqual([['#12abcd', null, undefined, 1], 1]);
    act(() => type(field, 'red'));
    act(() => settleField(field));
    act(() => pick(container.querySelector('[name=word-colour]') as HTMLInputElement, '#223344'));
    change({ ...own, wordColour: '#223344' });
    expect(state()).toEqual(['#223344', null, undefined, 2]);
  });

  test.each(['yellow', 'own'] as const)('have no fault that axe knows (%s)', async (palette) => {
    expect(await findFaults(showFields({ ...USUAL_MARKS, palette }).container)).toEqual([]);
  });
});
