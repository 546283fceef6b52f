import type { TextEdit } from './apply-edits.ts';
import { sliceSpan } from './span.ts';
import { editMatches, type SpokenRule } from './spoken-rule.ts';
import { findSymbolWords, type SymbolWords } from './symbol-words.ts';

/** What no voice may get and what no rule need look at, whatever the reader has chosen. */
export const cleaningRules: readonly SpokenRule[] = [
  {
    // An unpaired surrogate cannot be written as UTF-8: some engines stop there. Private use
    // characters are icon fonts: a voice says nothing, or its own word for "unknown".
    id: 'no broken or private characters',
    findEdits: (text) => editMatches(text, /[\p{Cs}\p{Co}\uFFFE\uFFFF]/gu, () => ''),
  },
  {
    id: 'no control characters',
    findEdits: (text) => editMatches(text, /(?![\s])\p{Cc}/gu, () => ''),
  },
  {
    // Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, tags: unseen on
    // the page, but they cut words for a voice. ZWJ stays in emoji and, with ZWNJ, where the script
    // needs it (Arabic, Indic).
    id: 'no invisible characters',
    findEdits: (text) => findInvisible(text),
  },
];

/** A rule with a cheap look for its signs, so that most texts cost no more than a look for a sign. */
export interface WordingRule extends SpokenRule {
  readonly mayChange: (text: string) => boolean;
}

/** Signs that no voice may get, before any rule looks at words and numbers. */
export const wordingRules: readonly WordingRule[] = [
  {
    // Apple's voices take [[...]] as a command (Speech Synthesis Programming Guide), so a page
    // could silence or change the voice. The words inside stay. All brackets around a double one go
    // with it: without it, the two beside it would come to stand together ("][[]").
    id: 'no speech commands',
    mayChange: (text) => text.includes('[') || text.includes(']'),
    findEdits: (text) =>
      editMatches(text, /[[\]](?:\s*[[\]])+/gu, () => ' ').filter(({ span }) =>
        /\[\s*\[|\]\s*\]/u.test(sliceSpan(text, span)),
      ),
  },
  {
    // Chromium takes a text with "<?xml" for SSML and strips its tags.
    id: 'no xml declaration',
    mayChange: (text) => text.includes('<?'),
    findEdits: (text) => editMatches(text, /<\?(?=xml)/giu, () => ' '),
  },
  {
    // "<name>" and "<me@example.org>" are brackets and compare nothing (RFC 3986 appendix C, RFC 5322 3.4): "less than
    // name" would be wrong. The full-width forms are safe for every voice, and one that names signs names them.
    id: 'angle brackets',
    mayChange: (text) => text.includes('<') && text.includes('>'),
    findEdits: (text) => findBrackets(text),
  },
  {
    // With &, < or > in the text word events drift (Windows counts escaped text) and some voices fail.
    id: 'signs as words',
    mayChange: (text) => /[&<>]/.test(text),
    findEdits: (text, { lang }) => findSigns(text, findSymbolWords(lang)),
  },
];

/** White space in a row, line ends and the like as one plain space; the spaces that hold a number together stay. */
export const evenSpaces: WordingRule = {
  id: 'even spaces',
  mayChange: (text) => /^\s|\s$|\s\s|[^\S \u00A0\u202F\u2007\u2009]/.test(text),
  findEdits: (text) =>
    editMatches(text, /^\s+|\s+$|\s{2,}|[^\S \u00A0\u202F\u2007\u2009]/gu, ({ index, 0: run }) =>
      index === 0 || index + run.length === text.length ? '' : ' ',
    ),
};

/** At last, whatever the rules before have made of the text. */
export const singleSpaces: WordingRule = {
  id: 'single spaces',
  mayChange: (text) => /[^\S ]| {2}|^ | $/.test(text),
  findEdits: (text) =>
    editMatches(text, /^\s+|\s+$|\s{2,}|[^\S ]/gu, ({ index, 0: run }) =>
      index === 0 || index + run.length === text.length ? '' : ' ',
    ),
};

/** A flag made of tags ("🏴" and six unseen letters) as a whole, or one invisible character. */
const INVISIBLE = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|\p{Cf}|\u034F|[\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;

/** Format characters that are seen: the Arabic and Syriac signs that stand around numbers. */
const VISIBLE_FORMAT = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]$/u;

/** ZWJ and ZWNJ have a meaning inside an emoji, between joining letters, and beside a virama or another mark. */
const BEFORE_JOINER =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\p{M}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian})$/u;
const AFTER_JOINER = /^(?:\p{L}|\p{M}|\p{Extended_Pictographic})/u;

function findInvisible(text: string): readonly TextEdit[] {
  return editMatches(text, INVISIBLE, () => '').filter(({ span }) => {
    const found = text.slice(span.start, span.end);
    if (found.startsWith('\u{1F3F4}') || VISIBLE_FORMAT.test(found)) return false;
    if (!/^[\u200C\u200D]$/u.test(found)) return true;
    return !BEFORE_JOINER.test(text.slice(0, span.start)) || !AFTER_JOINER.test(text.slice(span.end));
  });
}

/** A mark-up tag, or an address in brackets. */
const BRACKETED =
  /<(?:\/\p{L}[\p{L}\p{N}-]*|(?<name>\p{L}[\p{L}\p{N}-]*)(?<closed>\s?\/)?|[^\s<>@]+@[^\s<>@]+\.\p{L}+|https?:\/\/[^\s<>]+)>/gu;

/** Elements of HTML that have no content, and so may be written as closed. */
const voidTag = /^(?:AREA|BASE|BR|COL|EMBED|HR|IMG|INPUT|LINK|META|SOURCE|TRACK|WBR)$/u;

function findBrackets(text: string): readonly TextEdit[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ index, 0: found, groups }) => {
    const { name, closed } = groups ?? {};
    const end = index + found.length;
    const isBehindWord = /[\p{L}\p{N})]$/u.test(text.slice(0, index));
    const isBeforeWord = /^[\p{L}\p{N}(]/u.test(text.slice(end));
    // "a<b>c", "<LLN/>ULN" and "<LLN/> ULN" compare; "<BR/> Next" is a tag.
    const isLimit =
      name !== undefined &&
      /^\p{Lu}{2,}$/u.test(name) &&
      !voidTag.test(name) &&
      /^\s[\p{L}\p{N}(]/u.test(text.slice(end));
    const mayCompare = closed === undefined ? isBehindWord && isBeforeWord : !isBehindWord && (isBeforeWord || isLimit);
    if (name !== undefined && mayCompare && !text.includes(`</${name}>`, end)) return [];
    return [
      { span: { start: index, end: index + 1 }, text: '＜' },
      { span: { start: end - 1, end }, text: '＞' },
    ];
  });
}

/** "a & b" → "a and b", "R&D" → "R and D", "<5" → "less than 5". "<" and "=" together keep both meanings. */
function findSigns(text: string, words: SymbolWords): readonly TextEdit[] {
  return editMatches(text, /[&<>]/gu, ({ index, 0: sign }) => {
    const word = sign === '&' ? words.and : sign === '<' ? words.lessThan : words.greaterThan;
    if (/[＆＜＞]/u.test(word)) return word;
    const before = index === 0 || /\s/u.test(text.charAt(index - 1)) ? '' : ' ';
    const after = index + 1 === text.length || /\s/u.test(text.charAt(index + 1)) ? '' : ' ';
    return before + word + after;
  });
}
