/**
 * What a sentence holds that a rule could change. Found in one pass over its characters, so that a
 * rule's pattern runs only where it can match: most sentences are plain words and need none.
 */
export const trait = {
  /** A character that may have to go: a control, unseen, broken or private one. */
  unclean: 1 << 0,
  /** White space other than single plain spaces between words. */
  space: 1 << 1,
  /** `&`, `<` or `>`. */
  markup: 1 << 2,
  bracket: 1 << 3,
  digit: 1 << 4,
  /** Two capital letters in a row. */
  capitals: 1 << 5,
  /** A dash, hyphen or minus beside a digit or a point. */
  dash: 1 << 6,
  stroke: 1 << 7,
  /** A digit, a colon, a digit. */
  colon: 1 << 8,
  /** A point or comma before a digit. */
  point: 1 << 9,
  /** A digit and a letter side by side. */
  glued: 1 << 10,
  /** One number right behind another, parted by a space, a point, a hyphen or a bracket. */
  chain: 1 << 11,
  currency: 1 << 12,
  /** A raised digit, a caret, or the thin space that stands for raised markup. */
  raised: 1 << 13,
  /** ½ and the like. */
  fraction: 1 << 14,
  /** A sign with a meaning: → ≤ ± = ~ + * ° and the like. */
  sign: 1 << 15,
  /** A letter, a full stop, a letter. */
  dotted: 1 << 16,
  at: 1 << 17,
  hash: 1 << 18,
  /** A capital I, V or X behind a word that such a number goes with. */
  roman: 1 << 19,
  /** A short word that a rule of the language knows, wherever it stands: "vs", "Mon". */
  word: 1 << 20,
  /** A word behind a number that goes with it: a unit, "am", "x". */
  unit: 1 << 21,
  /** The name of a month. */
  month: 1 << 22,
  /** Four digits that may be a year. */
  year: 1 << 23,
  /** Three digits or more, which may be called or be a code. */
  long: 1 << 24,
  /** The name of a day of the week. */
  weekday: 1 << 25,
  /** A number that is called and never counted, or a word for sending a text. */
  called: 1 << 26,
  /** A hyphen or dash anywhere. */
  anyDash: 1 << 27,
  /** An x or × behind a number. */
  times: 1 << 28,
  /** A short word for a kind of street. */
  street: 1 << 29,
} as const;

/** Words that a language's rules look for, each in the case in which it is written. */
export interface TraitWords {
  /** What each word is, as bits of `trait`. */
  readonly bits: ReadonlyMap<string, number>;
  /** What the words that begin with two letters may be, at 128 times the first plus the second. */
  readonly starts: Int32Array;
}

/** @param words with the bits of `trait` they stand for */
export function prepareTraitWords(words: Iterable<readonly [word: string, bit: number]>): TraitWords {
  const bits = new Map<string, number>();
  const starts = new Int32Array(128 * 128);
  for (const [word, bit] of words) {
    bits.set(word, (bits.get(word) ?? 0) | bit);
    const first = word.charCodeAt(0);
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    const place = first * 128 + (second < 128 ? second : BEYOND);
    if (first < 128 && bit !== trait.roman) starts[place] = (starts[place] ?? 0) | bit;
  }
  return { bits, starts };
}

/** Stands for every second letter outside ASCII: "pág". No word has this one. */
const BEYOND = 1;

export const noTraitWords: TraitWords = prepareTraitWords([]);

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;

const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  if (code >= 97 && code <= 122) kinds[code] = LOWER;
  else if (code >= 65 && code <= 90) kinds[code] = UPPER;
  else if (code >= 48 && code <= 57) kinds[code] = DIGIT;
  else if (code === 32) kinds[code] = SPACE;
}

