/**
 * Work that can be put down and taken up again: at each `yield` whoever does it may let others have
 * their turn. On a page of a million words nothing is done in one go. A promise that is yielded asks to
 * be taken up when it has settled.
 */
export type Work<Result> = Generator<void | Promise<void>, Result, void>;

/** Does all that is left of it at once. Throws where it would have to wait. */
export function finishWork<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Result;
    if (value instanceof Promise) throw new Error('This work cannot be done at once.');
  }
}
