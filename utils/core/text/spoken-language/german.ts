import { findGermanOrdinal, sayGermanDay, sayGermanOrdinal } from './german-numbers.ts';
import { germanDenominators, germanUnits } from './german-units.ts';
import type { ClockTime, SpokenLanguage } from './spoken-language.ts';

/** A word cut short by a full stop; at the end of the text the full stop ends the sentence too and stays. */
const cut = (written: string, said: string) => [`${written}(?:\\.(?!${atEnd})|(?=\\.))`, said] as const;
const atEnd = `["'”“’»)\\]]*\\s*$`;

/** Numbers with their area code in any grouping, and those that are the same in all of Europe. */
const phoneShapes = [
  '\\(0\\d{1,5}\\)[\\s/–-]{0,3}\\d(?:[\\s–-]?\\d){2,10}',
  // Fewer digits behind a stroke are a year: "03/2025".
  '0\\d{1,5}\\s?/\\s?\\d(?:[\\s–-]?\\d){4,10}',
  // Fewer before a dash or space are hours: "08–12 14–18".
  '(?<!\\d\\s)0\\d{2,5}(?:\\s?[–-]\\s?|\\s?)\\d(?:[\\s–-]?\\d){3,9}',
  // As they were grouped once: "0 91 74 / 47 75".
  '0(?:\\s\\d{2}){1,2}(?:\\s\\d)?\\s?[/–-]\\s?\\d(?:[\\s–-]?\\d){3,9}',
  '0\\d(?:\\s\\d{2}){1,2}\\s?/\\s?\\d(?:[\\s–-]?\\d){3,9}',
  '116\\s\\d{3}',
];

/** What stands behind a number as "½ Tablette", said "eine halbe". */
const feminine =
  /^(?:Tablette|Filmtablette|Brausetablette|Kapsel|Dosis|Ampulle|Tasse|Packung|Portion|Stunde|Minute|Std|h|min)$/u;

/**
 * Rules R1 to R20 of the project's research on clinical text, in German. Written from knowledge of the language, and
 * not yet held against Duden's list of abbreviations.
 */
