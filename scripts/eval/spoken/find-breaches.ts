import type { AlignmentRun } from '../../../utils/core/text/alignment.ts';
import type { Choices } from '../../../utils/core/text/choices.ts';
import { spokenLanguages } from '../../../utils/core/text/spoken-language/find-spoken-language.ts';
import type { SpokenLanguage } from '../../../utils/core/text/spoken-language/spoken-language.ts';
import type { SpokenOptions } from '../../../utils/core/text/spoken-rule.ts';
import { findSymbolWords } from '../../../utils/core/text/symbol-words.ts';
import { explainSpokenForm } from '../../../utils/core/text/to-spoken-form.ts';
import { findKeptWords, type KeptWords } from './kept-words.ts';
import { createDigitReader, type ReadDigits, readPlaces } from './read-digits.ts';

/** One way in which a spoken form does not keep what is written. */
export interface Breach {
  readonly kind: 'alignment' | 'coverage' | 'digits' | 'limits' | 'units' | 'signs' | 'twice' | 'expanded';
  readonly what: string;
}

/** A stretch that is said in other characters than it is written, with nothing that stays between its parts. */
interface Stretch {
  readonly written: string;
  readonly spoken: string;
}

/** What a check knows of the language of a text. */
interface Known {
  readonly language: SpokenLanguage;
  readonly kept: KeptWords;
  readonly digitsOf: ReadDigits;
}

const byTag: ReadonlyMap<string, Known> = new Map(
  spokenLanguages.flatMap((language) => {
    const kept = findKeptWords(language.tag);
    return kept === null
      ? []
      : [[language.tag, { language, kept, digitsOf: createDigitReader(language, kept) }] as const];
  }),
);

/** What a reader has asked for beside the natural reading. */
export type Asked = Pick<SpokenOptions, 'choices' | 'pronunciations'>;

/**
 * What the natural spoken form of a text does not keep: the safety invariants of a clinical reading.
 * Each compares the two sides by itself and knows nothing of the rules.
 *
 * @returns none where all is kept
 * @throws where the language's words have not been written down
 */
export function findBreaches(written: string, language: SpokenLanguage, asked: Asked = {}): readonly Breach[] {
  const known = byTag.get(language.tag);
  if (known === undefined) throw new Error(`What a spoken form of ${language.tag} must keep is not written down.`);
  const options = { ...asked, lang: language.tag, reading: 'natural' } as const;
  const { text, alignment } = explainSpokenForm(written, options);
  const stretches = listStretches(written, text, alignment);
  /** The breaches of what is written, or none where it is right without what the reader has asked to leave out. */
  const orLeftOut = (whole: string, find: (due: string) => readonly Breach[]) => {
    const breaches = find(whole);
    const rest = leaveOut(whole, asked.choices ?? {});
    return breaches.length > 0 && rest !== whole && find(rest).length === 0 ? [] : breaches;
  };
  return [
    ...findGaps(written, text, alignment),
    ...stretches.flatMap(({ written: part, spoken }) => [
      ...orLeftOut(part, (due) => findDigits({ written: due, spoken }, known)),
      ...orLeftOut(part, (due) => findLimits({ written: due, spoken }, known)),
    ]),
    ...orLeftOut(written, (due) => findUnits(due, text, known)),
    ...orLeftOut(written, (due) => findSigns(due, text, language.tag)),
    ...findExpansions(written, text, known),
    ...(asked.choices === undefined ? findChangesAgain(text, options) : []),
  ];
}

