import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { runArticle } from './inspect/article.ts';
import { runCheck } from './inspect/check.ts';
import { run as runLanguage } from './inspect/language.ts';
import { run as runPreset } from './inspect/preset.ts';
import { run as runSentences } from './inspect/sentences.ts';
import { run as runSpoken } from './inspect/spoken.ts';

/** Shows what the product's own modules make of a page or of texts: `npm run -s inspect -- WHAT …`. */
const USAGE = `Usage:
  npm run -s inspect -- article FILE|URL   what would be read of a page: title, language, blocks
  npm run -s inspect -- check FILE|URL…    what is heard of pages, and what makes them hard to listen to; exit code 1 if there is something to mend
    --list FILE                            the addresses in a file, one a line
    --json                                 the whole reports, one JSON line each
    --html FOLDER                          each report as a page in that folder
  npm run -s inspect -- sentences          JSON lines {id, lang, text} in, {id, sentences} out
  npm run -s inspect -- spoken             JSON lines {id, lang, text} in, {id, spoken} out
    --why                                  with the ids of the rules that changed it
  npm run -s inspect -- language           JSON lines {id, text} in, {id, lang} out: what a text is in, by a real
                                           Chromium's detector; with a "lang" in it, what becomes of a page's word
  npm run -s inspect -- preset FILE        what Hark takes of a clinic's preset or a file of settings

The lines come from the standard input, or from a file that is named behind the word.`;

const [what, ...args] = process.argv.slice(2);

async function inspect(): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (what !== 'article' && what !== 'check' && file !== undefined && !existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 2;
  }
  const lines = () => {
    const input = file === undefined ? process.stdin : createReadStream(file);
    return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  };
  const streams = { output: process.stdout, errors: process.stderr };
  switch (what) {
    case 'article':
      return runArticle(args);
    case 'check':
      return runCheck(args, { output: process.stdout, errors: process.stderr });
    case 'sentences':
      return runSentences(lines(), streams);
    case 'spoken':
      return runSpoken(lines(), streams, args.includes('--why') ? 'why' : 'text');
    case 'preset':
      if (file !== undefined) return runPreset(file, streams);
      console.error(USAGE);
      return 2;
    case 'language':
      return runLanguage(lines(), streams);
    default:
      console.error(USAGE);
      return 2;
  }
}

process.exitCode = await inspect();
