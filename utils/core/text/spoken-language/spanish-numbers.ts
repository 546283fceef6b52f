const ones = ' primero segundo tercero cuarto quinto sexto séptimo octavo noveno'.split(' ');
const tens =
  ' décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(' ');
const hundreds =
  ' centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo'.split(
    ' ',
  );

/** "Tercero", "decimotercero", "trigésimo primero", up to 1999 (Ortografía de la lengua española). */
function ordinalOf(value: number): string | null {
  if (value < 1 || value > 1999) return null;
  if (value === 11) return 'undécimo';
  if (value === 12) return 'duodécimo';
  const parts: string[] = [];
  if (value >= 1000) parts.push('milésimo');
  const rest = value % 1000;
  if (rest >= 100) parts.push(hundreds[Math.floor(rest / 100)] ?? '');
  const [ten, one] = [Math.floor((rest % 100) / 10), rest % 10];
  // The first two tens grow together with what follows them: "vigesimoprimero".
  if (one > 0 && (ten === 1 || ten === 2)) parts.push(join(ten === 1 ? 'decimo' : 'vigesimo', ones[one] ?? ''));
  else parts.push(tens[ten] ?? '', ones[one] ?? '');
  return parts.filter((part) => part !== '').join(' ');
}

function join(head: string, tail: string): string {
  return tail === 'octavo' ? `${head.slice(0, -1)}octavo` : head + tail;
}

/**
 * An ordinal by its value and what stands behind the digits ("º", "ª", "er", "ra", "vo"); null where both do not go
 * together, so that no other shorthand is taken for one.
 */
export function saySpanishOrdinal(value: number, ending: string): string | null {
  const word = ordinalOf(value);
  if (word === null) return null;
  if (ending === 'º') return word;
  const isFeminine = ending === 'ª' || ending.endsWith('a');
  if (isFeminine) {
    const said = word.replace(/o(?= |$)/gu, 'a');
    return ending === 'ª' || said.endsWith(ending) ? said : null;
  }
  if (ending === 'ᵉʳ' || ending === 'er') return /(?:primer|tercer)o$/u.test(word) ? word.slice(0, -1) : null;
  return word.endsWith(ending) ? word : null;
}

const parts: ReadonlyMap<number, string> = new Map([
  [3, 'tercio'],
  [4, 'cuarto'],
  [5, 'quinto'],
  [6, 'sexto'],
  [7, 'séptimo'],
  [8, 'octavo'],
  [9, 'noveno'],
  [10, 'décimo'],
  [11, 'onceavo'],
  [12, 'doceavo'],
  [13, 'treceavo'],
  [14, 'catorceavo'],
  [15, 'quinceavo'],
  [16, 'dieciseisavo'],
  [17, 'diecisieteavo'],
  [18, 'dieciochoavo'],
  [19, 'diecinueveavo'],
  [20, 'veinteavo'],
  [30, 'treintavo'],
  [40, 'cuarentavo'],
  [50, 'cincuentavo'],
  [60, 'sesentavo'],
  [70, 'setentavo'],
  [80, 'ochentavo'],
  [90, 'noventavo'],
  [100, 'centésimo'],
  [200, 'ducentésimo'],
  [500, 'quingentésimo'],
  [1000, 'milésimo'],
  [2000, 'dosmilésimo'],
  [10000, 'diezmilésimo'],
]);

/** Words in small letters that are no name of a thing: "un medio de la tableta". */
const noThing = /^(?:para|cada|como|este|esta|entre|desde|hasta|sobre|menos|hora?s? de|tras|según|antes|después)$/u;
const feminine = /(?:[^aeiou]as?|[eií]as?|dosis|vez|veces|ciones|ción|dad|dades)$/u;
const masculine = /^(?:días?|gramas?|mapas?)$/u;
/** Units by their signs, of which most are masculine. */
const feminineUnits = new Set([
  'h',
  'cda',
  'cdas',
  'cdta',
  'cdtas',
  'cdita',
  'cditas',
  'tab',
  'tabs',
  'cap',
  'caps',
  'oz',
  'lb',
  'kcal',
]);
const units = /^(?:[mcdkµμn]?[glm]|mL|dL|cL|L|mcg|mmol|km|min)$/u;

/** "Media tableta", "medio mililitro", "un cuarto de tableta", and "un medio" by itself. */
export function saySpanishFraction(numerator: number, denominator: number, next?: string): string | null {
  if (denominator === 2 && numerator === 1) return sayHalf(next) ?? 'un medio';
  const name = denominator === 2 ? 'medio' : parts.get(denominator);
  if (name === undefined) return null;
  const said = numerator === 1 ? `un ${name}` : `${numerator} ${name}s`;
  return next !== undefined && isThing(next) ? `${said} de` : said;
}

/** The same behind a whole number: "1 y media tabletas", "3 y un cuarto". */
export function saySpanishPart(numerator: number, denominator: number, next?: string): string | null {
  if (denominator === 2 && numerator === 1) return sayHalf(next) ?? 'medio';
  return saySpanishFraction(numerator, denominator, next);
}

function sayHalf(next: string | undefined): string | null {
  if (next === undefined || !isThing(next)) return null;
  if (feminineUnits.has(next)) return 'media';
  return feminine.test(next) && !masculine.test(next) && !units.test(next) ? 'media' : 'medio';
}

function isThing(next: string): boolean {
  if (feminineUnits.has(next) || units.test(next)) return true;
  return /^\p{Ll}{4,}$/u.test(next) && !noThing.test(next);
}