/** What a character says of the sentence by itself. */
const ascii = new Int32Array(128);
const beyond = new Map<number, number>();
const mark = (signs: string, bit: number) => {
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    if (code < 128) ascii[code] = (ascii[code] ?? 0) | bit;
    else beyond.set(code, (beyond.get(code) ?? 0) | bit);
  }
};
for (let code = 0; code < 32; code += 1) ascii[code] = trait.unclean | trait.space;
ascii[127] = trait.unclean;
mark('&<>', trait.markup);
mark('[]', trait.bracket);
mark('/', trait.stroke);
mark('⁄', trait.stroke | trait.fraction);
mark('$£€¥₩₹¢', trait.currency);
mark('^⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺', trait.raised);
mark('\u2009', trait.raised | trait.space | trait.chain);
mark('\u00A0\u202F\u2007', trait.space | trait.chain);
mark('½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞', trait.fraction | trait.digit);
mark('≤⩽≥⩾±≈≃≠×÷‰§→➔←↑↓=~∼+*−°', trait.sign);
mark('×', trait.times);
mark('℃℉', trait.sign | trait.unit | trait.raised);
mark('ºªᵉ', trait.glued);
mark('-–—', trait.anyDash);
mark('@', trait.at);
mark('#№', trait.hash);
mark('\u2018\u2019\u201C\u201D\u2026\u2022«»·¿¡', 0);
mark('\u00AD', trait.unclean | trait.space);

/** Letters and marks of most scripts, none of which is unseen or private; what is left out is looked at more closely. */
function isPlain(code: number): boolean {
  return (
    (code >= 0xa1 && code < 0x34f) ||
    (code > 0x34f && code < 0x600) ||
    (code > 0x606 && code < 0x700 && code !== 0x61c && code !== 0x6dd) ||
    (code >= 0x900 && code < 0x115f) ||
    (code > 0x1160 && code < 0x1680) ||
    (code > 0x1e00 && code < 0x2000) ||
    (code > 0x3000 && code < 0xd800 && code !== 0x3164)
  );
}

/** The traits of a sentence, as bits. */
export function findTraits(text: string, { bits, starts }: TraitWords): number {
  const { length } = text;
  let traits = length > 0 && text.charCodeAt(length - 1) === 32 ? trait.space : 0;
  let last: number = SPACE;
  let digits = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      const known = beyond.get(code);
      if (known !== undefined) traits |= known;
      else if (isEmoji(code, text, at)) at += 1;
      else if (!isPlain(code)) traits |= trait.unclean | trait.space;
      if (last === DIGIT && (code === 0x2013 || code === 0x2014 || code === 0x2212)) traits |= trait.dash;
      else if (isDash(code) && startsNumber(text, at + 1)) traits |= trait.dash;
      else if (last === DIGIT && (code === 0x2019 || code === 0x2032) && startsNumber(text, at + 1))
        traits |= trait.chain;
      digits = 0;
      last = isLatin(code) ? LOWER : OTHER;
      continue;
    }
    const kind = kinds[code] as number;
    if (kind === LOWER || kind === UPPER) {
      if (last === UPPER && kind === UPPER) traits |= trait.capitals;
      else if (last === DIGIT) traits |= code === 120 ? trait.glued | trait.times : trait.glued;
      if (last !== LOWER && last !== UPPER) {
        if ((code === 73 || code === 86 || code === 88) && at > 1) traits |= wordBefore(text, at, bits) & trait.roman;
        const second = at + 1 < length ? text.charCodeAt(at + 1) : 0;
        const isPair = second < 128 && (kinds[second] === LOWER || kinds[second] === UPPER);
        const may = starts[code * 128 + (isPair ? second : isLatin(second) ? BEYOND : 0)] as number;
        if (may !== 0 && (may !== trait.unit || isBehindNumber(text, at))) {
          let end = at + 1;
          while (end < length && isLetter(text.charCodeAt(end))) end += 1;
          traits |= wordTraits(text, at, end, bits);
        }
      }
    } else if (kind === DIGIT) {
      if (last === LOWER || last === UPPER) traits |= trait.glued;
      traits |= trait.digit;
      if (digits === 0) traits |= numberTraits(text, at, bits);
      // "08001234567" is no quantity.
      if (digits === 1 && text.charCodeAt(at - 1) === 48) traits |= trait.chain | trait.long;
      digits += 1;
      if (digits === 4 && (text.charCodeAt(at - 3) === 49 || text.charCodeAt(at - 3) === 50)) traits |= trait.year;
      if (digits >= 3) traits |= trait.long;
      last = DIGIT;
      continue;
    } else if (kind === SPACE) {
      if (last === SPACE) traits |= trait.space;
      else if (last === DIGIT && startsNumber(text, at + 1)) {
        // "0 800 …"
        traits |= text.charCodeAt(at - 1) === 48 ? trait.chain | trait.long : trait.chain;
      }
    } else {
      traits |= ascii[code] as number;
      if (code === 46 || code === 44) {
        const next = at + 1 < length ? text.charCodeAt(at + 1) : 32;
        if (next >= 48 && next <= 57) traits |= last === DIGIT ? trait.point | trait.chain : trait.point;
        else if (code === 46 && (last === LOWER || last === UPPER) && (isLetter(next) || next === 45)) {
          // "e.g.", and "c.-à-d."
          traits |= trait.dotted;
        }
      } else if (code === 45) {
        if (last === DIGIT) traits |= trait.dash | trait.chain;
        else if (startsNumber(text, at + 1)) traits |= trait.dash;
      } else if (code === 58 && last === DIGIT) traits |= trait.colon;
      else if ((code === 47 || code === 39) && last === DIGIT && startsNumber(text, at + 1)) traits |= trait.chain;
      else if (code === 41 || code === 40 || code === 43) {
        if (startsNumber(text, at + 1)) traits |= code === 43 ? trait.chain | trait.long : trait.chain;
      }
    }
    digits = 0;
    last = kind;
    // The rest of a word in small letters says nothing more.
    if (kind === LOWER) while (at + 1 < length && isSmall(text.charCodeAt(at + 1))) at += 1;
  }
  return traits;
}

