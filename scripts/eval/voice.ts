import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNodeEspeak } from '../espeak/node-espeak.ts';
import { hearWords, type WordTally } from './voice/hear-words.ts';
import { readSampleText } from './voice/read-sample-text.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
const FIGURES = resolve(import.meta.dirname, '../../docs/figures/voice.json');

/** Percent of the words that must be told as they are said. Languages without a goal are only measured. */
const GOALS: Readonly<Record<string, number>> = { sample: 100, en: 99.5, es: 99.5, fr: 99.5, de: 99.5 };
const LANGUAGES = 'en es fr de it pt pl ru cs fi sv is tr id hi ar ko zh th'.split(' ');

interface VoiceRow {
  readonly set: string;
  readonly words: number;
  /** Percent told once, in order, and while their part of the sound is heard. */
  readonly told: number;
  /** Percent of which the synthesizer itself tells; the others are said together with the word before. */
  readonly byItself: number;
  readonly goal: number | null;
}

/**
 * Measures whether the word that is marked is the word that Hark's own voice says, over the sample page and 100 sentences
 * of each language. Writes docs/figures/voice.json.
 *
 * @param args `--corpora FOLDER`
 * @returns the exit code: 0 when every goal is reached
 */
export async function runVoice(args: readonly string[]): Promise<number> {
  const { corpora = CORPORA } = parseArgs({ args: [...args], options: { corpora: { type: 'string' } } }).values;
  const folder = join(corpora, 'words');
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: name the corpora's folder by --corpora.`);
  await using espeak = await startNodeEspeak();
  const rows = [toRow('sample', await hearWords(espeak, 'en', await readSampleText()))];
  for (const language of LANGUAGES) {
    const items = JSON.parse(await readFile(join(folder, `${language}.json`), 'utf8')) as readonly { text: string }[];
    rows.push(
      toRow(
        language,
        await hearWords(
          espeak,
          language,
          items.map(({ text }) => text),
        ),
      ),
    );
  }
  console.table(rows);
  const missed = rows.filter(({ told, goal }) => told < (goal ?? 0));
  for (const { set, told, goal } of missed) console.log(`${set}: ${told}, to be ${goal}`);
  await mkdir(dirname(FIGURES), { recursive: true });
  await writeFile(FIGURES, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  return missed.length === 0 ? 0 : 1;
}

function toRow(set: string, { words, told, byItself }: WordTally): VoiceRow {
  const percent = (count: number) => Math.floor((count / words) * 10_000) / 100;
  return { set, words, told: percent(told), byItself: percent(byItself), goal: GOALS[set] ?? null };
}
