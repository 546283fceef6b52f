/** A unit as it is written after a number, and as it is said. */
export interface UnitWords {
  /** Ways of writing it; upper and lower case count ("mg", "Mg" is none). */
  readonly signs: readonly string[];
  readonly one: string;
  readonly many: string;
  /** In front of a hyphen, where that is not `one`: "24-STUNDEN-Messung". */
  readonly compound?: string;
  /** Behind "per", where that is not `one` ("pro Deziliter"). */
  readonly each?: string;
  /** What 1, then 2 are said as before it, where that goes with its gender and is not the number's own word ("un", "duas"). */
  readonly counts?: readonly string[];
}

/** A currency by its sign. `cent` stands for a hundredth; without it there is none. */
export interface CurrencyWords {
  readonly sign: string;
  readonly one: string;
  readonly many: string;
  readonly cent?: { readonly one: string; readonly many: string; readonly counts?: readonly string[] };
  /** Behind "million": "d'euros". */
  readonly ofMany?: string;
  /** As of units. */
  readonly counts?: readonly string[];
}

/**
 * How a language says what clinics write: words for signs, units, ranges, money, times and dates.
 * Numbers stay digits wherever a voice reads them right, so that no digit can be lost on the way.
 */
export interface SpokenLanguage {
  /** BCP 47 primary language tag, and a region where the language is said by it. */
  readonly tag: string;
  /** The regions in upper case whose texts are said so; the rest go to the language without a region. */
  readonly regions?: readonly string[];
  readonly numbers: {
    /** The sign before the fraction of a number. */
    readonly decimal: '.' | ',';
    /** The signs between groups of three digits, as the inside of a character class (no-break spaces are always in it). */
    readonly groups: string;
    /**
     * Where texts of one language differ in the sign by region: "known", both signs are told apart for any
     * voice; "unknown", what can be read both ways ("1.250") stays as it is written. Left out where all agree.
     */
    readonly region?: 'known' | 'unknown';
  };
  readonly words: SignWords;
  readonly units: readonly UnitWords[];
  /** What else can stand behind a slash: "per day". */
  readonly denominators: readonly UnitWords[];
  /** What is no unit and yet goes by one behind a slash, as alternatives of a pattern: "drops/min". */
  readonly countedPer?: string;
  readonly currencies: readonly CurrencyWords[];
  /** "million", as it follows an amount, by how it is written there ("m", "mn", "million"). */
  readonly magnitudes: Readonly<Record<string, string>>;
  /** What is said between an amount in millions and its currency: "dos millones de euros". */
  readonly ofCurrency?: string;
  /** What is said between an amount and its cents: "doze reais E cinco centavos". */
  readonly andCents?: string;
  readonly months: readonly MonthWords[];
  /** Full words for the short names of the days, in lower case and without a full stop. */
  readonly weekdays: Readonly<Record<string, string>>;
  /**
   * The word or phrase for a fraction, or null for one that is said in digits and a word; `next` is the word
   * behind it ("MEDIA tableta").
   */
  readonly sayFraction: (numerator: number, denominator: number, next?: string) => string | null;
  /** The same behind a whole number. */
  readonly sayPart: (numerator: number, denominator: number, next?: string) => string | null;
  /** Between a whole number and its fraction: "two AND a half". */
  readonly andFraction: string;
  /** What `sayFraction` ends in before a thing or unit, which is then one: "un cuarto DE miligramo". */
  readonly fractionOf?: string;
  /** Numbers in words by their value, from nought to twenty. */
  readonly counting: readonly string[];
  /** Words after which I to XX is a number, as alternatives of a pattern. */
  readonly romanContexts: string;
  /** Those in small letters behind which a lone I is a number too, where it is also a word; left out where it is none. */
  readonly loneRomanContexts?: string;
  /** Written shorthand that is always said in full, each a pattern of its own and what is said. */
  readonly abbreviations: readonly (readonly [pattern: string, said: string])[];
  /** Words that stand in no other field and that `abbreviations` and dosing shorthand look for, parted by spaces. */
  readonly shortWords: string;
  /** Capital letters that are said one by one, parted by white space. */
  readonly initialisms: string;
  /** Letters that are words too and would be said as such: those beside them are parted by full stops. */
  readonly letterWords: string;
  /** Words before a number that is called, in lower case, as alternatives of a pattern. */
  readonly callWords: string;
  /** Numbers that are called and never counted, as alternatives of a pattern. */
  readonly shortNumbers: string;
  /** Those that may be counted too: called only right behind one of `callWords`. */
  readonly calledNumbers?: string;
  /** Digits without groups that are a code and not counted, as alternatives of a pattern; by default all of five or more. */
  readonly codeShapes?: string;
  /** Before a number that is a year, as alternatives of a pattern; empty where voices say years right. */
  readonly yearWords: string;
  /** What stands around a day before its month: "THE 25th OF May". */
  readonly dayThenMonth: { readonly article: string; readonly of: string };
  /** "De 2025": the word between a month and its year. */
  readonly ofYear?: string;
  /** A month before its day is said behind it: "abr. 22" → "22 de abril"; "day-first only", a number behind it is no day. */
  readonly monthOrder?: 'day-first' | 'day-first only';
  /** "15/03/2024" is said by the month's name where it cannot be anything else; never "3/4/2025". */
  readonly numericDates?: 'day-first';
  /** "03/15/2024" and "2024-03-15" are said in their own order: "March 15th, 2024", "2024, March 15th". */
  readonly otherDateOrders?: 'said';
  /** Numbers that count a place: the ending behind the digits as a pattern, and what both are said as; null leaves them. */
  readonly ordinals?: { readonly endings: string; readonly say: (value: number, ending: string) => string | null };
  /** "No." and the like, as alternatives of a pattern. */
  readonly numberSigns: string;
  /** What follows "2x" where it counts times, as alternatives of a pattern: "daily", "a day". */
  readonly timesBefore: string;
  /** What that x is said as, where it is not `words.times`: "2 VECES al día". */
  readonly timesADay?: string;
  /** Words before a range that is written with a hyphen, as alternatives of a pattern; by default the English ones. */
  readonly beforeRange?: string;
  /** How phone numbers are grouped in the language's countries, each a pattern of its own, beside those of all. */
  readonly phoneShapes?: readonly string[];
  /** What stands behind an hour, or between hours and minutes: "14 h", "14h30"; as alternatives of a pattern. */
  readonly hourSigns?: string;
  /** Common words as they stand in warnings in capitals, parted by white space. */
  readonly capitalWords: string;
  /** Null leaves the time as it is. */
  readonly sayTime: (time: ClockTime) => string | null;
  /** A time or a stretch of time with its seconds, all three in their order; without it such a time is left. */
  readonly sayTimeWithSeconds?: (hours: number, minutes: number, seconds: number) => string;
  /** `5'10"`. */
  readonly feetAndInches?: (feet: number, inches: number) => string;
  /** Short names of time zones as they stand behind a time, as alternatives of a pattern. */
  readonly timeZones?: string;
  /**
   * A day of the month in digits with the month's name, as in "25th"; `before` is the text in front of it. Null
   * leaves it as it is written.
   */
  readonly sayDay: (day: number, before: string) => string | null;
  /** "3.4.2025" has one meaning wherever the language is written; with "every sign" "3/4/2025" has one too. */
  readonly certainDates?: 'full stops' | 'every sign';
  /** Words behind which "3.4." is a day and no chapter, as alternatives of a pattern. */
  readonly beforeDottedDates?: string;
  /** Voices skip the stroke in "8 mg/2 mg" and "3/4/2025": beside a number it is said. */
  readonly strokes?: 'said';
  /** An x between any two numbers is said: the word for it goes with counts ("3 x 1 Tablette") and sizes alike. */
  readonly crosses?: 'said';
  /** Between the parts of "10:1", where that is not `words.to`. */
  readonly ratio?: string;
  /** Words before "1/2" where it is a date, as alternatives of a pattern; by default those of several languages. */
  readonly dateBefore?: string;
  /** Endings of words that look like the end of an address: "salarié.es". */
  readonly wordsLikeDomains?: readonly string[];
  /** What stands between two days beside `words.to`: "du lun. AU ven." */
  readonly betweenDays?: string;
  /** Short names of days that are words too, and count only beside another day; as alternatives of a pattern. */
  readonly doubtfulDays?: string;
  /** "1–0–1" is how many are taken in the morning, at noon and in the evening: neither a range nor a date. */
  readonly dosingSchemes?: 'parted by dashes';
  /** The "+49" of a phone number is said as one number. */
  readonly countryCodes?: 'counted';
  /** What is written behind a day's number, as alternatives of a pattern; by default the English endings. */
  readonly dayMarks?: string;
  /** "3." is a number that counts a place: what it is said as behind `before`; null leaves it. */
  readonly sayDotted?: (value: number, before: string) => string | null;
  /** Where in an address a street's kind or a side of the sky is written short; without it, addresses are left. */
  readonly streets?: StreetWords;
  /** Ends of web addresses that are said by their letters, as they would be words ("it"), as alternatives of a pattern. */
  readonly letterTops?: string;
}

