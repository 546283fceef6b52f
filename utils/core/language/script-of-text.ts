import type { TextSpan } from '../text/span.ts';

/** A writing system by its ISO 15924 code. Japanese and Korean writing, which mix several, are one each. */
export type Script = string;

/** The scripts of nearly all that is written on the web; what is in none of them is told by no script. */
const SCRIPTS = [
  'Latn',
  'Cyrl',
  'Grek',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
  'Geor',
  'Armn',
  'Ethi',
  'Hang',
  'Hira',
  'Kana',
  'Bopo',
  'Hani',
] as const;

const patterns = SCRIPTS.map((script) => ({ script, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }));
const letter = /\p{L}/gu;

/** Nearly all letters: a name or a term of another script does not change what a text is written in. */
const MOST = 0.8;
/** Japanese has a syllable sign in every second place; Chinese text that names a Japanese one has few. */
const ENOUGH_SYLLABLES = 0.2;

/** With fewer letters nothing takes a text's declared language away: of 20 to 49 the browser's detector gets 1 text in 4 wrong. */
export const FEWEST_LETTERS = 20;

/** How many letters a text has: what a judgement of its language can stand on. */
export function countLetters(text: string): number {
  return text.match(letter)?.length ?? 0;
}

/** What a text is written in: the script of nearly all of its letters, or null where there is no such script. */
export function scriptOfText(text: string): Script | null {
  const total = countLetters(text);
  if (total === 0) return null;
  for (const [script, count] of countScripts(text)) if (count >= MOST * total) return script;
  return null;
}

function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  for (const { script, letters } of patterns) {
    const count = text.match(letters)?.length ?? 0;
    if (count > 0) counts.set(script, count);
  }
  const count = (script: Script) => counts.get(script) ?? 0;
  const merge = (into: Script, parts: readonly Script[]) => {
    const sum = parts.reduce((all, part) => all + count(part), 0);
    for (const part of parts) counts.delete(part);
    if (sum > 0) counts.set(into, sum);
  };
  const han = count('Hani');
  if (count('Hira') + count('Kana') >= ENOUGH_SYLLABLES * (han + count('Hira') + count('Kana')))
    merge('Jpan', ['Hira', 'Kana', 'Hani']);
  else if (count('Hang') >= ENOUGH_SYLLABLES * (han + count('Hang'))) merge('Kore', ['Hang', 'Hani']);
  else merge('Hani', ['Hani', 'Bopo', 'Hira', 'Kana']);
  return counts;
}

/** The Unicode scripts that a writing system is made of, where its code is no Unicode script or there are several. */
const PARTS: Readonly<Record<Script, readonly Script[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hani: ['Hani', 'Bopo'],
};

/** The stretches whose letters are all in other scripts than that one, with what stands between them: UTF-16 spans, in order. */
export function listOtherLetters(text: string, script: Script): readonly TextSpan[] {
  const own = (PARTS[script] ?? [script]).map((part) => `\\p{Script=${part}}`).join('');
  const other = `[\\p{L}--[${own}\\p{Script=Common}\\p{Script=Inherited}]]`;
  const stretch = new RegExp(`${other}(?:[^\\p{L}]*${other})*`, 'gv');
  return Array.from(text.matchAll(stretch), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
