import type { Readable } from 'node:stream';
import { startProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor } from '../../../scripts/browser/wait-until.ts';

/** A screen of its own with a keyboard, so that key presses are real and disturb nobody. */
export type Display = AsyncDisposable & {
  /** As in the variable DISPLAY: ":7". */
  readonly name: string;
};

export type DisplayOptions = {
  readonly width?: number;
  readonly height?: number;
};

/** Starts an X server without a screen on a free number, and a window manager, which gives windows the keyboard. */
export async function startDisplay({ width = 1280, height = 900 }: DisplayOptions = {}): Promise<Display> {
  await using stack = new AsyncDisposableStack();
  const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'];
  const server = stack.use(startProcess('Xvfb', ['-displayfd', '3', ...screen], { answers: 'on-fd-3' }));
  let answer = '';
  (server.child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  const number = await waitFor(
    `Xvfb says its display number (${server.printed()})`,
    () => /^(\d+)\n/.exec(answer)?.[1],
  );
  const name = `:${number}`;
  stack.use(startProcess('openbox', ['--sm-disable'], { env: { DISPLAY: name } }));
  const owned = stack.move();
  return { name, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
