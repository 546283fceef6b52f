import type { Work } from './work.ts';

/** What is there, or will be: then whoever does the work has to wait for it, and goes no further where it cannot come. */
export function* waitFor<Result>(asked: Result | Promise<Result>): Work<Result> {
  if (!(asked instanceof Promise)) return asked;
  const settled: Result[] = [];
  yield asked.then((result) => {
    settled.push(result);
  });
  const [result] = settled;
  if (settled.length === 0) throw new Error('It was not waited for.');
  return result as Result;
}
