import type { CompiledLanguage } from './sentence-language/compile-language.ts';
import { isSetApart, startsWithAddress } from './set-apart.ts';

/** One place where a sentence may end, and what stands around it. */
export interface GapContext {
  /** The sentence so far, trimmed. */
  readonly before: string;
  /** What follows, trimmed, at most a few words. */
  readonly after: string;
  /** The white space between them. */
  readonly space: string;
  /** `before` without its last punctuation: "Dr", "(He said so". */
  readonly body: string;
  /** The punctuation that ends `before`, without closing quotes and brackets: ".", "?!", "". */
  readonly stop: string;
  /** Closing quotes and brackets after `stop`. */
  readonly closing: string;
  /** The last words of `body`, the longest first, spaces left out: "undz.B", "z.B", "B". */
  readonly lastWords: readonly string[];
  /** The first word of `after`, without opening quotes. */
  readonly nextWord: string;
  /** An item of an enumeration begins here. */
  readonly listItem: boolean;
  /** A block written without capitals, where sentences begin in lower case too. */
  readonly casual: boolean;
  readonly language: CompiledLanguage;
}

/** What a rule says about a gap; null where it has nothing to say. */
export type Verdict = 'join' | 'part' | null;

export interface SentenceRule {
  readonly id: string;
  readonly judge: (gap: GapContext) => Verdict;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;
const DASH = /^[-–—―]/u;

/**
 * In order; the first rule with an opinion wins. A wrong break is heard as a gap in the middle of a
 * sentence, a missing one hardly at all: where a rule must guess it joins.
 */
export const sentenceRules: readonly SentenceRule[] = [
  { id: 'line break', judge: ({ space }) => (space.includes('\u2028') ? 'part' : null) },
  { id: 'list item', judge: ({ listItem }) => (listItem ? 'part' : null) },
  {
    id: 'set apart',
    judge: ({ space, before, after }) => (space !== '' && isSetApart(before, after) ? 'part' : null),
  },
  { id: 'nothing said yet', judge: ({ before }) => (hasWord(before) ? null : 'join') },
  { id: 'no end mark', judge: ({ stop }) => (stop === '' ? 'join' : null) },
  { id: 'goes on with punctuation', judge: ({ after }) => (/^[,;:.!?…、，%‰°)\]}]/u.test(after) ? 'join' : null) },
  { id: 'list marker', judge: ({ before }) => (isListMarker(before) ? 'join' : null) },
  { id: 'no space', judge: judgeUnspaced },
  { id: 'inside brackets', judge: ({ before }) => (isBracketOpen(before) ? 'join' : null) },
  { id: 'pause in speech', judge: judgePause },
  { id: 'particle after quotation', judge: judgeParticle },
  { id: 'abbreviation', judge: judgeAbbreviation },
  { id: 'ordinal', judge: judgeOrdinal },
  { id: 'lower case', judge: judgeLowerCase },
  { id: 'digit', judge: judgeDigit },
  { id: 'dash', judge: judgeDash },
];

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** "1.", "1.)", "(a)", "iv.", "⁃9.": the sentence so far is only the marker of a list item. */
function isListMarker(before: string): boolean {
  return /^[-–—•⁃*(\s]*(?:\p{Nd}{1,3}|\p{L}|[ivx]{2,4})(?:[.)]|\.\))$/u.test(before) && !/^I\.$/u.test(before);
}

/** "Yahoo!ed", "file.Name": Latin text parts sentences by space; scripts without spaces do not. */
function judgeUnspaced({ space, before, after, stop, closing }: GapContext): Verdict {
  if (space !== '') return null;
  if (/[。！？．።፧]$/u.test(stop)) return /\p{Nd}$/u.test(before.slice(0, -1)) && DIGIT.test(after) ? 'join' : null;
  if (/[\])]$/u.test(closing) || /^[\p{Lu}\p{Lo}“"«]/u.test(after)) {
    // "end.[3]Next" and "pro Jahr10.Zudem": a reference mark eats the space.
    if (/\p{Nd}\.?[\])]?$/u.test(before) && CAPITAL.test(after) && !/\p{Lu}\p{Nd}*\.$/u.test(before)) return null;
  }
  return /[!?]$/u.test(stop) && /^[\p{Lo}「『“"«]/u.test(after) ? null : 'join';
}

/** A bracket that is still open. Only when it is likely to be closed soon: the brackets of a smiley are not. */
function isBracketOpen(before: string): boolean {
  const open = Math.max(...['(', '[', '（', '［'].map((mark) => before.lastIndexOf(mark)));
  if (open < 0 || before.length - open > 300) return false;
  const inside = before.slice(open + 1);
  return !/[)\]）］]/u.test(inside) && hasWord(inside);
}

/** Three dots: who is quoted pauses and goes on. Where letters have no capitals the sign "…" is a pause, three full stops an end. */
function judgePause({ stop, closing, before, after }: GapContext): Verdict {
  if (!/^(?:…|\.{3,})$/u.test(stop) || closing !== '') return null;
  return isQuotationOpen(before) || (stop === '…' && /^\p{Lo}/u.test(after)) ? 'join' : null;
}

