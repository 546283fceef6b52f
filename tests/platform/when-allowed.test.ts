import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenAllowed } from '@/utils/platform/when-allowed.ts';

const REFUSAL =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A browser that refuses so often, for this reason. */
function createBrowser(times: number, reason: string) {
  let calls = 0;
  return {
    calls: () => calls,
    run: async () => {
      calls += 1;
      if (calls <= times) throw new Error(reason);
      return 'injected';
    },
  };
}

describe('a script for a tab that was just asked for', () => {
  test('is put in as soon as the page’s process knows of the permission', async () => {
    const { run, calls } = createBrowser(3, REFUSAL);
    const result = whenAllowed(run);
    await vi.advanceTimersByTimeAsync(139);
    expect(calls()).toBe(3);
    await vi.advanceTimersByTimeAsync(1);
    expect([await result, calls()]).toEqual(['injected', 4]);
  });

  test('is refused for good after about a second', async () => {
    const { run, calls } = createBrowser(99, REFUSAL);
    const result = whenAllowed(run).catch(({ message }: Error) => message);
    await vi.advanceTimersByTimeAsync(1_040);
    expect([await result, calls()]).toEqual([REFUSAL, 6]);
  });

  test('is refused at once where no extension may run', async () => {
    const { run, calls } = createBrowser(99, 'Cannot access a chrome:// URL');
    await expect(whenAllowed(run)).rejects.toThrow('Cannot access a chrome:// URL');
    expect(calls()).toBe(1);
  });
});
