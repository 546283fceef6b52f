import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Choices } from '../../utils/core/text/choices.ts';
import { spokenLanguages } from '../../utils/core/text/spoken-language/find-spoken-language.ts';
import { toSpokenForm } from '../../utils/core/text/to-spoken-form.ts';
import { askOracle } from './spoken/ask-oracle.ts';
import { type Asked, findBreaches } from './spoken/find-breaches.ts';
import { oracleRows } from './spoken/oracle-rows.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
const EACH: readonly Choices[] = [
  { numbers: 'digits' },
  { punctuation: 'spoken' },
  { citations: 'skip' },
  { links: 'skip' },
  { abbreviations: 'explained' },
];
/** Each of the reader's choices alone, and all of them. */
const CHOICES: readonly Asked[] = [...EACH, Object.assign({}, ...EACH)].map((choices) => ({ choices }));
/** Longer texts are no sentences. */
const LONGEST = 2000;

/**
 * Measures how clinical text is said: the safety invariants over all strings of the corpora, the rows
 * a speech engine must say right, and on request the normalisation scores beside the raw text.
 *
 * @param args `--corpora FOLDER`, `--choices` and `--scores` (both take minutes), `--voice NAME` (for the scores, by default the language's)
 * @returns the exit code: 0 when nothing was breached and every row is right
 */
export async function runSpoken(args: readonly string[]): Promise<number> {
  const options = {
    corpora: { type: 'string' },
    choices: { type: 'boolean' },
    scores: { type: 'boolean' },
    voice: { type: 'string' },
  } as const;
  const { corpora = CORPORA, choices, scores, voice } = parseArgs({ args: [...args], options }).values;
  if (!existsSync(corpora)) throw new Error(`There are no texts in ${corpora}: name their folder by --corpora.`);
  let failed = 0;
  for (const language of spokenLanguages) {
    const texts = listTexts(corpora, language.tag);
    for (const asked of [{}, ...(choices ? CHOICES : [])]) {
      const breaches = texts.flatMap((text) =>
        findBreaches(text, language, asked).map((breach) => ({ ...breach, text })),
      );
      for (const { kind, what, text } of breaches) console.log(`${kind}: ${what} (${text})`);
      const way = asked.choices === undefined ? '' : ` with ${JSON.stringify(asked.choices)}`;
      console.log(`${language.tag}${way}: ${texts.length} texts, ${breaches.length} breaches of the safety invariants`);
      failed += breaches.length;
    }
  }
  for (const rows of oracleRows) {
    const wrong = await askOracle(rows);
    for (const line of wrong) console.log(line);
    const count = rows.says.length + rows.differ.length;
    console.log(`${rows.lang}: ${count - wrong.length} of ${count} rows are heard as they must be`);
    failed += wrong.length;
  }
  if (scores) for (const { tag } of spokenLanguages) if (!tag.includes('-')) printScores(corpora, tag, voice);
  return failed > 0 ? 1 : 0;
}

/** Every text of a language in the corpora that may be a sentence. */
function listTexts(corpora: string, languageTag: string): readonly string[] {
  const [tag = ''] = languageTag.split('-', 1);
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length <= LONGEST) texts.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const folder of ['clinical', 'medical', 'normalisation/core', 'normalisation/medical', 'words']) {
    collectFolder(join(corpora, folder), tag, collect);
  }
  for (const folder of ['rules', 'running']) collectFolder(join(corpora, 'segmentation', folder), tag, collect);
  return [...texts];
}

function collectFolder(folder: string, tag: string, collect: (value: unknown) => void): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const content = () => readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.txt')) collect(tag === 'en' ? content().split('\n') : []);
    else if (file.endsWith('.json') && (folder.endsWith('medical') ? tag === 'en' : file.startsWith(tag))) {
      collect(JSON.parse(content()));
    }
  }
}

/** Through the corpora's own scorer, which asks espeak-ng: the product's spoken forms, then the raw text. */
function printScores(corpora: string, tag: string, voice: string | undefined): void {
  const items: readonly { id: string; written: string }[] = JSON.parse(
    readFileSync(join(corpora, 'normalisation/core', `${tag}.json`), 'utf8'),
  );
  const said = items.map(({ id, written }) => [id, toSpokenForm(written, { lang: tag, reading: 'natural' }).text]);
  const folder = mkdtempSync(join(tmpdir(), 'hark-spoken-'));
  try {
    const file = join(folder, 'said.json');
    writeFileSync(file, JSON.stringify(Object.fromEntries(said)));
    const score = (rest: readonly string[]) => {
      const common = [join(corpora, 'score/score_normalisation_espeak.py'), '--lang', tag];
      const asked = voice === undefined ? [] : ['--voice', voice];
      return spawnSync('python3', [...common, ...asked, ...rest], { encoding: 'utf8' }).stdout;
    };
    console.log(`Spoken form:\n${score(['--out', file])}\nRaw text:\n${score([])}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
