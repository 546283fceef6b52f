import { describe, expect, test } from 'vitest';
import { createPageKeeper } from '@/utils/app/page-keeper.ts';
import type { RereadOutcome } from '@/utils/app/reread-page.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const TEXT = { name: 'a paragraph' };
const CLOCK = { name: 'a clock' };

function setUp({ costs = 0 }: { readonly costs?: number } = {}) {
  const clock = createVirtualClock();
  const looks: number[] = [];
  let outcome: RereadOutcome = 'same';
  let address: 'same' | 'another' = 'same';
  let ended = 0;
  let tell: ((targets: ReadonlySet<object>) => void) | null = null;
  let spent = 0;
  const keeper = createPageKeeper({
    // Looking at the page takes time, in which nothing else runs.
    clock: { now: () => clock.now() + spent, after: clock.after },
    watch(listener) {
      tell = listener;
      return () => {
        tell = null;
      };
    },
    async reread() {
      looks.push(clock.now());
      spent += costs;
      return outcome;
    },
    endWithSentence: () => {
      ended += 1;
    },
    address: () => address,
  });
  /** Time goes on, and looks at the page come to their end. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      clock.advance(Math.min(250, left));
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
  };
  return {
    clock,
    keeper,
    pass,
    looks,
    change: (...targets: readonly object[]) => tell?.(new Set(targets)),
    isWatching: () => tell !== null,
    ended: () => ended,
    setOutcome: (next: RereadOutcome, at: 'same' | 'another' = 'same') => {
      outcome = next;
      address = at;
    },
  };
}

describe('a page that changes while it is read', () => {
  test('is looked at once for all changes of a moment', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    change(TEXT);
    await pass(100);
    change({}, TEXT);
    await pass(60_000);
    expect(looks).toEqual([250]);
  });

  test('is looked at every three seconds at most, however much of it changes', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    for (let step = 0; step < 100; step += 1) {
      change({});
      await pass(100);
    }
    expect(looks).toEqual([250, 3250, 6250, 9250]);
  });

  test('takes a twentieth of the time at most, however long a look takes', async () => {
    const { keeper, pass, looks, change } = setUp({ costs: 500 });
    keeper.follow('reading');
    for (let step = 0; step < 300; step += 1) {
      change({});
      await pass(100);
    }
    expect(looks).toHaveLength(3);
  });

  test('is looked at ever more rarely for a node that keeps changing, without forgetting it', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    for (let second = 0; second < 600; second += 1) {
      change(CLOCK);
      await pass(1_000);
    }
    expect(looks).toEqual([
      250, 3250, 9250, 21_250, 45_250, 93_250, 153_250, 213_250, 273_250, 333_250, 393_250, 453_250, 513_250, 573_250,
    ]);
    change(TEXT);
    await pass(250);
    expect(looks.at(-1)).toBe(600_250);
  });

  test('is looked at soon for a node that keeps changing when little text is left', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    for (let second = 0; second < 60; second += 1) {
      change(CLOCK);
      await pass(1_000);
    }
    const before = looks.length;
    keeper.follow('near the end');
    await pass(1_000);
    expect(looks).toHaveLength(before + 1);
  });

  test('during a pause is looked at when reading goes on', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    keeper.follow('resting');
    change(TEXT);
    await pass(60_000);
    expect(looks).toEqual([]);
    keeper.follow('reading');
    await pass(250);
    expect(looks).toEqual([60_250]);
  });

  test('is not watched when nothing is read', async () => {
    const { keeper, pass, clock, looks, change, isWatching } = setUp();
    expect(isWatching()).toBe(false);
    keeper.follow('reading');
    change(TEXT);
    keeper.follow('none');
    expect(isWatching()).toBe(false);
    await pass(60_000);
    expect([looks, clock.pending()]).toEqual([[], 0]);
  });

  test('while a press is on its way is looked at after it', async () => {
    const { keeper, pass, looks, change, setOutcome } = setUp();
    keeper.follow('reading');
    setOutcome('nothing-open');
    change(TEXT);
    await pass(250);
    setOutcome('same');
    await pass(60_000);
    expect(looks).toEqual([250, 3250]);
  });
});

describe('a sentence whose nodes have been replaced', () => {
  test('is looked for although they keep changing', async () => {
    const { keeper, pass, looks, change } = setUp();
    keeper.follow('reading');
    change(CLOCK);
    await pass(250);
    change(CLOCK);
    await pass(3_000);
    change(CLOCK);
    keeper.seek('lost');
    await pass(3_000);
    expect(looks).toEqual([250, 3250, 6250]);
  });

  test('and that is nowhere to be found is looked for ever more rarely', async () => {
    const { keeper, pass, looks } = setUp();
    keeper.follow('reading');
    for (let second = 0; second < 300; second += 1) {
      keeper.seek('lost');
      await pass(1_000);
    }
    expect(looks.length).toBeLessThan(9);
  });
});

describe('a text that has gone', () => {
  test('ends with the sentence once it is still gone at a second look', async () => {
    const { keeper, pass, looks, change, setOutcome, ended } = setUp();
    keeper.follow('reading');
    setOutcome('gone');
    change(TEXT);
    await pass(250);
    expect(ended()).toBe(0);
    await pass(3_000);
    expect([looks, ended()]).toEqual([[250, 3250], 1]);
  });

  test('for a moment, while the page is put together anew, is read on', async () => {
    const { keeper, pass, change, setOutcome, ended } = setUp();
    keeper.follow('reading');
    setOutcome('gone');
    change(TEXT);
    await pass(250);
    setOutcome('changed');
    await pass(60_000);
    expect(ended()).toBe(0);
  });

  test('with its address ends at once', async () => {
    const { keeper, pass, change, setOutcome, ended } = setUp();
    keeper.follow('reading');
    setOutcome('gone', 'another');
    change(TEXT);
    await pass(250);
    expect(ended()).toBe(1);
  });
});
