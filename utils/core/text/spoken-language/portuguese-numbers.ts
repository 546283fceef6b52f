const parts: ReadonlyMap<number, string> = new Map([
  [3, 'terço'],
  [4, 'quarto'],
  [5, 'quinto'],
  [6, 'sexto'],
  [7, 'sétimo'],
  [8, 'oitavo'],
  [9, 'nono'],
  [10, 'décimo'],
  [100, 'centésimo'],
  [1000, 'milésimo'],
]);

const noThing = /^(?:para|cada|como|este|esta|entre|desde|sobre|menos|pela|pelo|antes|depois)$/u;
const feminine = /(?:[^aeiou]as?|[eií]as?|dose|doses|vez|vezes|ção|ções|dade|dades)$/u;
const masculine = /^(?:dias?|gramas?|miligramas?|mapas?)$/u;
const feminineUnits = new Set(['h', 'oz', 'lb', 'kcal']);
const units = /^(?:[mcdkµμn]?[glm]|mL|dL|cL|L|mcg|mmol|km|min)$/u;

/** "Meia hora", "meio mililitro", "um quarto de comprimido", and "um meio" by itself; parts beyond tenths by "sobre". */
export function sayPortugueseFraction(numerator: number, denominator: number, next?: string): string | null {
  if (denominator === 2 && numerator === 1) return sayHalf(next) ?? 'um meio';
  const name = denominator === 2 ? 'meio' : parts.get(denominator);
  if (name === undefined) return null;
  const count = numerator === 1 ? 'um' : `${numerator}`;
  const said = `${count} ${name}${numerator === 1 ? '' : 's'}`;
  return next !== undefined && isThing(next) ? `${said} de` : said;
}

/** The same behind a whole number: "1 e meio comprimido", "3 e um quarto". */
export function sayPortuguesePart(numerator: number, denominator: number, next?: string): string | null {
  return sayPortugueseFraction(numerator, denominator, next);
}

function sayHalf(next: string | undefined): string | null {
  if (next === undefined || !isThing(next)) return null;
  if (feminineUnits.has(next)) return 'meia';
  return feminine.test(next) && !masculine.test(next) && !units.test(next) ? 'meia' : 'meio';
}

function isThing(next: string): boolean {
  if (feminineUnits.has(next) || units.test(next)) return true;
  return /^\p{Ll}{4,}$/u.test(next) && !noThing.test(next);
}
