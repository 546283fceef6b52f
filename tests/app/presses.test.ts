import { describe, expect, test } from 'vitest';
import { createPresses } from '@/utils/app/presses.ts';

describe('a press that is being prepared', () => {
  test('is overtaken by the next one', () => {
    const presses = createPresses();
    const one = presses.prepare();
    const other = presses.prepare();
    expect([one.isOvertaken(), other.isOvertaken(), presses.isPreparing()]).toEqual([true, false, true]);
  });

  test('comes to nothing when all is settled', () => {
    const presses = createPresses();
    const press = presses.prepare();
    presses.settle();
    expect([press.isOvertaken(), presses.isPreparing()]).toEqual([true, false]);
  });
});
