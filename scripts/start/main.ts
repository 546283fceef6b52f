/** The second half of `npm start`, with every package there. `scripts/start.mjs` is the first. */
import { resolve } from 'node:path';
import type { Ending } from './follow-reading.ts';
import { readOptions, type StartOptions } from './read-options.mjs';
import { readPageAloud } from './read-page-aloud.ts';
import { createReadingDisplay, type ReadingDisplay } from './reading-display.ts';
import { StartError } from './start-error.ts';

const VOICES = {
  own: 'Hark’s own voice',
  'of the system': 'a voice of this system',
  both: 'Hark’s own voice and one of this system',
} as const;

async function main({ page, save, browser }: StartOptions): Promise<number> {
  const display = createReadingDisplay({ output: process.stdout, errors: process.stderr });
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());
  // npm runs its scripts in the folder of the package; this is where the person is.
  const folder = process.env.INIT_CWD ?? process.cwd();
  try {
    const { ending, saved } = await readPageAloud({
      page: page === null ? null : { name: page, folder },
      save: save === null ? null : resolve(folder, save),
      browser,
      display,
      signal: interrupt.signal,
    });
    tellEnding(ending, display);
    if (saved !== null) display.tell(`${saved.path} has it, said by ${VOICES[saved.voice]}.`);
    return ending.kind === 'failed' ? 1 : 0;
  } catch (error) {
    if (interrupt.signal.aborted) {
      // The browser was ended in the middle of what it did: its complaints are no news.
      display.tell('Stopped.');
      return 130;
    }
    if (!(error instanceof StartError)) throw error;
    display.complain(error.message);
    return 1;
  }
}

function tellEnding(ending: Ending, { tell, complain }: ReadingDisplay): void {
  switch (ending.kind) {
    case 'finished':
      tell(`100 %  ${ending.sentence}`);
      break;
    case 'stopped':
      tell('Stopped in the browser.');
      break;
    case 'failed':
      complain(ending.sentence);
      break;
  }
}

const options = readOptions(process.argv.slice(2));
if (options.kind !== 'run') throw new Error('scripts/start.mjs reads the command line before this.');
process.exitCode = await main(options);
