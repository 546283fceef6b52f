import type { Clock } from '@/utils/core/speech/clock.ts';

/** The real time. Timers stay exact in the speech host; in a page's hidden tab they would be throttled. */
export function createSpeechClock(): Clock {
  return {
    now: () => performance.now(),
    after(ms, task) {
      const id = setTimeout(task, ms);
      return () => clearTimeout(id);
    },
  };
}