/** A whole character of the planes of emoji, where nothing is unseen. */
function isEmoji(code: number, text: string, at: number): boolean {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return (code === 0xd83c || code === 0xd83d || code === 0xd83e) && next >= 0xdc00 && next <= 0xdfff;
}

/** What is known of a number as a whole. */
function numberTraits(text: string, start: number, bits: ReadonlyMap<string, number>): number {
  let end = start + 1;
  while (end < text.length && end < start + 7 && isDigit(text.charCodeAt(end))) end += 1;
  return end - start === 3 || end - start === 4 || end - start === 6 ? (bits.get(text.slice(start, end)) ?? 0) : 0;
}

/** What is known of the word before a place, whatever its case and number. */
function wordBefore(text: string, at: number, bits: ReadonlyMap<string, number>): number {
  const end = at - 1;
  let start = end;
  while (start > 0 && end - start < 12 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === end) return 0;
  const word = text.slice(start, end).toLowerCase();
  return bits.get(word) ?? bits.get(word.replace(/s$/u, '')) ?? 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isLatin(code);
}

/** A Latin letter beyond ASCII, as most languages of Europe have them. */
function isLatin(code: number): boolean {
  return code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7;
}

function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2014 || code === 0x2212;
}

/** ½ and the like. */
function isFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

/** Whether a number begins there, or behind one space or bracket. */
function startsNumber(text: string, at: number): boolean {
  for (let next = at; next < at + 2 && next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if ((code >= 48 && code <= 57) || code === 36 || code === 46 || isFraction(code)) return true;
    if (code !== 32 && code !== 40 && code !== 45 && code !== 0x2013 && code !== 0x2014) return false;
  }
  return false;
}

/** A unit counts only behind a number, "m" and "g" being letters elsewhere. */
function wordTraits(text: string, start: number, end: number, bits: ReadonlyMap<string, number>): number {
  let found = bits.get(text.slice(start, end));
  if (found === undefined) return 0;
  found &= ~trait.roman;
  if ((found & trait.month) !== 0 && !isBesideNumber(text, start, end)) found &= ~trait.month;
  return (found & trait.unit) === 0 || isBehindNumber(text, start) ? found : found & ~(trait.unit | trait.times);
}

function isBehindNumber(text: string, start: number): boolean {
  const before = start < 2 ? 0 : text.charCodeAt(start - 1);
  if (before >= 128) return true;
  if (before !== 32 && before !== 45) return false;
  const number = text.charCodeAt(start - 2);
  return isDigit(number) || number >= 128;
}

/** "March 4", "4 March", "4th of March", "4 de marzo", and "March–May". */
function isBesideNumber(text: string, start: number, end: number): boolean {
  for (let next = end; next < end + 4 && next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (isDigit(code) || isDash(code) || code === 45) return true;
    if (code !== 32 && code !== 46 && code !== 0xa0) break;
  }
  const before = start < 2 ? 0 : text.charCodeAt(start - 2);
  // "3. April".
  if (before === 46 && start > 2 && isDigit(text.charCodeAt(start - 3))) return true;
  if (before === 101 && start > 3 && text.charCodeAt(start - 3) === 100) return true;
  return (
    isDigit(before) ||
    before >= 128 ||
    before === 116 ||
    before === 100 ||
    before === 104 ||
    before === 102 ||
    isDash(before)
  );
}
