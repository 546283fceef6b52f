/** The ways of writing a list's numbers that are no plain number, by their names in CSS. */
const letters: ReadonlyMap<string, (value: number) => string | null> = new Map([
  ['lower-alpha', writeLetters],
  ['lower-latin', writeLetters],
  ['upper-alpha', (value) => writeLetters(value)?.toUpperCase() ?? null],
  ['upper-latin', (value) => writeLetters(value)?.toUpperCase() ?? null],
  ['lower-roman', writeRoman],
  ['upper-roman', (value) => writeRoman(value)?.toUpperCase() ?? null],
]);

const silent = new Set(['none', 'disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed']);

/**
 * The number in front of a list item as a browser shows it ("3.", "c.", "iii."), or null where it
 * shows a bullet or nothing. A value that letters cannot write is a plain number, as CSS Counter
 * Styles 3 has it; so is one in a style that is not known here.
 *
 * @param style the name of a CSS counter style
 */
export function writeListNumber(value: number, style: string): string | null {
  if (silent.has(style)) return null;
  return `${letters.get(style)?.(value) ?? value}.`;
}

function writeLetters(value: number): string | null {
  if (value < 1) return null;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const romans: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function writeRoman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let text = '';
  let rest = value;
  for (const [sign, worth] of romans) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
