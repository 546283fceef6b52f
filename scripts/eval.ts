import { runMapping } from './eval/mapping.ts';
import { runSeed } from './eval/seed.ts';

/** Measures the built product on material that is no part of the project: `npm run eval -- WHAT …`. */
const USAGE = `Usage:
  npm run eval -- mapping         whether all that is read leads back to the page
    --corpora FOLDER              where the labelled pages are
    --set a,b                     these sets alone
  npm run eval -- seed [FOLDER]   the page that started the project: what is heard of it, word for word`;

const [what, ...args] = process.argv.slice(2);

async function evaluate(): Promise<number> {
  switch (what) {
    case 'seed':
      return runSeed(args);
    case 'mapping':
      return runMapping(args);
    default:
      console.error(USAGE);
      return 2;
  }
}

process.exitCode = await evaluate();
