import type { Numbers } from '../choices.ts';
import { once } from '../once.ts';
import { spokenLanguages } from '../spoken-language/find-spoken-language.ts';
import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { capitalize } from './capitalize.ts';
import type { FindEdits } from './natural-rule.ts';
import { naturalRules } from './natural-rules.ts';
import { noTraitWords, prepareTraitWords, type TraitWords, trait } from './traits.ts';
import { listWeekdays } from './weekday-names.ts';

/** A natural rule ready for one language. */
export interface ReadyRule {
  readonly id: string;
  /** Bits of `trait`, of which a sentence must hold one, and one of each of the rest. */
  readonly first: number;
  readonly rest: readonly number[];
  readonly findEdits: FindEdits;
}

/** All that a language's text is changed by in the natural reading. */
export interface ReadyLanguage {
  readonly rules: readonly ReadyRule[];
  /** Matches where a sentence is more than plain words; the rest needs no second look. */
  readonly suspect: RegExp;
  /** Traits of which a sentence must hold one for any rule to be asked. */
  readonly anyTrait: number;
  readonly traitWords: TraitWords;
}

/** Whatever is no letter of Latin-1 or ordinary punctuation, and spaces at the ends or in a row. */
const notPlain = '[^A-Za-zÀ-ÖØ-öø-ÿ ,.;:?!\'()"‘’“”…–—-]|^ | $| {2}';

const noLanguage: ReadyLanguage = {
  rules: [],
  suspect: new RegExp(notPlain),
  anyTrait: 0,
  traitWords: noTraitWords,
};

/** Made ready when a text in the language comes: its patterns take milliseconds, and most pages need one language. */
const byTag: ReadonlyMap<string, Readonly<Record<Numbers, () => ReadyLanguage>>> = new Map(
  spokenLanguages.flatMap((language) => {
    // Digit by digit a year is said like any number: of "19 oh 5" the digits are lost.
    const ready = {
      natural: once(() => compile(language)),
      digits: once(() => compile({ ...language, yearWords: '' })),
    };
    const [primary = ''] = language.tag.split('-', 1);
    const regional = (language.regions ?? []).map((region) => [`${primary}-${region}`, ready] as const);
    return [[language.tag, ready] as const, ...regional];
  }),
);

/** The natural rules for a BCP 47 tag; none where the language has no words of its own. */
export function findNaturalRules(lang: string | null, numbers: Numbers): ReadyLanguage {
  if (lang === null) return noLanguage;
  const ready = byTag.get(lang);
  if (ready !== undefined) return ready[numbers]();
  const [primary = '', ...rest] = lang.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/u.test(part))?.toUpperCase();
  const found = byTag.get(`${primary.toLowerCase()}-${region}`) ?? byTag.get(primary.toLowerCase());
  return found?.[numbers]() ?? noLanguage;
}

function compile(language: SpokenLanguage): ReadyLanguage {
  const rules = naturalRules.map((rule) => ({
    id: rule.id,
    first: rule.needs[0] ?? 0,
    rest: rule.needs.slice(1),
    findEdits: rule.compile(language),
  }));
  return {
    rules,
    suspect: suspectPattern(language),
    anyTrait: rules.reduce((all, { first }) => all | first, 0),
    traitWords: prepareTraitWords(listTraitWords(language)),
  };
}

function suspectPattern({ weekdays, months, shortWords, romanContexts }: SpokenLanguage): RegExp {
  const words = [...shortWords.split(/\s+/u), ...listWeekdays({ weekdays })].join('|');
  const small = [...Object.values(weekdays), ...months.map(({ name }) => name)].filter((name) => /^\p{Ll}/u.test(name));
  const ranges = small.length === 0 ? '' : `|[–—-] ?(?:${small.join('|')})`;
  const capitals = romanContexts.split('|').map(capitalize).join('|');
  return new RegExp(
    `${notPlain}|[A-Z]{2}|\\.[A-Za-z]|[–—](?! ?[a-z])|-(?![a-z])|(?:[ (“"]|^)(?:${words})\\b| [IVX](?<=(?:${romanContexts}|${capitals})s? .)${ranges}`,
  );
}

function* listTraitWords(language: SpokenLanguage): Iterable<readonly [string, number]> {
  const {
    units,
    months,
    weekdays,
    shortWords,
    romanContexts,
    shortNumbers,
    calledNumbers,
    numberSigns,
    hourSigns,
    streets,
  } = language;
  for (const { signs } of units) {
    for (const sign of signs) yield [/[A-Za-z]+/u.exec(sign)?.[0] ?? '', trait.unit];
  }
  yield ['x', trait.unit | trait.times];
  for (const word of hourSigns?.match(/\p{L}+/gu) ?? []) yield [word, trait.unit];
  for (const word of ['a', 'p', 'A', 'P', 'am', 'pm', 'AM', 'PM']) yield [word, trait.unit];
  for (const { name, short } of months) {
    for (const word of [name, ...short]) {
      for (const written of casesOf(word)) yield [written, trait.month];
    }
  }
  for (const [short, name] of Object.entries(weekdays)) {
    for (const word of [short, name]) {
      yield [capitalize(word), trait.weekday];
      if (/^\p{Ll}/u.test(name)) yield [word, trait.weekday];
    }
  }
  for (const word of romanContexts.split('|')) yield [word, trait.roman];
  for (const word of [
    ...shortNumbers.split('|'),
    ...(calledNumbers?.split('|') ?? []),
    'text',
    'Text',
    'TEXT',
    'sms',
    'SMS',
    'txt',
  ])
    yield [word, trait.called];
  for (const kind of Object.keys(streets?.kinds ?? {})) yield [kind, trait.street];
  for (const word of shortWords.split(/\s+/u)) yield [word, trait.word];
  for (const word of new Set(['NO', ...(numberSigns.replace(/\\./gu, ' ').match(/\p{L}+/gu) ?? [])]))
    yield [word, trait.hash];
}

function casesOf(word: string): readonly string[] {
  return [word.toLowerCase(), capitalize(word.toLowerCase()), word.toUpperCase()];
}
