/**
 * Work that can be put down and taken up again: at each `yield` whoever does it may let others have
 * their turn. On a page of a million words nothing is done in one go. A promise that is yielded asks to
 * be taken up when it has settled; who cannot wait goes on without what it stands for.
 */
export type Work<Result> = Generator<void | Promise<void>, Result, void>;

/** Does all that is left of it at once, without waiting for anything. */
export function finishWork<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Result;
  }
}