export const german: SpokenLanguage = {
  tag: 'de',
  numbers: { decimal: ',', groups: ".’'" },
  words: {
    to: 'bis',
    per: 'pro',
    over: 'zu',
    slash: 'Schrägstrich',
    dash: 'Strich',
    point: 'Komma',
    comma: 'Komma',
    minus: 'minus',
    plus: 'plus',
    plusMinus: 'plus oder minus',
    times: 'mal',
    dividedBy: 'geteilt durch',
    equals: 'ist gleich',
    about: 'etwa',
    atMost: 'kleiner oder gleich',
    atLeast: 'größer oder gleich',
    notEqual: 'ungleich',
    perThousand: 'Promille',
    degrees: 'Grad',
    power: 'hoch',
    squared: 'zum Quadrat',
    cubed: 'hoch drei',
    note: 'Fußnote',
    number: 'Nummer',
    section: 'Paragraf',
    at: 'at',
    dot: 'Punkt',
    rightArrow: 'Pfeil nach rechts',
    leftArrow: 'Pfeil nach links',
    upArrow: 'Pfeil nach oben',
    downArrow: 'Pfeil nach unten',
    square: 'Quadrat',
  },
  units: germanUnits,
  denominators: germanDenominators,
  currencies: [
    { sign: '€', one: 'Euro', many: 'Euro', cent: { one: 'Cent', many: 'Cent' } },
    { sign: '$', one: 'Dollar', many: 'Dollar', cent: { one: 'Cent', many: 'Cent' } },
    { sign: '£', one: 'Pfund', many: 'Pfund', cent: { one: 'Penny', many: 'Pence' } },
    { sign: '¥', one: 'Yen', many: 'Yen' },
    { sign: '₩', one: 'Won', many: 'Won' },
    { sign: '₹', one: 'Rupie', many: 'Rupien', cent: { one: 'Paisa', many: 'Paise' } },
  ],
  magnitudes: {
    'Tsd.': 'Tausend',
    Tausend: 'Tausend',
    'Mio.': 'Millionen',
    Mio: 'Millionen',
    Million: 'Million',
    million: 'Million',
    Millionen: 'Millionen',
    millionen: 'Millionen',
    'Mrd.': 'Milliarden',
    Mrd: 'Milliarden',
    Milliarde: 'Milliarde',
    Milliarden: 'Milliarden',
  },
  months: [
    { name: 'Januar', short: ['jan', 'jän', 'jänner'] },
    { name: 'Februar', short: ['feb', 'feber'] },
    { name: 'März', short: ['mär', 'mrz'] },
    { name: 'April', short: ['apr'] },
    { name: 'Mai', short: [] },
    { name: 'Juni', short: ['jun'] },
    { name: 'Juli', short: ['jul'] },
    { name: 'August', short: ['aug'] },
    { name: 'September', short: ['sep', 'sept'] },
    { name: 'Oktober', short: ['okt'] },
    { name: 'November', short: ['nov'] },
    { name: 'Dezember', short: ['dez'] },
  ],
  weekdays: {
    mo: 'Montag',
    di: 'Dienstag',
    mi: 'Mittwoch',
    do: 'Donnerstag',
    fr: 'Freitag',
    sa: 'Samstag',
    so: 'Sonntag',
  },
  sayFraction(numerator, denominator, next = '') {
    const stem = findGermanOrdinal(denominator);
    // "24/25" are two years, and "11/97" is no part.
    if (denominator < 2 || stem === null || (numerator > 1 && denominator > 12)) return null;
    const one = numerator === 1 ? 'ein' : `${numerator}`;
    if (denominator > 2) return `${one} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}el`;
    return numerator === 1 && feminine.test(next) ? 'eine halbe' : `${one} halb`;
  },
  sayPart(numerator, denominator) {
    const said = this.sayFraction(numerator, denominator);
    // "2 drei Viertel" may be heard as two numbers.
    return said === null || denominator === 2 ? said : `und ${said}`;
  },
  andFraction: '',
  counting: [
    ...'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn'.split(' '),
    ...'sechzehn siebzehn achtzehn neunzehn zwanzig'.split(' '),
  ],
  romanContexts:
    'hartz|typ|stadium|grad|stufe|phase|faktor|teil|kapitel|klasse|band|anhang|anlage|tabelle|bipolar|achse|kategorie|abschnitt|figo|nyha',
  abbreviations: [
    ['[zZ]\\.\\s?B\\.', 'zum Beispiel'],
    ['[dD]\\.\\s?h\\.', 'das heißt'],
    ['[iI]\\.\\s?d\\.\\s?R\\.', 'in der Regel'],
    ['u\\.\\s?U\\.', 'unter Umständen'],
    ['s\\.\\s?o\\.', 'siehe oben'],
    ['s\\.\\s?u\\.', 'siehe unten'],
    ['v\\.\\s?Chr\\.', 'vor Christus'],
    ['n\\.\\s?Chr\\.', 'nach Christus'],
    cut('(?<=(?<![\\d.,])1\\s?)Mio', 'Million'),
    cut('(?<=\\d\\s?)Mio', 'Millionen'),
    cut('(?<=(?<![\\d.,])1\\s?)Mrd', 'Milliarde'),
    cut('(?<=\\d\\s?)Mrd', 'Milliarden'),
    cut('usw', 'und so weiter'),
    cut('bzw', 'beziehungsweise'),
    cut('[cC]a', 'circa'),
    cut('ggfs?', 'gegebenenfalls'),
    cut('evtl', 'eventuell'),
    cut('[iI]nkl', 'inklusive'),
    cut('[eE]xkl', 'exklusive'),
    cut('[vV]gl', 'vergleiche'),
    cut('mind', 'mindestens'),
    // Before a noun they have an ending: "max. Dosis".
    ['max\\.(?=\\s?\\d)', 'maximal'],
    [`tä?gl(?:\\.(?!\\s\\p{Lu}|${atEnd})|(?=\\.${atEnd}))`, 'täglich'],
    ['wöchentl\\.(?=\\s\\p{Ll})', 'wöchentlich'],
    cut('od', 'oder'),
    // "u. a." has two meanings.
    ['u\\.(?=\\s(?!\\p{L}\\.)[\\p{L}\\d])', 'und'],
    cut('(?<=(?<![\\d.,])1\\s?)Std', 'Stunde'),
    cut('(?<=\\d\\s?)Std', 'Stunden'),
    cut('(?<=(?<![\\d.,])1\\s?)Min', 'Minute'),
    cut('(?<=\\d\\s?)[Mm]in', 'Minuten'),
    cut('(?<=\\d\\s?)Sek', 'Sekunden'),
    cut('(?<=(?<![\\d.,])1\\s?)Tabl', 'Tablette'),
    cut('(?<=\\d\\s?)Tabl', 'Tabletten'),
    ['Dr\\.(?=\\s?\\S)', 'Doktor'],
    ['Prof\\.(?=\\s?\\S)', 'Professor'],
    ['Hr\\.(?=\\s?\\p{Lu})', 'Herr'],
    ['Abb\\.(?=\\s?\\d)', 'Abbildung'],
    ['Kap\\.(?=\\s?\\d)', 'Kapitel'],
    ['Tel\\.(?=:?\\s?[\\d+(])', 'Telefon'],
  ],
  shortWords:
    'z Z d D i I u s o v n Mio Mrd usw bzw ca Ca ggf ggfs evtl inkl Inkl exkl Exkl vgl Vgl mind max tgl od Std Min min Sek Tabl Dr Prof Hr Abb Kap Tel bid qid qhs tid qod prn qd BID QID TID QHS QOD PRN QD',
  // Only what voices take for a word: what has no vowel they spell by themselves. ASS and MS are among what is never
  // said in full; AIDS is a word.
  initialisms: `
    AD ADHS AED AOK ASS AU BMI COPD DNA EBM EEG EKG EMG EU HAV HIV HNO ICD ICU IE INR IU IUD IV IVF KHK MTA OD OP OPS OS OTC
    OU PCOS PID PSA QID QOD RNA RKI SLE STI TIA TID BID UD UK UN USA UV UVA UVB WHO ZNA`,
  letterWords: '',
  callWords:
    'notruf|polizei|feuerwehr|rufnummer|telefon|telefonnummer|tel|tel\\.|nummer|hotline|fax|wählen sie|rufen sie',
  shortNumbers: '112|116117|116116|116111|116123',
  calledNumbers: '110|115',
  yearWords: '',
  dayThenMonth: { article: '', of: '' },
  numberSigns: 'Nr\\.|Nrn\\.|№',
  timesBefore: 'täglich|tgl\\.?|wöchentlich|monatlich|jährlich|am|pro|in|die|je',
  capitalWords: `
    ACHTUNG ALLE ALKOHOL AN ANWENDEN ANWENDUNG ARZT AUF AUFBEWAHREN AUGEN AUS AUSSER BEI BEVOR BIS BITTE DARF DAS DEM DEN DER
    DES DIE DIESE DIESES DOSIS DÜRFEN EIN EINE EINEN EINNAHME EINNEHMEN ES FÜR GEBEN GEFAHR HINWEIS IHR IHRE IM IMMER IN IST
    JEDE JEDEN KEIN KEINE KEINEN KIND KINDER KINDERN KÖNNEN LESEN MAXIMAL MEHR MIT MUSS MÜSSEN NACH NICHT NIE NIEMALS NOTFALL
    NUR ODER OHNE PRO SCHWANGERSCHAFT SIE SIND SOFORT STOPP TABLETTE TABLETTEN TAG TÄGLICH UND UNTER VERWENDEN VOM VON VOR
    VORSICHT WARNUNG WENIGER WENN WICHTIG WIE WIRD ZU ZUM ZUR`,
  sayTime: sayGermanTime,
  sayDay: sayGermanDay,
  dayMarks: '\\.',
  sayDotted: sayGermanOrdinal,
  codeShapes: '(?!)',
  countryCodes: 'counted',
  monthOrder: 'day-first only',
  numericDates: 'day-first',
  beforeDottedDates: 'am|vom|zum',
  certainDates: 'full stops',
  strokes: 'said',
  crosses: 'said',
  ratio: 'zu',
  dateBefore: 'am|vom|zum|dem|den|Termin|Datum|geb\\.|geboren|ab|seit',
  // "Fr." is a woman or a coin too, and "So" a word.
  doubtfulDays: 'fr|so',
  dosingSchemes: 'parted by dashes',
  hourSigns: 'Uhr',
  beforeRange:
    'alle|jede[nrs]?|von|zwischen|etwa|circa|ungefähr|im Alter von|in|für|Seiten?|S\\.|dauert|je|innerhalb von|über|um',
  phoneShapes,
};

/** "8 Uhr 30". Without a word for the hour "1:20" may be a dilution. */
function sayGermanTime({ hours, minutes, half, sign }: ClockTime): string | null {
  if (half !== null || sign === undefined) return null;
  return minutes === 0 ? `${hours} Uhr` : `${hours} Uhr ${minutes}`;
}

/** A point is no sign of groups there: in "1.250 mg" nothing tells what it is. */
export const germanOfSwitzerland: SpokenLanguage = {
  ...german,
  tag: 'de-CH',
  regions: ['LI'],
  numbers: { decimal: ',', groups: "’'" },
};
