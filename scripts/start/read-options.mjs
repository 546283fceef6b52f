import { parseArgs } from 'node:util';

/** @type {readonly string[]} */
export const browserNames = ['chrome', 'chromium', 'edge', 'firefox'];

export const usage = `Usage: npm start [-- [PAGE] [--save FILE.wav] [--browser NAME]]

Opens a browser with Hark on a page and reads the page aloud.

  PAGE            a file or an http(s) address; without it, the sample page of the project
  --save FILE     keeps what is heard as a WAV file. Where the system has no voice, or
                  nothing to record it with, Hark makes the file with its own voice
                  instead: in seconds, and in Ogg if FILE ends in .ogg
  --browser NAME  ${browserNames.join(', ')}; without it, the best one found
  --help          shows this

Ends at the end of the article, when the window is closed, or with Ctrl-C.
Exit codes: 0 read to its end or stopped in the browser, 1 could not be read aloud, 2 wrong use, 130 Ctrl-C.`;

/**
 * What the command line asks for. Runs before any package is there.
 * @type {typeof import('./read-options.d.mts').readOptions}
 */
export function readOptions(args) {
  const parsed = parse(args);
  if ('message' in parsed) return { kind: 'wrong', message: parsed.message };
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (positionals.length > 1) return { kind: 'wrong', message: `One page at a time, not ${positionals.length}.` };
  const { save = null, browser = null } = values;
  if (save === '') return { kind: 'wrong', message: '--save needs the name of a file.' };
  if (browser !== null && !browserNames.includes(browser)) {
    return { kind: 'wrong', message: `There is no browser "${browser}". Known are: ${browserNames.join(', ')}.` };
  }
  return { kind: 'run', page: positionals[0] ?? null, save, browser };
}

function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { save: { type: 'string' }, browser: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    // An unknown option, or one without its value; the message names it.
    return { message: error.message };
  }
}
