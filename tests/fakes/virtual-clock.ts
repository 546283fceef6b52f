import type { Clock } from '@/utils/core/speech/clock.ts';

/** Time that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Moves on by `ms`, running what falls due in order of time, then of setting. */
  advance(ms: number): void;
  /** How many timers are waiting. */
  pending(): number;
}

export function createVirtualClock(): VirtualClock {
  let now = 0;
  let serial = 0;
  const timers = new Map<number, { readonly at: number; readonly task: () => void }>();

  function nextDue(until: number): number | undefined {
    let due: number | undefined;
    let dueAt = until;
    for (const [id, { at }] of timers) {
      if (at < dueAt || (at === dueAt && due === undefined)) {
        due = id;
        dueAt = at;
      }
    }
    return due;
  }

  return {
    now: () => now,
    after(ms, task) {
      serial += 1;
      const id = serial;
      timers.set(id, { at: now + Math.max(0, ms), task });
      return () => {
        timers.delete(id);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        now = timer?.at ?? now;
        timer?.task();
      }
      now = until;
    },
    pending: () => timers.size,
  };
}

/** A clock that counts the timers set through it, apart from all others on the same time. */
export function trackTimers(clock: Clock): Clock & { pending(): number } {
  const waiting = new Set<symbol>();
  return {
    now: clock.now,
    after(ms, task) {
      const id = Symbol('timer');
      waiting.add(id);
      const callOff = clock.after(ms, () => {
        waiting.delete(id);
        task();
      });
      return () => {
        waiting.delete(id);
        callOff();
      };
    },
    pending: () => waiting.size,
  };
}
