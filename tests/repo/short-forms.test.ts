import { describe, expect, test } from 'vitest';
import catalog from '@/locales/en.json';
import { readSources } from './read-sources.ts';

/** What explains a short form, in the message that has it. */
const EXPLAINED: Readonly<Record<string, RegExp>> = {
  GPL: /General Public License \(GPL\)/,
  JSON: /data for programs \(JSON\)/,
  MRI: /“magnetic resonance imaging” \(a scan\)/,
  PDF: /\bPDF\b.*\bmade for printing/,
  PLS: /\blists? .*for voices\b/,
  UTF: /UTF-8 \(plain text of any language\)/,
  WAV: /Ogg and WAV are kinds of sound files/,
};

/** Messages that stand beside the one in which a short form is explained, and the file that shows both. */
const BESIDE: readonly (readonly [short: string, id: string, explaining: string, file: string])[] = [
  ['GPL', 'about.voice', 'about.license', 'components/options/About.tsx'],
  ['MRI', 'example.numbers', 'options.abbreviations.explain', 'components/options/NumbersGroup.tsx'],
];

/** Names: their letters stand for nothing that a reader would need. */
const NAMES = /eSpeak NG|SIL Open Font License|#[\dA-F]{6}/g;

const SHORT_FORM = /\b[A-Z]{2,}\b/g;

const found = Object.entries(catalog).flatMap(([id, message]) =>
  [...new Set(message.replaceAll(NAMES, '').match(SHORT_FORM))].map((short) => [short, id, message] as const),
);

/** The choices of a field are described by its explanation: that stands with them. */
const DESCRIBED: Readonly<Record<string, string>> = { 'format.wav': 'save.explain.format' };

describe('A-3.1.4: the short forms in the interface', () => {
  test('are those that are explained', () => {
    expect([...new Set(found.map(([short]) => short))].sort()).toEqual(Object.keys(EXPLAINED));
  });

  test.each(found)('%s is explained where %s says it', (short, id, message) => {
    const beside = BESIDE.find(([other, where]) => other === short && where === id);
    const explaining = beside?.[2] ?? DESCRIBED[id];
    const words = explaining === undefined ? message : catalog[explaining as keyof typeof catalog];
    expect(words).toMatch(EXPLAINED[short] ?? /^$/);
  });

  test.each(BESIDE)('%s in %s comes after %s in %s', (_short, id, explaining, file) => {
    const source = readSources().get(file) ?? '';
    const at = source.indexOf(`'${explaining}'`);
    expect([at > 0, source.indexOf(`'${id}'`) > at]).toEqual([true, true]);
  });
});
