const small = `null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
  siebzehn achtzehn neunzehn`.split(/\s+/u);
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const stems: ReadonlyMap<number, string> = new Map([
  [1, 'erst'],
  [3, 'dritt'],
  [7, 'siebt'],
  [8, 'acht'],
  [100, 'hundertst'],
]);

/** "dritt", to which the ending of the case is put ("dritten"), or a part's ("Drittel"). From 1 to 100, else null. */
export function findGermanOrdinal(value: number): string | null {
  const stem = stems.get(value);
  if (stem !== undefined) return stem;
  if (!Number.isInteger(value) || value < 1 || value > 99) return null;
  if (value < 20) return `${small[value]}t`;
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? `${ten}st` : `${small[value % 10]}und${ten}st`;
}

/** Words that leave no doubt of the case of what follows: weak endings, whatever the noun. */
const weak =
  'am|im|beim|vom|zum|zur|dem|den|des|jeden|jedem|diesem|diesen|einem|einen|einer|eines|(?:in|an|auf|vor|nach|mit|bei|von|aus|zu|seit|ab|während|innerhalb|bis zu|trotz|wegen) (?:der|jeder|dieser)';
const weakBefore = new RegExp(`(?<!\\p{L})(?:${weak})\\s$`, 'iu');
const plainBefore = /(?<!\p{L})(?:das|jedes|ins|eine|jede)\s$/iu;
/** A month is a "der": no preposition can stand before it. */
const monthBefore = /(?<!\p{L})(?:der|jeder)\s$/iu;
/** "bis dritten April": what has no article is in the case of the word before it. */
const accusativeBefore = /(?<!\p{L})(?:bis|ab)\s$/iu;
const nothingBefore = /^\s*(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s)?[(„"»]?$/u;

/**
 * "3." with the ending that fits what stands before it; null where the case is not certain: the voice may
 * know better, and a wrong ending is no German.
 */
export function sayGermanOrdinal(value: number, before: string): string | null {
  const stem = findGermanOrdinal(value);
  if (stem === null) return null;
  if (weakBefore.test(before)) return `${stem}en`;
  return plainBefore.test(before) ? `${stem}e` : null;
}

/** The same for the day of a month. */
export function sayGermanDay(day: number, before: string): string | null {
  const said = sayGermanOrdinal(day, before);
  const stem = findGermanOrdinal(day);
  if (said !== null || stem === null) return said;
  if (monthBefore.test(before)) return `${stem}e`;
  if (accusativeBefore.test(before)) return `${stem}en`;
  return nothingBefore.test(before) ? `${stem}er` : null;
}
