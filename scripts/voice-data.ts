import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Writes `utils/core/voices/voice-data.ts` from the voice lists of `@readium/speech` (BSD-3-Clause): what
 * people call a voice, and how good it sounds; and `sample-sentences.ts` beside it: a sentence in each language.
 * `npm run voices` after an update.
 *
 * Left out: voices of phones alone, and "Online" ones, which send the text to a server and are never used.
 */

/** What is used of an entry of the lists. */
interface ListedVoice {
  readonly label: string;
  readonly name: string;
  readonly altNames?: readonly string[];
  /** Of its recordings, from the worst to the best. */
  readonly quality: readonly string[];
  readonly os?: readonly string[];
  readonly browser?: readonly string[];
}

const QUALITIES = ['veryLow', 'low', 'normal', 'high', 'veryHigh'];
const DESKTOPS = ['macOS', 'Windows', 'ChromeOS'];

const lists = join(dirname(fileURLToPath(import.meta.resolve('@readium/speech'))));
const samples = resolve(import.meta.dirname, '../utils/core/voices/sample-sentences.ts');
/** The list's sentence for Ukrainian is Russian. */
const WRONG_SAMPLES = ['uk'];
const target = resolve(import.meta.dirname, '../utils/core/voices/voice-data.ts');

function describeVoice({ label, name, altNames = [], quality }: ListedVoice): string {
  const names = [name, ...altNames].filter((each) => !/-(network|language)$/.test(each));
  const grades = quality.map((each) => QUALITIES.indexOf(each)).filter((grade) => grade >= 0);
  return JSON.stringify([names.join('|'), label.trim(), grades.join('')]);
}

function isOnDesktops({ os = [], browser = [], name }: ListedVoice): boolean {
  if (/\bOnline\b/.test(name)) return false;
  return browser.length > 0 || os.some((system) => DESKTOPS.includes(system));
}

const rows: string[] = [];
const sentences: string[] = [];
for (const file of readdirSync(lists).sort()) {
  const language = /^([a-z]{2,3})-[\w-]+\.js$/.exec(file)?.[1];
  if (language === undefined) continue;
  const { default: list } = (await import(pathToFileURL(join(lists, file)).href)) as {
    default?: { voices?: readonly ListedVoice[]; testUtterance?: string };
  };
  const spoken = language === 'cmn' ? 'zh' : language;
  if (list?.testUtterance && !WRONG_SAMPLES.includes(language))
    sentences.push(`  ${spoken}: ${JSON.stringify(list.testUtterance)},\n`);
  const voices = (list?.voices ?? []).filter(isOnDesktops);
  if (voices.length > 0)
    rows.push(`  ${language}: [\n${voices.map((voice) => `    ${describeVoice(voice)},\n`).join('')}  ],\n`);
}
writeFileSync(
  target,
  `/**
 * Made by \`npm run voices\`; not to be changed by hand. By language: the names under which systems list a voice,
 * parted by "|"; what it is called; the grades of its recordings, 0 to 4.
 *
 * From the voice lists of Readium Speech, Copyright (c) 2024, Readium Foundation, BSD 3-Clause License; the licence
 * stands in \`public/licenses/readium-speech.txt\`.
 */
export const voiceData: Readonly<Record<string, readonly (readonly [names: string, label: string, grades: string])[]>> = {
${rows.join('')}};
`,
);

writeFileSync(
  samples,
  `/**
 * Made by \`npm run voices\`; not to be changed by hand. What a voice says to be known by, by spoken language;
 * \`{name}\` stands for its name.
 *
 * From the voice lists of Readium Speech, Copyright (c) 2024, Readium Foundation, BSD 3-Clause License; the licence
 * stands in \`public/licenses/readium-speech.txt\`.
 */
export const sampleSentences: Readonly<Record<string, string>> = {
${sentences.join('')}};
`,
);