/** A quotation with marks of its own for both sides that is still open. After "„" the mark "“" closes. */
function isQuotationOpen(before: string): boolean {
  return (before.includes('„') ? /„[^“”]*$/u : /“[^”]*$|«[^»]*$/u).test(before);
}

/** Japanese quotes a sentence and goes on with a particle: 「…です。」と言った. */
function judgeParticle({ closing, stop, after }: GapContext): Verdict {
  if (closing !== '' && /^(?:と|って|など|なんて|という|を|に|の|は|も|が(?!、))/u.test(after)) return 'join';
  return /^[?？!！]/u.test(stop) && /^(?:と|って|という)/u.test(after) ? 'join' : null;
}

function judgeAbbreviation({ stop, closing, body, lastWords, nextWord, after, language }: GapContext): Verdict {
  if (stop !== '.' || closing !== '') return null;
  const listed = (list: (word: string) => boolean) => lastWords.some(list);
  const last = lastWords.at(-1) ?? '';
  if (listed(language.isLeading)) return 'join';
  const goesOn = DIGIT.test(after) || SMALL.test(after);
  if (listed(language.isNumbering) && (DIGIT.test(after) || /^[§#]|^[IVXLC]{2,}\b/u.test(after))) return 'join';
  if (!/^\p{Lu}$/u.test(last) && listed(language.isClosing)) return goesOn ? 'join' : 'part';
  const dotted = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(last);
  if (listed(language.isEither) || dotted) {
    return goesOn || !startsSentence(nextWord, after, language) ? 'join' : 'part';
  }
  return isInitial(last, body, nextWord, language) ? 'join' : null;
}

/** "J. R. R. Tolkien", "John A. Smith", Arabic and Indic titles of one letter. */
function isInitial(last: string, body: string, nextWord: string, language: CompiledLanguage): boolean {
  if (/^\p{Lo}\p{M}*$/u.test(last)) return !/\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Thai}/u.test(last);
  if (/^\p{Ll}$/u.test(last)) return CAPITAL.test(nextWord) && /^\p{L}\.?$/u.test(nextWord);
  if (!/^\p{Lu}\p{M}*$/u.test(last) && !/^\p{Lu}\p{Ll}?(?:-\p{Lu}\p{Ll}?)$/u.test(last)) return false;
  if (!CAPITAL.test(nextWord) || language.isStarter(nextWord)) return false;
  // "So do I. Mary": the pronoun is no initial unless a name is being spelt.
  return last !== 'I' || !/\p{Ll}\s+I$/u.test(body);
}

/** "am 12. Juni", "Ludwig XIV. König": in languages that write ordinals with a full stop. */
function judgeOrdinal({ stop, closing, lastWords, nextWord, after, language }: GapContext): Verdict {
  const last = lastWords.at(-1) ?? '';
  if (!language.ordinals || stop !== '.' || closing !== '') return null;
  if (!/^(?:\p{Nd}{1,2}|[IVX]{1,5})$/u.test(last)) return null;
  return DIGIT.test(after) || SMALL.test(after) || !startsSentence(nextWord, after, language) ? 'join' : null;
}

function judgeLowerCase({ stop, closing, body, after, nextWord, casual, lastWords }: GapContext): Verdict {
  if (!SMALL.test(nextWord) || DASH.test(after)) return null;
  if (/["'“”’»›]/u.test(closing)) return 'join';
  // "more here. http://…" and "Call us!!! we are open": neither is a word that goes on.
  if (/^(?:[.!?]|[!?]{2,})$/u.test(stop) && startsWithAddress(after)) return 'part';
  if (/^[!?]{3,}$/u.test(stop)) return 'part';
  const plain = /^\p{L}{2,}(?:['’]\p{L}+)?$/u.test(lastWords.at(-1) ?? '') || /\p{Nd}$|[)"]$/u.test(body);
  return casual && plain && /^(?:\.|[!?]+)$/u.test(stop) ? 'part' : 'join';
}

/** A sentence may begin with a number after an ordinary word; "no. 5" and "3. 5" are not parted. */
function judgeDigit({ stop, closing, after, lastWords }: GapContext): Verdict {
  if (!DIGIT.test(after) || stop !== '.' || closing !== '') return null;
  return /^(?:[\p{L}\p{M}'’-]{3,}|\p{Lo}{2,})$/u.test(lastWords.at(-1) ?? '') ? 'part' : 'join';
}

function judgeDash({ after }: GapContext): Verdict {
  if (!DASH.test(after)) return null;
  return /^(?:-{2,}|[-–—―])\s*["'„“«]?[\p{Lu}\p{Lo}]/u.test(after) ? 'part' : 'join';
}

/** After an abbreviation only a word that usually begins a sentence, or a quotation, begins one. */
function startsSentence(nextWord: string, after: string, language: CompiledLanguage): boolean {
  return /^["“„«»¿¡「(]/u.test(after) || (CAPITAL.test(nextWord) && language.isStarter(nextWord));
}
