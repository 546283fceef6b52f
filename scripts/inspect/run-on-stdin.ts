import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ExitCode, InspectStreams } from './json-lines.ts';

/** Runs an inspection on standard input when its file was started by itself, not imported. */
export async function runOnStdin(
  moduleUrl: string,
  run: (input: AsyncIterable<string>, streams: InspectStreams) => Promise<ExitCode>,
): Promise<void> {
  const started = process.argv[1];
  if (started === undefined || pathToFileURL(started).href !== moduleUrl) return;
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  process.exitCode = await run(input, { output: process.stdout, errors: process.stderr });
}
