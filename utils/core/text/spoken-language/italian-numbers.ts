const parts: ReadonlyMap<number, string> = new Map([
  [3, 'terzo'],
  [4, 'quarto'],
  [5, 'quinto'],
  [6, 'sesto'],
  [7, 'settimo'],
  [8, 'ottavo'],
  [9, 'nono'],
  [10, 'decimo'],
  [12, 'dodicesimo'],
  [16, 'sedicesimo'],
  [20, 'ventesimo'],
  [100, 'centesimo'],
  [1000, 'millesimo'],
]);

const noThing =
  /^(?:alla|alle|agli|della|delle|dalla|nella|ogni|come|questa|sulla|prima|dopo|oppure|circa|meno|senza)$/u;
const feminine = /(?:[^aeiou]a|[eiou]a|zione|zioni|dose|dosi|fiala|compresse|capsule|volte)$/u;
const feminineUnits = new Set(['h', 'oz', 'lb', 'kcal']);
const units = /^(?:[mcdkµμn]?[glm]|mL|dL|cL|L|mcg|mmol|km|min)$/u;

/** "Mezza compressa", "mezzo millilitro", "un quarto di compressa", and "un mezzo" by itself. */
export function sayItalianFraction(numerator: number, denominator: number, next?: string): string | null {
  if (denominator === 2 && numerator === 1) return sayHalf(next) ?? 'un mezzo';
  const name = denominator === 2 ? 'mezzo' : parts.get(denominator);
  if (name === undefined) return null;
  const said = numerator === 1 ? `un ${name}` : `${numerator} ${name.slice(0, -1)}i`;
  return next !== undefined && isThing(next) ? `${said} di` : said;
}

/** The same behind a whole number: "1 e mezza compressa", "3 e un quarto". */
export function sayItalianPart(numerator: number, denominator: number, next?: string): string | null {
  if (denominator === 2 && numerator === 1) return sayHalf(next) ?? 'mezzo';
  return sayItalianFraction(numerator, denominator, next);
}

function sayHalf(next: string | undefined): string | null {
  if (next === undefined || !isThing(next)) return null;
  if (feminineUnits.has(next)) return 'mezza';
  return feminine.test(next) && !units.test(next) ? 'mezza' : 'mezzo';
}

function isThing(next: string): boolean {
  if (feminineUnits.has(next) || units.test(next)) return true;
  return /^\p{Ll}{4,}$/u.test(next) && !noThing.test(next);
}
