import type { TextEdit } from '../apply-edits.ts';
import { findSpokenLanguage } from '../spoken-language/find-spoken-language.ts';
import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import type { SpokenRule } from '../spoken-rule.ts';

/**
 * "120" → "1 2 0", "1,250.5" → "1 2 5 0 point 5". Each digit stays where it is and is found as itself. Ordinals ("25th")
 * stay whole. A letter stays at its digit: alone, the "m" of "12h02m" could be heard as meters. In a language without
 * words of its own the signs inside a number are parted from the digits, so that no voice joins them again.
 */
export const listDigits: SpokenRule = {
  id: 'digit by digit',
  findEdits(text, { lang }) {
    const language = findSpokenLanguage(lang);
    const edits: TextEdit[] = [];
    for (const { 0: number, index } of text.matchAll(numbers)) {
      if (ordinalEnding.test(text.slice(index + number.length))) continue;
      for (let at = 1; at < number.length; at += 1) {
        const [before = '', sign = ''] = [number.charAt(at - 1), number.charAt(at)];
        const place = index + at;
        if (isDigit(sign)) {
          if (isDigit(before)) edits.push({ span: { start: place, end: place }, text: ' ' });
          continue;
        }
        edits.push({ span: { start: place, end: place + 1 }, text: saySign(number, at, language) });
      }
    }
    return edits;
  },
};

const numbers = /\d+(?:[.,]\d+)*/gu;
const ordinalEnding = /^(?:st|nd|rd|th|er|re|e|º|ª|o|a)(?![\p{L}\p{M}])/u;

/** The full stop or comma at a place inside a number; one that only parts groups of digits is a pause. */
function saySign(number: string, at: number, language: SpokenLanguage | null): string {
  const sign = number.charAt(at);
  if (language === null) return ` ${sign} `;
  const { decimal, region } = language.numbers;
  const isGroup = sign !== decimal && /^\d{3}(?!\d)/.test(number.slice(at + 1)) && region !== 'unknown';
  if (isGroup) return ' ';
  return ` ${sign === '.' ? language.words.point : language.words.comma} `;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
