import { describe, expect, test } from 'vitest';
import { Options } from '@/components/options/Options.tsx';
import type { Reading } from '@/utils/core/text/spoken-rule.ts';
import { english } from '../fakes/english.ts';
import { tick } from './happenings.ts';
import { findFaults, show } from './show.ts';

const NAME = 'Read exactly as written';

function showOptions(reading: Reading) {
  const chosen: Reading[] = [];
  const shown = show(<Options reading={reading} translate={english} onReading={(next) => chosen.push(next)} />);
  return { ...shown, chosen };
}

describe('the options', () => {
  test.each([
    ['natural', false, 'as-written'],
    ['as-written', true, 'natural'],
  ] as const)('show the reading %s and switch it', (reading, checked, other) => {
    const { checkbox, chosen } = showOptions(reading);
    expect(checkbox(NAME).checked).toBe(checked);
    tick(checkbox(NAME));
    expect(chosen).toEqual([other]);
  });

  test('do nothing that a script ticks', () => {
    const { checkbox, chosen } = showOptions('natural');
    tick(checkbox(NAME), 'script');
    expect(chosen).toEqual([]);
  });

  test('have no fault that axe knows', async () => {
    expect(await findFaults(showOptions('natural').container)).toEqual([]);
  });
});
