import type { Work } from '@/utils/core/work/work.ts';
import { yieldToPage } from './yield-to-page.ts';

/** A frame at 60 Hz is 16 ms: the page keeps up, and what the reader asked for is not much later. */
const SLICE_MS = 8;

/** Does work while the page goes on: a few milliseconds at a time. Rejects with the signal's reason once it fires. */
export async function workInSlices<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
  for (let start = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value as Result;
    if (value instanceof Promise) {
      await value;
      signal?.throwIfAborted();
    }
    if (performance.now() - start < SLICE_MS) continue;
    await yieldToPage();
    signal?.throwIfAborted();
    start = performance.now();
  }
}
