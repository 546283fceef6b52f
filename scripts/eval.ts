import { runExtraction } from './eval/extraction/run-extraction.ts';
import { runFaults } from './eval/faults.ts';
import { runLanguage } from './eval/language.ts';
import { runMapping } from './eval/mapping.ts';
import { runPageCheck } from './eval/page-check.ts';
import { runSeed } from './eval/seed.ts';
import { runSentences } from './eval/sentences.ts';
import { runSpoken } from './eval/spoken.ts';
import { runVoice } from './eval/voice.ts';

/** Measures the built product on material that is no part of the project: `npm run eval -- WHAT …`. */
const USAGE = `Usage:
  npm run eval -- seed [FOLDER]   the page that started the project: what is heard of it, word for word
  npm run eval -- mapping         whether all that is read leads back to the page
    --corpora FOLDER              where the labelled pages are
    --set a,b                     these sets alone
  npm run eval -- spoken          how clinical text is said: what must not change, and what a voice must say
    --corpora FOLDER              where the labelled texts are
    --choices                     also with each of the reader's choices (minutes)
    --scores                      also the normalisation scores beside the raw text (minutes)
    --voice NAME                  espeak-ng's voice for the scores
  npm run eval -- sentences       where sentences end, beside Intl.Segmenter alone
    --corpora FOLDER              where the labelled texts are
  npm run eval -- language        in which language a text is read, beside the browser's detector alone
    --corpora FOLDER              where the labelled texts are
    --set a,b                     these sets alone; else the figures are written into docs/figures/language.json
  npm run eval -- voice           whether the word that is marked is the word that Hark's own voice says
    --corpora FOLDER              where the texts are
  npm run eval -- faults          what becomes of each fault of speech, in real browsers with the built product (minutes)
    --only a,b                    these faults alone
  npm run eval -- page-check      whether the list that "Check this page" shows is what is then heard, in order
    --corpora FOLDER              where the labelled pages are
    --set a,b                     these sets (clinic,nhs)
    --limit N                     at most N pages of each set
  npm run eval -- extraction      what is heard of labelled pages
    --corpora FOLDER              where they are
    --set a,b                     these sets alone
    --limit N                     at most N pages of each set
    --browsers N                  so many side by side (2)
    --page-seconds N              how long one page may take (90)
    --resume                      goes on with a run that was broken off
    --no-build                    measures .output/chrome-mv3 as it is
    --docs FOLDER                 writes the figures there (by default into docs, if all pages were measured)
    --scratch FOLDER              where the pages measured so far are kept (.hark/eval/extraction)`;

const [what, ...args] = process.argv.slice(2);

async function evaluate(): Promise<number> {
  switch (what) {
    case 'seed':
      return runSeed(args);
    case 'mapping':
      return runMapping(args);
    case 'faults':
      return runFaults(args);
    case 'spoken':
      return runSpoken(args);
    case 'sentences':
      return runSentences(args);
    case 'language':
      return runLanguage(args);
    case 'voice':
      return runVoice(args);
    case 'page-check':
      return runPageCheck(args);
    case 'extraction':
      return runExtraction(args);
    default:
      console.error(USAGE);
      return 2;
  }
}

process.exitCode = await evaluate();
