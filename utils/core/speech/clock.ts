/** Time as an argument: the hosts pass the real one, the tests one they move by hand. */
export interface Clock {
  /** Milliseconds that only ever grow; their zero means nothing. */
  now(): number;
  /** Runs `task` once after `ms`; returns a function that calls it off (no effect once it has run). */
  after(ms: number, task: () => void): () => void;
}
