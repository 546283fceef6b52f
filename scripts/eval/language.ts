import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { areNearRelatives } from '../../utils/core/language/near-relatives.ts';
import { type Detector, openDetector } from '../language/open-detector.ts';
import { isRight, LENGTHS, type Length, lengthOf } from './language/identified-text.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
const FIGURES = resolve(import.meta.dirname, '../../docs/figures/language.json');
const SETS = ['sentences', 'udhr', 'wordpairs'] as const;
/** Texts that are asked about in one go. */
const BATCH = 500;

interface Item {
  readonly lang: string;
  readonly text: string;
}

/** Percent of the texts of one set and length. */
export interface LanguageRow {
  readonly set: string;
  /** UTF-16 code units. */
  readonly length: Length;
  readonly texts: number;
  /** The browser's detector alone is right. */
  readonly detector: number;
  /** Hark is right, nothing being declared. */
  readonly undeclared: number;
  /** The page declares the right language, and Hark keeps it. */
  readonly kept: number;
  /** The page declares another language, no near relative, and Hark finds the right one. */
  readonly mended: number;
  /** There Hark finds a third one. */
  readonly worse: number;
}

/**
 * Measures in which language Hark reads a text: with nothing declared, with the right language declared, and with a wrong
 * one. Writes docs/figures/language.json.
 *
 * @param args `--corpora FOLDER`, `--set a,b`
 * @returns the exit code: 0 when no text of under 20 characters lost its declared language
 */
export async function runLanguage(args: readonly string[]): Promise<number> {
  const options = { corpora: { type: 'string' }, set: { type: 'string' } } as const;
  const { corpora = CORPORA, set } = parseArgs({ args: [...args], options }).values;
  const folder = join(corpora, 'langid');
  if (!existsSync(folder)) throw new Error(`There are no texts in ${folder}: name the corpora's folder by --corpora.`);
  await using detector = await openDetector();
  const rows: LanguageRow[] = [];
  let flipped = 0;
  for (const name of SETS.filter((one) => set === undefined || set.split(',').includes(one))) {
    const items: readonly Item[] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const judged = await judgeAll(detector, items);
    flipped += judged.filter(({ text, kept }) => lengthOf(text) === '<20' && !kept).length;
    rows.push(...LENGTHS.flatMap((length) => sumUp(name, length, judged)));
  }
  console.table(rows);
  console.log(`${flipped} texts of under 20 characters lost their right language`);
  if (set === undefined) {
    await mkdir(dirname(FIGURES), { recursive: true });
    await writeFile(
      FIGURES,
      `${JSON.stringify({ browser: detector.browser, flippedUnder20: flipped, rows }, null, 2)}\n`,
    );
  }
  return flipped === 0 ? 0 : 1;
}

interface Judged {
  readonly text: string;
  readonly detector: boolean;
  readonly undeclared: boolean;
  readonly kept: boolean;
  readonly wrong: 'mended' | 'kept' | 'worse';
}

async function judgeAll({ judge, detect }: Detector, items: readonly Item[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    const batch = items.slice(at, at + BATCH);
    const asked = (langOf: (item: Item) => string | null) =>
      batch.map((item) => ({ text: item.text, lang: langOf(item) }));
    const alone = await detect(asked(() => null));
    const undeclared = await judge(asked(() => null));
    const right = await judge(asked(({ lang }) => lang));
    const wrong = await judge(asked(wrongFor));
    judged.push(
      ...batch.map((item, index): Judged => {
        const found = wrong[index];
        return {
          text: item.text,
          detector: isRight(alone[index], item.lang),
          undeclared: isRight(undeclared[index], item.lang),
          kept: right[index] === item.lang,
          wrong: found === wrongFor(item) ? 'kept' : isRight(found, item.lang) ? 'mended' : 'worse',
        };
      }),
    );
  }
  return judged;
}

/** What templates leave behind: English, and Spanish on an English page. */
function wrongFor({ lang }: Item): string {
  return areNearRelatives(lang, 'en') ? 'es' : 'en';
}

function sumUp(set: string, length: Length, judged: readonly Judged[]): readonly LanguageRow[] {
  const own = judged.filter(({ text }) => lengthOf(text) === length);
  if (own.length === 0) return [];
  const share = (isCounted: (one: Judged) => boolean) =>
    Math.round((1000 * own.filter(isCounted).length) / own.length) / 10;
  return [
    {
      set,
      length,
      texts: own.length,
      detector: share(({ detector }) => detector),
      undeclared: share(({ undeclared }) => undeclared),
      kept: share(({ kept }) => kept),
      mended: share(({ wrong }) => wrong === 'mended'),
      worse: share(({ wrong }) => wrong === 'worse'),
    },
  ];
}
