import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type ProcessOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What stands at the child's file descriptor 3, for programs that answer there. */
  readonly answers?: 'none' | 'on-fd-3';
};

/** A program of the test's own. Ended by its own process id when disposed. */
export type RunningProcess = AsyncDisposable & {
  readonly child: ChildProcess;
  readonly name: string;
  /** Everything it printed so far, for error messages. */
  readonly printed: () => string;
  readonly hasEnded: () => boolean;
};

const endLimitMs = 5_000;

export function startProcess(command: string, args: readonly string[], options: ProcessOptions = {}): RunningProcess {
  const { env = {}, answers = 'none' } = options;
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', answers === 'on-fd-3' ? 'pipe' : 'ignore'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(`${command} could not be started: ${error.message}`)));
  // A test run that is broken off leaves nothing running behind.
  const endWithTest = () => child.kill('SIGKILL');
  process.once('exit', endWithTest);
  child.once('exit', () => process.off('exit', endWithTest));
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    name: command,
    printed: () => printed,
    hasEnded,
    [Symbol.asyncDispose]: async () => {
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), endLimitMs);
      await ended;
      clearTimeout(force);
    },
  };
}

/**
 * Runs a program to its end and returns what it wrote to its standard output.
 * @throws Error with all it printed, when it fails
 */
export async function runProcess(command: string, args: readonly string[], options: ProcessOptions = {}) {
  await using running = startProcess(command, args, options);
  let output = '';
  running.child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = await once(running.child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${running.printed()}`);
  return output;
}
