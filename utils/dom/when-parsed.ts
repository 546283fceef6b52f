import type { Clock } from '@/utils/core/speech/clock.ts';

/** A page that is still on its way has its text within this, as a rule; what comes later is read when it is there. */
const LIMIT_MS = 1000;

/**
 * Resolves once the document has come to its end, or a second later: a script of another site that does not answer
 * holds the end up for half a minute, with all of the text on the screen.
 */
export function whenParsed(document: Document, clock: Clock): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      callOff();
      document.removeEventListener('DOMContentLoaded', done);
      resolve();
    };
    const callOff = clock.after(LIMIT_MS, done);
    document.addEventListener('DOMContentLoaded', done);
  });
}
