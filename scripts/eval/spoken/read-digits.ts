import type { SpokenLanguage } from '../../../utils/core/text/spoken-language/spoken-language.ts';
import type { KeptWords } from './kept-words.ts';

/** The digits of a text in their order, whether they stand as digits, raised, or in the language's words. */
export type ReadDigits = (text: string) => string;

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const bottoms = [...Array(99).keys()].map((at) => at + 2).concat(200, 500, 1000, 2000, 10000);

/** @param language whose fractions and other words for digits are read */
export function createDigitReader(language: SpokenLanguage, kept: KeptWords): ReadDigits {
  const fractions = new Map<string, string>();
  for (const bottom of bottoms) {
    for (let top = 1; top < 20; top += 1) {
      for (const next of [undefined, 'mg', 'h']) {
        for (const said of [language.sayFraction(top, bottom, next), language.sayPart(top, bottom, next)]) {
          // "5 centesimi" are money.
          const isMoney = language.currencies.some(({ cent }) => cent !== undefined && said?.endsWith(cent.many));
          if (said !== null && !isMoney) fractions.set(said.toLowerCase(), `${top} ${bottom}`);
        }
      }
    }
  }
  const longestFirst = [...fractions.keys()].sort((a, b) => b.length - a.length).join('|');
  const fraction = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'giu');
  const words = kept.digits.map(
    ([pattern, digits]) => [new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu'), digits] as const,
  );
  return (text) => {
    let plain = text
      .replace(/[\u00AD\u200B]/gu, '')
      .normalize('NFKD')
      .normalize('NFC')
      .replace(/⁄/gu, '/')
      .replace(fraction, (said) => fractions.get(said.toLowerCase()) ?? said);
    for (const [pattern, digits] of words) plain = plain.replace(pattern, digits);
    return [...plain]
      .map((sign) => (raised.includes(sign) ? raised.indexOf(sign) : sign))
      .join('')
      .replace(/\D/gu, '');
  };
}

/** Numbers that count a place and months, in words, back as digits. */
export function readPlaces(spoken: string, written: string, language: SpokenLanguage): string {
  const { ordinals, months } = language;
  let plain = readDays(spoken, written, language);
  if (ordinals !== undefined && new RegExp(`\\d(?:${ordinals.endings})(?!\\p{L})`, 'u').test(written)) {
    const said = new Map<string, number>();
    for (const ending of ['º', 'ª', 'er', 'e', 'es', 're', 'res', 'nd', 'nde']) {
      for (let value = 1; value < 2000; value += 1) {
        const word = ordinals.say(value, ending);
        if (word !== null) said.set(word, value);
      }
    }
    const words = [...said.keys()].sort((a, b) => b.length - a.length).join('|');
    plain = plain.replace(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'), (word) => `${said.get(word)}`);
  }
  const names = months.map(({ name }) => name.toLowerCase());
  const isDate = /\d[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{2}[/.-]\d|\d\/\d\d\/\d\d/u.test(written);
  if (!isDate && (language.beforeDottedDates === undefined || !/\d\.\d{1,2}\./u.test(written))) return plain;
  const year = isDate ? '(?= (?:de )?(?:\\d{4}|\\d{2} (?:oh )?\\d{1,2}|\\d(?: \\d){3})(?!\\d))' : '';
  // "March 15th, 20 24" and "20 24, March 15th".
  const first = isDate ? `|(?<!\\p{L})(?:${names.join('|')})(?= \\d{1,2}(?:st|nd|rd|th))` : '';
  const month = new RegExp(`(?<=\\d(?:\\.|er|st|nd|rd|th)? (?:de |of )?)(?:${names.join('|')})${year}${first}`, 'giu');
  return plain.replace(month, (name) => `${names.indexOf(name.toLowerCase()) + 1}`);
}

/** "3." in words, whatever its ending: "dritten". */
function readDays(spoken: string, written: string, { sayDotted, sayDay }: SpokenLanguage): string {
  if (sayDotted === undefined || !/\d[./-]/u.test(written)) return spoken;
  const said = new Map<string, number>();
  for (let value = 1; value <= 100; value += 1) {
    for (const word of [sayDotted(value, 'am '), sayDotted(value, 'das '), sayDay(value, '')]) {
      if (word !== null) said.set(word, value);
    }
  }
  const words = [...said.keys()].sort((a, b) => b.length - a.length).join('|');
  return spoken.replace(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'), (word) => `${said.get(word)}`);
}
