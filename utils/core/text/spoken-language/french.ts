import { findFrenchOrdinal } from './french-numbers.ts';
import { frenchDenominators, frenchUnits } from './french-units.ts';
import type { ClockTime, SpokenLanguage } from './spoken-language.ts';

/** What stands behind a half as "½ heure", said "une demi". */
const feminine = /^(?:heure|journée|dose|gélule|capsule|ampoule|tasse|cuillère|cuillerée|portion|minute|h|min)$/u;

/**
 * Rules R1 to R20 of the project's research on clinical text, in French. Written from knowledge of the language, and
 * not yet held against the Lexique of the Imprimerie nationale.
 */
export const french: SpokenLanguage = {
  tag: 'fr',
  numbers: { decimal: ',', groups: ".’'" },
  words: {
    to: 'à',
    per: 'par',
    over: 'sur',
    slash: 'barre oblique',
    dash: 'tiret',
    point: 'virgule',
    comma: 'virgule',
    minus: 'moins',
    plus: 'plus',
    plusMinus: 'plus ou moins',
    times: 'fois',
    dividedBy: 'divisé par',
    equals: 'égale',
    about: 'environ',
    atMost: 'inférieur ou égal à',
    atLeast: 'supérieur ou égal à',
    notEqual: 'différent de',
    perThousand: 'pour mille',
    degrees: 'degrés',
    power: 'puissance',
    squared: 'au carré',
    cubed: 'au cube',
    note: 'note',
    number: 'numéro',
    section: 'paragraphe',
    at: 'arobase',
    dot: 'point',
    rightArrow: 'flèche vers la droite',
    leftArrow: 'flèche vers la gauche',
    upArrow: 'flèche vers le haut',
    downArrow: 'flèche vers le bas',
    square: 'carré',
  },
  units: frenchUnits,
  denominators: frenchDenominators,
  currencies: [
    { sign: '€', one: 'euro', many: 'euros', ofMany: "d'euros", cent: { one: 'centime', many: 'centimes' } },
    { sign: '$', one: 'dollar', many: 'dollars', ofMany: 'de dollars', cent: { one: 'cent', many: 'cents' } },
    { sign: '£', one: 'livre', many: 'livres', ofMany: 'de livres', cent: { one: 'penny', many: 'pence' } },
    { sign: '¥', one: 'yen', many: 'yens', ofMany: 'de yens' },
    { sign: '₩', one: 'won', many: 'wons', ofMany: 'de wons' },
    { sign: '₹', one: 'roupie', many: 'roupies', ofMany: 'de roupies', cent: { one: 'paisa', many: 'paise' } },
  ],
  magnitudes: {
    M: 'millions',
    million: 'million',
    millions: 'millions',
    Mds: 'milliards',
    milliard: 'milliard',
    milliards: 'milliards',
  },
  months: [
    { name: 'janvier', short: ['janv', 'jan'] },
    { name: 'février', short: ['févr', 'fév'] },
    { name: 'mars', short: [] },
    { name: 'avril', short: ['avr'] },
    { name: 'mai', short: [] },
    { name: 'juin', short: [] },
    { name: 'juillet', short: ['juil'] },
    { name: 'août', short: [] },
    { name: 'septembre', short: ['sept'] },
    { name: 'octobre', short: ['oct'] },
    { name: 'novembre', short: ['nov'] },
    { name: 'décembre', short: ['déc'] },
  ],
  weekdays: {
    lun: 'lundi',
    mar: 'mardi',
    mer: 'mercredi',
    jeu: 'jeudi',
    ven: 'vendredi',
    sam: 'samedi',
    dim: 'dimanche',
  },
  sayFraction(numerator, denominator, next = '') {
    const one = numerator === 1 ? 'un' : `${numerator}`;
    if (denominator === 2)
      return numerator === 1 && feminine.test(next) ? 'une demi' : `${one} demi${one === 'un' ? '' : 's'}`;
    if (denominator === 3) return `${one} tiers`;
    if (denominator === 4) return `${one} quart${one === 'un' ? '' : 's'}`;
    const name = findFrenchOrdinal(denominator);
    // "24/25" are two years, and no part.
    return name === null || (numerator > 1 && denominator > 12) ? null : `${one} ${name}${one === 'un' ? '' : 's'}`;
  },
  sayPart(numerator, denominator, next) {
    if (numerator === 1 && denominator === 2) return 'demi';
    return this.sayFraction(numerator, denominator, next);
  },
  andFraction: 'et',
  counting: [
    ...'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
    ...'dix-sept dix-huit dix-neuf vingt'.split(' '),
  ],
  romanContexts:
    'type|stade|phase|facteur|annexe|étape|partie|chapitre|titre|grade|classe|bipolaire|axe|niveau|section|volume|tome|tableau|catégorie|groupe',
  abbreviations: [
    ['p\\.\\s?ex\\.', 'par exemple'],
    ['c\\.-à-d\\.', "c'est-à-dire"],
    ['env\\.', 'environ'],
    ['24\\s?h(?:eures)?\\s?/\\s?24(?!\\d)', '24 heures sur 24'],
    ['7\\s?j(?:ours)?\\s?/\\s?7(?!\\d)', '7 jours sur 7'],
    ['MM\\.(?=\\s?\\p{Lu}\\p{Ll})', 'messieurs'],
    ['M\\.(?=\\s?\\p{Lu}\\p{Ll})', 'monsieur'],
    ['M(?:me|ᵐᵉ)(?![\\p{L}\\p{N}])\\.?', 'madame'],
    ['M(?:mes|ᵐᵉˢ)(?![\\p{L}\\p{N}])\\.?', 'mesdames'],
    ['M(?:lle|ˡˡᵉ)(?![\\p{L}\\p{N}])\\.?', 'mademoiselle'],
    ['M(?:lles|ˡˡᵉˢ)(?![\\p{L}\\p{N}])\\.?', 'mesdemoiselles'],
    ['Dre\\.?(?=\\s\\p{Lu})', 'docteure'],
    ['Drs\\.?(?=\\s\\p{Lu})', 'docteurs'],
    ['Dr\\.?(?=\\s\\p{Lu})', 'docteur'],
    ['Pr\\.?(?=\\s\\p{Lu}\\p{Ll})', 'professeur'],
    // Without a day: "sept. 2025" would be said as the number seven.
    ['janv\\.(?=\\s[12]\\d{3}(?!\\d))', 'janvier'],
    ['févr?\\.(?=\\s[12]\\d{3}(?!\\d))', 'février'],
    ['avr\\.(?=\\s[12]\\d{3}(?!\\d))', 'avril'],
    ['juil\\.(?=\\s[12]\\d{3}(?!\\d))', 'juillet'],
    ['sept\\.(?=\\s[12]\\d{3}(?!\\d))', 'septembre'],
    ['oct\\.(?=\\s[12]\\d{3}(?!\\d))', 'octobre'],
    ['nov\\.(?=\\s[12]\\d{3}(?!\\d))', 'novembre'],
    ['déc\\.(?=\\s[12]\\d{3}(?!\\d))', 'décembre'],
    ['[Tt]él\\.(?=\\s?:?\\s?[\\d+(])', 'téléphone'],
    ['[Ff]ig\\.(?=\\s?\\d)', 'figure'],
    ['[Cc]hap\\.(?=\\s?\\d)', 'chapitre'],
  ],
  shortWords:
    'ex env janv févr fév avr juil sept oct nov déc MM M Mme Mmes Mlle Mlles Dre Drs Dr Pr Tél tél Fig fig Chap chap bid qid qhs tid qod prn qd BID QID TID QHS QOD PRN QD',
  // Only what voices take for a word: what has no vowel they spell by themselves. SIDA, SAMU, SMUR and EHPAD are words.
  initialisms: `
    AAH AD ADN ALD AME AMM ARN AVC AVK BID CHU CMU DIU ECG EEG EMG EU HAS HTA IDE IEC IMC INR IPP IRM IST IU IUD IV IVG OD OG
    OMS ONU ORL OTC PMA PMI QI QID QOD RAI STI TDAH TID UE UI USA UV UVA UVB VHA VIH`,
  letterWords: '',
  callWords: 'appelez|appeler|composez|composer|contactez|téléphonez au|tél|téléphone|numéro|fax|sms|le',
  shortNumbers: '3114|3919|3624|3237|3939',
  yearWords: '',
  dayThenMonth: { article: '', of: '' },
  numberSigns: 'n°|N°|nº|Nº|№',
  timesBefore: 'par|chaque|le|la|au|tous|toutes|quotidien|semaine|jour|fois',
  capitalWords: `
    ALCOOL ATTENTION AU AUX AVANT AVEC AVERTISSEMENT CE CES CHEZ DANGER DANS DE DES DOIT DOSE DU ENFANT ENFANTS EN EST ET
    ÊTRE IMPORTANT IL JAMAIS JOUR LA LE LES LIRE MAIS MÉDECIN MÉDICAMENT NE NON NOTICE NI OU PAR PAS PATIENT PATIENTS PENDANT
    PLUS POUR PRENDRE PRENEZ SANS SEULEMENT SI SONT SUR TOUT TOUJOURS TROP UN UNE UNIQUEMENT URGENCE UTILISER VOIE VOTRE VOUS`,
  sayTime: sayFrenchTime,
  // "Le 3 avril" is said by the number itself, and "1er" is written.
  sayDay: (day) => (day === 1 ? '1er' : null),
  dayMarks: 'er',
  codeShapes: '(?!)',
  countryCodes: 'counted',
  monthOrder: 'day-first only',
  numericDates: 'day-first',
  certainDates: 'full stops',
  strokes: 'said',
  wordsLikeDomains: ['es'],
  betweenDays: 'au',
  dateBefore: 'le|du|au|date',
  dosingSchemes: 'parted by dashes',
  ordinals: { endings: 'e|ᵉ|es|ème|èmes|eme|ième|ièmes|re|ʳᵉ|res|nd|nde', say: sayFrenchOrdinal },
  hourSigns: 'h|heures?',
  beforeRange:
    "tous les|toutes les|chaque|de|d'|entre|environ|pendant|dans|en|âge|âgés?|pages?|pp?\\.|dure|durée|sous|sur|pour",
  phoneShapes: [
    '0[\\s.-]?800(?:[\\s.-]?\\d{2,3}){2,3}',
    '0\\d(?:[\\s.-]\\d{2}){4}',
    '0\\d{9}',
    '0\\d{2,3}[\\s/]+\\d{2,3}(?:[\\s.]\\d{2,3}){1,3}',
  ],
};

/** "8 heures 30", an hour of the clock or a length of time. Without a word for the hour "1:20" may be a dilution. */
function sayFrenchTime({ hours, minutes, half, sign }: ClockTime): string | null {
  if (half !== null || sign === undefined) return null;
  const name = hours < 2 ? 'heure' : 'heures';
  return minutes === 0 ? `${hours} ${name}` : `${hours} ${name} ${minutes}`;
}

/** "21e" → "vingt et unième", "1re" → "première"; "1er" voices know. */
function sayFrenchOrdinal(value: number, ending: string): string | null {
  const many = ending.endsWith('s') ? 's' : '';
  if (value === 1) return /^(?:re|ʳᵉ|res)$/u.test(ending) ? `première${many}` : null;
  if (/^n/u.test(ending)) return value === 2 ? `second${ending.slice(2)}` : null;
  const name = /^r|^ʳ/u.test(ending) ? null : findFrenchOrdinal(value);
  return name === null ? null : `${name}${many}`;
}

/** Where a date is always written with its day first; Canada writes it both ways. */
export const frenchOfEurope: SpokenLanguage = {
  ...french,
  tag: 'fr-FR',
  regions: ['BE', 'CH', 'LU', 'MC'],
  certainDates: 'every sign',
};
