import type { AlignmentRun } from '../../../utils/core/text/alignment.ts';
import type { SpokenLanguage } from '../../../utils/core/text/spoken-language/spoken-language.ts';
import { explainSpokenForm } from '../../../utils/core/text/to-spoken-form.ts';

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

/**
 * What the natural spoken form of a text does not keep: the safety invariants of a clinical reading.
 * Each compares the two sides by itself and knows nothing of the rules.
 *
 * @returns none where all is kept
 */
export function findBreaches(written: string, language: SpokenLanguage): readonly Breach[] {
  const options = { lang: language.tag, reading: 'natural' } as const;
  const { text, alignment } = explainSpokenForm(written, options);
  const again = explainSpokenForm(text, options).text;
  const stretches = listStretches(written, text, alignment);
  return [
    ...findGaps(written, text, alignment),
    ...stretches.flatMap((stretch) => [...findDigits(stretch, language), ...findLimits(stretch)]),
    ...findUnits(written, text, language),
    ...findSigns(written, text),
    ...findExpansions(written, text),
    ...(again === text ? [] : [{ kind: 'twice', what: `${text} → ${again}` } as const]),
  ];
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
function findDigits({ written, spoken }: Stretch, language: SpokenLanguage): readonly Breach[] {
  const from = digitsOf(written, language);
  const to = digitsOf(spoken, language);
  if (from === to) return [];
  const money = language.currencies.map(({ sign }) => sign).join('');
  const isMoney = new RegExp(`[${money}]`, 'u').test(written);
  const lesser = written
    .replace(/(?<=\d):00(?![\d:])|(?<=\d)\.00(?=\s?[ap]\.?m)/giu, '')
    .replace(/(?<![\d.,])0(?=\d)/gu, '')
    .replace(
      isMoney ? /(?<=[$£€¥₩₹]\s?\d[\d,]*)\.0+(?!\d)|(?<![\d.,])0*(?=\.\d\d(?!\d))|(?<=[.])0(?=\d(?!\d))/gu : /(?!)/gu,
      '',
    );
  const spokenLesser = spoken.replace(/(?<![\d.,])0(?=\d)/gu, '');
  return digitsOf(lesser, language) === digitsOf(spokenLesser, language)
    ? []
    : [{ kind: 'digits', what: `${written} → ${spoken}` }];
}

function digitsOf(text: string, language: SpokenLanguage): string {
  let plain = text.normalize('NFKD').replace(/⁄/gu, '/');
  for (let bottom = 2; bottom <= 20; bottom += 1) {
    for (let top = 1; top < 20; top += 1) {
      const said = language.sayFraction(top, bottom);
      if (said !== null) plain = plain.replace(new RegExp(`\\b${said}\\b`, 'giu'), `${top} ${bottom}`);
    }
  }
  plain = plain
    .replace(/\ba half\b/giu, '1 2')
    .replace(/\bsquared?\b/giu, '2')
    .replace(/\bcub(?:ic|ed)\b/giu, '3')
    .replace(/\boh\b/giu, '0');
  return [...plain]
    .map((sign) => (raised.includes(sign) ? raised.indexOf(sign) : sign))
    .join('')
    .replace(/\D/gu, '');
}

const limits =
  /(?<!\p{L})(?:not|no|never|none|without|avoid|stop|only|unless|except|less|more|least|most|until|cannot)(?!\p{L})|n['’]t(?!\p{L})/giu;

/** Words of negation and limit stay; what a sign or shorthand says may come in. */
function findLimits({ written, spoken }: Stretch): readonly Breach[] {
  if (/\bnos?\.?\W*$|\bnos?\.?\W*\d|[<>≤≥⩽⩾≠]|(?<!\p{L})w\/o/iu.test(written)) return [];
  const list = (text: string) =>
    (text.replace(/[\u00AD\u200B]/gu, '').match(limits) ?? []).map((word) => word.toLowerCase()).join(' ');
  return list(written) === list(spoken) ? [] : [{ kind: 'limits', what: `${written} → ${spoken}` }];
}

/** Each number has the unit it had. */
function findUnits(written: string, spoken: string, language: SpokenLanguage): readonly Breach[] {
  // A pound can be money.
  if (language.currencies.some(({ sign }) => written.includes(sign))) return [];
  const from = unitsOf(written.replace(/[\u00AD\u200B\uD83D]/gu, '').replace(/\s+/gu, ' '), language);
  const to = unitsOf(spoken, language);
  return from === to ? [] : [{ kind: 'units', what: `${from} → ${to}` }];
}

function unitsOf(text: string, { units, words }: SpokenLanguage): string {
  const found: [number, string][] = [];
  for (const { signs, one, many } of units) {
    const names = [...signs, one, many].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(
      `(?:[\\d½⅓¼¾⅔⅛]|(?<=\\d)[${raised}]|\\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?)) ?-?(?:${names.join('|')})(?![\\p{L}\\p{N}²³]|\\^)(?! ?/| ${words.per} (?!thousand)| of )`,
      'gu',
    );
    for (const match of text.matchAll(pattern)) found.push([match.index, many]);
  }
  return found
    .sort((a, b) => a[0] - b[0])
    .map(([, name]) => name)
    .join(', ');
}

/** Signs that voices skip, or that no voice may get. */
function findSigns(written: string, spoken: string): readonly Breach[] {
  const silent = /[<>&≤≥≈≠±×÷‰→←↑↓§]|(?<=\d)\^(?=\d)|[~−](?=\d)/gu;
  const range = /(?:^|\s)\d{1,4}–\d{1,4}(?=\s|$)/u.exec(written)?.[0].trim();
  const left = [...(spoken.match(silent) ?? []), ...(range !== undefined && spoken.includes(range) ? ['–'] : [])];
  return left.length === 0 ? [] : [{ kind: 'signs', what: `${left.join(' ')} in ${spoken}: ${written}` }];
}

/** What can mean two things is never said in full (ISMP and Joint Commission lists of error-prone abbreviations). */
const expansions =
  /\b(?:once daily|every day|every other day|daily|overdose|right eye|left eye|both eyes|right ear|left ear|bedtime|half strength|discharged?|discontinued?|morphine|magnesium|subcutaneous(?:ly)?|international units?|units?|as directed|by mouth|twice|(?<!(?:stage|type) )three times|four times|as needed|intravenous(?:ly)?|cubic centimet(?:er|re)s?)\b/giu;

function findExpansions(written: string, spoken: string): readonly Breach[] {
  const count = (text: string) => (text.match(expansions) ?? []).length;
  return count(spoken) > count(written.replace(/\bcm[³3]/gu, 'cubic centimeters'))
    ? [{ kind: 'expanded', what: spoken }]
    : [];
}