/** Words of a street address, each by how it is written short and without a full stop. */
export interface StreetWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly sides: Readonly<Record<string, string>>;
  /** Parts of a country by the letters that stand for them between a place and its postal code. */
  readonly states: Readonly<Record<string, string>>;
  /** Those of them that are words or stand behind people's names too, parted by spaces. */
  readonly degrees: string;
  /** How postal codes look, as alternatives of a pattern. */
  readonly postalCode: string;
}

/** A time of day as it is written; `half` where the text says which half of the day. */
export interface ClockTime {
  readonly hours: number;
  readonly minutes: number;
  readonly half: 'am' | 'pm' | null;
  /** The sign of `hourSigns` that stands with it. */
  readonly sign?: string;
}

export interface MonthWords {
  readonly name: string;
  /** Short forms, in lower case and without a full stop. */
  readonly short: readonly string[];
}

/** Words for signs that voices skip, or say in ways that change the meaning. */
export interface SignWords {
  /** Between the ends of a range. */
  readonly to: string;
  readonly per: string;
  readonly over: string;
  readonly slash: string;
  readonly dash: string;
  readonly point: string;
  readonly comma: string;
  readonly minus: string;
  readonly plus: string;
  readonly plusMinus: string;
  readonly times: string;
  readonly dividedBy: string;
  readonly equals: string;
  readonly about: string;
  readonly atMost: string;
  readonly atLeast: string;
  readonly notEqual: string;
  readonly perThousand: string;
  readonly degrees: string;
  readonly power: string;
  readonly squared: string;
  readonly cubed: string;
  /** Before the number of a footnote. */
  readonly note: string;
  /** Before a number that is counted by, "No. 5", "#5". */
  readonly number: string;
  readonly section: string;
  readonly at: string;
  readonly dot: string;
  readonly rightArrow: string;
  readonly leftArrow: string;
  readonly upArrow: string;
  readonly downArrow: string;
  readonly square: string;
  /** In a web address; without it the sign is left to the voice. */
  readonly questionMark?: string;
  /** The same. */
  readonly underscore?: string;
}
