import type { TextEdit } from '../apply-edits.ts';
import type { SpokenRule } from '../spoken-rule.ts';

const bracket = '\\[\\d{1,3}[a-z]?(?:\\s?[,;–-]\\s?\\d{1,3}[a-z]?){0,19}\\]';
const raised = '[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*';
const mark = '[.,;:!?)”"’]';

const inBrackets = new RegExp(
  `(?<before>\\p{L}\\p{M}*|${mark})(?:(?:${bracket})+|\\s(?:${bracket}\\s?)*${bracket}(?=\\s*(?:${mark}|$)))`,
  'gu',
);
const inRaisedDigits = new RegExp(
  `(?<before>(?<=\\p{Ll}{3})\\p{Ll}|(?<=\\p{L}\\p{M}*)${mark})${raised}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Behind these a bracket holds a result: "95 % CI [2, 5]". */
const isResult =
  /(?<!\p{L})(?:CI|CrI|IC|KI|IQR|SD|intervals?|ranges?|scores?|levels?|ratios?|between|of|from)[=:<>≤≥±~\s]*$|[=<>≤≥±~]\s?$/iu;

/**
 * Behind a lone letter or a sign or name of a length, with nothing between, a bracket may be a power or an index that the
 * page raises or lowers: "75 mg/m[2]", "B[12]".
 */
const isGluedToUnit =
  /(?<![\p{L}\p{M}])(?:\p{L}\p{M}*|[kcdmµμn]m|ft|in|yd|mi|m[eèé]t(?:er|re|ro|ri)s?|(?:centi|milli|kilo)\p{L}+|inch(?:es)?|f(?:oo|ee)t|yards?|miles?|pulgadas?|pouces?|Zoll)$/iu;

const isPower = /^\p{L}[²³]$/u;
/** Behind these a raised 2 or 3 means an area or a volume: "10 metre²", "per metre³". */
const isMeasured =
  /\d\s?\p{L}+$|(?:m[eèé]t(?:er|re|ro|ri)s?|inch(?:es)?|f(?:oo|ee)t|yards?|miles?|pulgadas?|pouces?|Zoll)$/iu;

/**
 * What is safe to be taken for the number of a reference:
 * - nothing but numbers of up to three digits in square brackets, right behind a word or its mark ("withdrawal.[1]"),
 *   or behind a space where a mark or the end follows ("withdrawal [2, 3]."). Glued to a lone letter or a length they may
 *   be powers ("mg/m[2]", "B[12]"), and are read. In "take [5] tablets" and "95 % CI [2, 5]"
 *   the numbers say something.
 * - raised digits behind a word of four small letters or more, or behind its mark: "withdrawal¹", "withdrawal.²".
 *   Behind a digit, a unit or a lone letter they may be powers ("10⁹", "cm²", "10 metre²", "R²"), and are read.
 *
 * Names with a year, "(Smith et al., 2019)", are words of the sentence and are read. Digits that a page raises by its
 * markup are marks of notes where they are links (`Block.notes`); else they cannot be told from other numbers in the
 * text, and are read too. So is what nothing stands before: in a
 * list of references the number is the name.
 *
 * The letter before takes the place in the alignment, so that whatever is written is found in the spoken form.
 */
export const skipCitations: SpokenRule = {
  id: 'citations skipped',
  findEdits(text) {
    const edits = [inBrackets, inRaisedDigits].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): readonly TextEdit[] => {
        const before = match.groups?.before ?? '';
        const ahead = text.slice(0, match.index + before.length);
        const isGlued = match[0].charAt(before.length) === '[';
        if (isGlued && isGluedToUnit.test(ahead)) return [];
        if (isResult.test(ahead) || (isPower.test(match[0]) && isMeasured.test(ahead))) return [];
        return [{ span: { start: match.index, end: match.index + match[0].length }, text: before }];
      }),
    );
    return edits.sort((a, b) => a.span.start - b.span.start);
  },
};
