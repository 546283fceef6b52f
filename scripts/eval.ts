import { runSeed } from './eval/seed.ts';

/** Measures the built product on material that is no part of the project: `npm run eval -- WHAT …`. */
const USAGE = `Usage:
  npm run eval -- seed [FOLDER]   the page that started the project: what is heard of it, word for word`;

const [what, ...args] = process.argv.slice(2);

async function evaluate(): Promise<number> {
  switch (what) {
    case 'seed':
      return runSeed(args);
    default:
      console.error(USAGE);
      return 2;
  }
}

process.exitCode = await evaluate();
