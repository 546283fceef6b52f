import type { Clock } from '@/utils/core/speech/clock.ts';

/** Time that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Moves on by `ms`, running what falls due in order of time, then of setting. */
  advance(ms: number): void;
  /** How many timers are waiting. */
  pending(): number;
  /**
   * The machine sleeps: time goes on, nothing happens. Then timers are due at once, as where the system counts
   * its sleep; or they go on with what they had left.
   */
  sleep(ms: number, timers: 'are due' | 'go on'): void;
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
        now = Math.max(now, timer?.at ?? now);
        timer?.task();
      }
      now = until;
    },
    pending: () => timers.size,
    sleep(ms, due) {
      now += ms;
      if (due === 'go on') for (const [id, timer] of timers) timers.set(id, { ...timer, at: timer.at + ms });
    },
  };
}

/** A clock that counts the timers set through it, apart from all others on the same time. */
export interface TrackedClock extends Clock {
  pending(): number;
  /** Its document is closed: none of its timers runs any more. */
  stop(): void;
}

export function trackTimers(clock: Clock): TrackedClock {
  const waiting = new Map<symbol, () => void>();
  return {
    now: clock.now,
    after(ms, task) {
      const id = Symbol('timer');
      const callOff = clock.after(ms, () => {
        waiting.delete(id);
        task();
      });
      waiting.set(id, callOff);
      return () => {
        waiting.delete(id);
        callOff();
      };
    },
    pending: () => waiting.size,
    stop() {
      for (const callOff of waiting.values()) callOff();
      waiting.clear();
    },
  };
}