/** A text without what the reader has asked to leave out: what looks like the number of a note, or an address. */
function leaveOut(text: string, { citations, links }: Choices): string {
  const withoutNotes =
    citations === 'skip'
      ? text
          .replace(/\[\d[\da-z\s,;–-]*\]/gu, '')
          .replace(/(?<=\p{L}{4}|[\p{L}\p{M}][.,;:!?)”"’])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/gu, '')
      : text;
  return links === 'skip' ? withoutNotes.replace(/(?:https?:\/\/|www\.|\w\.[a-z]+\/)[^\s<>]*/giu, '') : withoutNotes;
}

/**
 * A natural form said again is itself. One with choices need not be: each sign that was given its name gets it anew, and
 * digits in a row are no day of a month any more. Nothing is ever said twice over.
 */
function findChangesAgain(text: string, options: SpokenOptions): readonly Breach[] {
  const again = explainSpokenForm(text, options).text;
  return again === text ? [] : [{ kind: 'twice', what: `${text} → ${again}` }];
}

/** Runs tile both sides; no word stands on one side alone. */
function findGaps(written: string, spoken: string, alignment: readonly AlignmentRun[]): readonly Breach[] {
  const breaches: Breach[] = [];
  let w = 0;
  let s = 0;
  for (const run of alignment) {
    if (run.written.start !== w || run.spoken.start !== s) breaches.push({ kind: 'alignment', what: `at ${w}, ${s}` });
    w = run.written.end;
    s = run.spoken.end;
    const from = written.slice(run.written.start, w);
    const to = spoken.slice(run.spoken.start, s);
    if (run.kind === 'copy' && from !== to) breaches.push({ kind: 'alignment', what: `${from} ≠ ${to}` });
    if (run.kind === 'insert' && /\S/u.test(to)) breaches.push({ kind: 'coverage', what: `from nowhere: ${to}` });
    if (run.kind === 'drop' && /[\p{L}\p{N}]/u.test(from)) breaches.push({ kind: 'coverage', what: `unsaid: ${from}` });
  }
  if (w !== written.length || s !== spoken.length) breaches.push({ kind: 'alignment', what: 'ends early' });
  return breaches;
}

/** Runs that touch are one stretch: "$" may be said behind its number. */
function listStretches(written: string, spoken: string, alignment: readonly AlignmentRun[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch = { written: '', spoken: '' };
  for (const run of alignment) {
    const from = written.slice(run.written.start, run.written.end);
    const to = spoken.slice(run.spoken.start, run.spoken.end);
    if (run.kind !== 'copy' || !/\s/u.test(from)) {
      open = { written: open.written + from, spoken: open.spoken + to };
      continue;
    }
    const head = /^\S*/u.exec(from)?.[0] ?? '';
    const tail = /\S*$/u.exec(from)?.[0] ?? '';
    stretches.push({ written: open.written + head, spoken: open.spoken + head });
    open = { written: tail, spoken: tail };
  }
  return [...stretches, open].filter((stretch) => stretch.written !== stretch.spoken);
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The digits of both sides are the same, in their order. Zeros alone may go, where a clock or an amount
 * has no minutes or cents ("5:00", "$20.00"), and before a day, an hour or an amount ("05", "0:30").
 */
function findDigits({ written, spoken }: Stretch, { language, digitsOf }: Known): readonly Breach[] {
  // Roman numbers are said in words and hold no digits.
  const isRoman = /(?<!\p{L})[IVX]+(?!\p{L})/u.test(written);
  const counting = new RegExp(`(?<!\\p{L})(?:${language.counting.join('|')})(?!\\p{L})`, 'giu');
  const places = readPlaces(isRoman ? spoken.replace(counting, '') : spoken, written, language);
  const to = digitsOf(places);
  if ([written, dropZerosOfDates(written), dropZerosOfSeconds(written)].some((text) => digitsOf(text) === to))
    return [];
  const money = language.currencies.map(({ sign }) => sign.slice(-1)).join('');
  const lesser = dropLesserZeros(written, new RegExp(`[${money}]`, 'u').test(written), language);
  const spokenLesser = places.replace(/(?<![\d.,]|\d\s)0(?=\d)/gu, '');
  return digitsOf(lesser) === digitsOf(spokenLesser) ? [] : [{ kind: 'digits', what: `${written} → ${spoken}` }];
}

/** "01:00:05" → "1:0:5": each part is a number of its own. */
function dropZerosOfSeconds(written: string): string {
  return written.replace(withSeconds, (time) => time.split(':').map(Number).join(':'));
}

const withSeconds = /(?<![\d:])\d{1,2}:[0-5]\d:[0-5]\d(?![\d:])/gu;

function dropZerosOfDates(written: string): string {
  return written.replace(
    /(?<!\d)0(?=\d[/.-]\d{1,2}[/.-]\d{4})|(?<=\d[/.-])0(?=\d[/.-]\d{4})|(?<=\d{4}[/.-](?:\d{2}[/.-])?)0(?=\d)|(?<!\d)0(?=\d\/\d{2}\/\d{2}(?!\d))/gu,
    '',
  );
}

function dropLesserZeros(written: string, isMoney: boolean, { numbers }: SpokenLanguage): string {
  const signs = numbers.region === undefined ? numbers.decimal : '.,';
  const amounts = new RegExp(
    `(?<=[$£€¥₩₹]\\s?\\d[\\d.,]*)[${signs}]0{1,2}(?!\\d)|(?<=\\d)[${signs}]0{1,2}(?=\\s?[$£€¥₩₹])|(?<![\\d.,])0*(?=[${signs}]\\d\\d(?!\\d))|(?<=[${signs}])0(?=\\d(?!\\d))`,
    'gu',
  );
  const plain = dropZerosOfDates(written)
    .replace(
      /(?<=\d):00(?![\d:])|(?<=\d)\.00(?=\s?(?:[ap]\.?\s?m|h|ore))|(?<=\dh)00(?!\d)|(?<=\d[:h])0(?=\d(?!\d))|(?<=\d\.)0(?=\d\s?h)/giu,
      '',
    )
    // "8.00 Uhr": where the sign of a fraction is a comma.
    .replace(numbers.decimal === ',' ? /(?<=(?<![\d.,])(?:[01]?\d|2[0-4]))\.00(?![\d.,])/gu : /(?!)/gu, '')
    .replace(/(?<![\d.,]|\d\s)0(?=\d)/gu, '');
  return isMoney ? plain.replace(amounts, '') : plain;
}

/** Words of negation and limit stay; what a sign or shorthand says may come in. */
function findLimits({ written, spoken }: Stretch, { kept }: Known): readonly Breach[] {
  if (/\b[Nn]os?\.?\W*$|\b[Nn]os?\.?\W*\d|[<>≤≥⩽⩾≠]|(?<!\p{L})w\/o/iu.test(written)) return [];
  const limits = new RegExp(`(?<!\\p{L})${kept.limits}`, 'giu');
  const isSigned = /[+\-−±–]/u.test(written);
  const list = (text: string) =>
    (text.replace(/[\u00AD\u200B]/gu, '').match(limits) ?? [])
      .map((word) => word.toLowerCase().replace(/^(m[aá]x|mind|m[ií]n)(?:im|estens|$).*$/u, '$1'))
      .filter((word) => !isSigned || !kept.signs.includes(word))
      .join(' ');
  return list(written) === list(spoken) ? [] : [{ kind: 'limits', what: `${written} → ${spoken}` }];
}

/** Each number has the unit it had. */
function findUnits(written: string, spoken: string, { language, kept }: Known): readonly Breach[] {
  // A pound can be money.
  if (language.currencies.some(({ sign }) => written.includes(sign))) return [];
  // Where both are said alike, "mg × tablet" cannot be told from "mg per tablet".
  const times = language.words.times === language.words.per ? / ?× ?/gu : /(?!)/gu;
  const plain = written
    .replace(/[\u00AD\u200B\uD83D]/gu, '')
    .replace(times, ` ${language.words.times} `)
    .replace(/\s+/gu, ' ');
  const from = unitsOf(plain, language, kept);
  const to = unitsOf(joinDigits(spoken), language, kept);
  // "8:00" is said with its unit.
  const hour = language.units.find(({ signs }) => signs.includes('h'))?.many;
  const drop = (names: readonly string[]) =>
    (/\d(?:[:.]|\s?h\s?)\d\d/u.test(written) ? names.filter((name) => name !== hour) : names).join(', ');
  // `5'10"` is said with its two.
  if (/\d['′’]\s?\d{1,2}(?:["″”]|['’]{2})/u.test(written)) return [];
  // "1:01:01" is said with its three.
  const timed = written.match(withSeconds)?.length ?? 0;
  if (timed > 0 && from.length + 3 * timed === to.length) return [];
  return drop(from) === drop(to) ? [] : [{ kind: 'units', what: `${from.join(', ')} → ${to.join(', ')}` }];
}

/** Digits one by one back as a number: "1 5 minutes". */
function joinDigits(spoken: string): string {
  return spoken.replace(/(?<=(?<!\d)\d) (?=\d(?!\d))/gu, '');
}

/** The units of all numbers in their order, without those that something is counted by: "5 mg per day". */
function unitsOf(
  text: string,
  { units, denominators, words }: SpokenLanguage,
  { parts, thousand }: KeptWords,
): readonly string[] {
  const names = new Map(units.flatMap(({ signs, one, many }) => [...signs, one, many].map((name) => [name, many])));
  const all = (of: Iterable<string>) =>
    [...of]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replaceAll('.', '\\.'))
      .join('|');
  const pattern = new RegExp(
    `(?:(?<!(?<!\\d )${words.note} |[qQ]\\d?)[\\d½⅓¼¾⅔⅛]|(?<=\\d)[${raised}]|(?<!\\p{L})(?:${parts})(?=[ °-])) ?-?(?<unit>${all(names.keys())})(?![\\p{L}\\d²³]|\\^)`,
    'gu',
  );
  const each = all([...names.keys(), ...denominators.flatMap(({ signs, one }) => [...signs, one])]);
  const per = new RegExp(
    `^(?: ?/(?! ?\\d)| of | ${words.per} (?!(?:${thousand})(?!\\p{L}))(?:${each})(?!\\p{L}))`,
    'u',
  );
  return [...text.matchAll(pattern)]
    .filter(({ index, 0: match }) => !per.test(text.slice(index + match.length)))
    .map(({ groups }) => names.get(groups?.unit ?? '') ?? '');
}

/** Signs that voices skip, or that no voice may get. */
function findSigns(written: string, spoken: string, tag: string): readonly Breach[] {
  const silent = /[<>&≤≥≈≠±×÷‰→←↑↓§]|(?<=\d)\^(?=\d)|[~−](?=\d)/gu;
  const range = /(?:^|\s)\d{1,4}–\d{1,4}(?=\s|$)/u.exec(written)?.[0].trim();
  const left = [...(spoken.match(silent) ?? []), ...(range !== undefined && spoken.includes(range) ? ['–'] : [])];
  if (left.length > 0) return [{ kind: 'signs', what: `${left.join(' ')} in ${spoken}: ${written}` }];
  // Only a pair around one word or address may be no comparison.
  const brackets = /<(?=\/?\p{L}[^\s<>]*\s?\/?>)/gu;
  const { lessThan, greaterThan } = findSymbolWords(tag);
  const count = (text: string, of: string) => text.split(of).length - 1;
  const pairs = (written.match(brackets) ?? []).length;
  const lost = (['<', '>'] as const).filter((sign) => {
    const word = sign === '<' ? lessThan : greaterThan;
    return count(spoken, word) - count(written, word) < count(written, sign) - pairs;
  });
  return lost.length === 0 ? [] : [{ kind: 'signs', what: `${lost.join(' ')} unsaid in ${spoken}: ${written}` }];
}

/** What can mean two things is never said in full. */
function findExpansions(written: string, spoken: string, { kept }: Known): readonly Breach[] {
  const expansions = new RegExp(`(?<!\\p{L})(?:${kept.expansions})(?!\\p{L})`, 'giu');
  const count = (text: string) => (text.match(expansions) ?? []).length;
  return count(spoken) > count(written.replace(/(?<!\p{L})cm[³3]/gu, kept.cubicCentimeters))
    ? [{ kind: 'expanded', what: spoken }]
    : [];
}
