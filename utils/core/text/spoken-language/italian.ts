import { sayItalianFraction, sayItalianPart } from './italian-numbers.ts';
import { italianUnits } from './italian-units.ts';
import type { ClockTime, SpokenLanguage } from './spoken-language.ts';

const un = ['un'];
const una = ['una'];

/** Italian, by the decimal comma (CLDR 46). Rules by 4.4 of the project's research on clinical text. */
export const italian: SpokenLanguage = {
  tag: 'it',
  numbers: { decimal: ',', groups: '.', region: 'known' },
  words: {
    to: 'a',
    per: 'per',
    over: 'su',
    slash: 'barra',
    dash: 'trattino',
    point: 'punto',
    comma: 'virgola',
    minus: 'meno',
    plus: 'più',
    plusMinus: 'più o meno',
    times: 'per',
    dividedBy: 'diviso',
    equals: 'uguale a',
    about: 'circa',
    atMost: 'minore o uguale a',
    atLeast: 'maggiore o uguale a',
    notEqual: 'diverso da',
    perThousand: 'per mille',
    degrees: 'gradi',
    power: 'elevato a',
    squared: 'al quadrato',
    cubed: 'al cubo',
    note: 'nota',
    number: 'numero',
    section: 'paragrafo',
    at: 'chiocciola',
    dot: 'punto',
    rightArrow: 'freccia a destra',
    leftArrow: 'freccia a sinistra',
    upArrow: 'freccia in su',
    downArrow: 'freccia in giù',
    square: 'quadrato',
  },
  ...italianUnits,
  currencies: [
    { sign: '€', one: 'euro', many: 'euro', cent: { one: 'centesimo', many: 'centesimi', counts: un }, counts: un },
    {
      sign: '$',
      one: 'dollaro',
      many: 'dollari',
      cent: { one: 'centesimo', many: 'centesimi', counts: un },
      counts: un,
    },
    { sign: '£', one: 'sterlina', many: 'sterline', cent: { one: 'penny', many: 'penny', counts: un }, counts: una },
    { sign: '¥', one: 'yen', many: 'yen' },
    { sign: '₩', one: 'won', many: 'won' },
    { sign: '₹', one: 'rupia', many: 'rupie', counts: una },
  ],
  magnitudes: { mila: 'mila', milione: 'milione', milioni: 'milioni', miliardo: 'miliardo', miliardi: 'miliardi' },
  ofCurrency: 'di',
  months: [
    { name: 'gennaio', short: ['gen'] },
    { name: 'febbraio', short: ['feb'] },
    { name: 'marzo', short: ['mar'] },
    { name: 'aprile', short: ['apr'] },
    { name: 'maggio', short: ['mag'] },
    { name: 'giugno', short: ['giu'] },
    { name: 'luglio', short: ['lug'] },
    // "Ago" is a needle, "set" a set of things.
    { name: 'agosto', short: [] },
    { name: 'settembre', short: ['sett'] },
    { name: 'ottobre', short: ['ott'] },
    { name: 'novembre', short: ['nov'] },
    { name: 'dicembre', short: ['dic'] },
  ],
  weekdays: {
    lun: 'lunedì',
    mar: 'martedì',
    mer: 'mercoledì',
    gio: 'giovedì',
    ven: 'venerdì',
    sab: 'sabato',
    dom: 'domenica',
  },
  sayFraction: sayItalianFraction,
  sayPart: sayItalianPart,
  andFraction: 'e',
  fractionOf: 'di',
  romanContexts:
    'tipo|fase|stadio|grado|classe|fattore|livello|gruppo|capitolo|titolo|tabella|allegato|appendice|bipolare|categoria|sezione|articolo|volume|tomo|parte|asse|lista|secolo',
  abbreviations: [
    ['(?:[Pp]\\.\\s?es\\.|[Pp]er es\\.),?', 'per esempio'],
    ['[Aa]d es\\.,?', 'ad esempio'],
    ['ca\\.(?=\\s?\\d)', 'circa'],
    ['vs\\.?(?![\\p{L}\\p{N}])', 'versus'],
    ['[Tt]el\\.(?!\\p{L})', 'telefono'],
    ['[Pp]agg\\.(?=\\s?\\d)', 'pagine'],
    ['[Pp]ag\\.(?=\\s?\\d)', 'pagina'],
    ['[Dd]ott\\.ssa(?!\\p{L})', 'dottoressa'],
    ['[Dd]ott\\.(?!\\p{L})', 'dottor'],
    ['[Ss]ig\\.ra(?!\\p{L})', 'signora'],
    ['[Ss]ig\\.(?!\\p{L})', 'signor'],
    ['p\\.za(?!\\p{L})', 'piazza'],
  ],
  shortWords: `q Q vs tel Tel pag pagg Pag Pagg Dott dott Sig sig p P ad Ad es per Per ca n N nr Nr bid po hs od qhs qid tid qod
    prn qd qam qpm QHS QID TID QOD PRN QD BID PO HS OD QAM QPM`,
  // What voices take for a word or for a roman number. Names said as words (AIDS, ASL, TAC, FANS) are not in it, nor those that are common words in a line of capitals.
  initialisms: `
    AA ADHD ADN AO BID CC CD CV DC DM DNA EBV ECG EEG EM EU EV FAQ HBV HCV HIV HPV HS IM IMC INR IRC IST IU IV IVG MD
    MM MMG MS NA OD OMS OS OTC PO PS QD RM RNA SC TID UE UI UV VIP`,
  letterWords: '',
  counting:
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti'.split(
      ' ',
    ),
  callWords: 'chiami il|chiama il|chiamare il|chiamate il|componga il|numero|telefono|tel|al numero|linea',
  shortNumbers: '116117|988|911',
  calledNumbers: '112|113|114|115|117|118|1500|1522',
  codeShapes: '3\\d{9}|800\\d{6}|0\\d{4,}',
  yearWords: '',
  dayThenMonth: { article: '', of: '' },
  monthOrder: 'day-first',
  numericDates: 'day-first',
  numberSigns: 'n\\.\\s?[º°]?|N\\.\\s?[º°]?|n[º°]|N[º°]|nr\\.|Nr\\.|num\\.|№',
  timesBefore: 'al giorno|al dì|alla settimana|al mese|die|ogni',
  timesADay: 'volte',
  beforeRange: 'ogni|tra|fra|da|dai|dalle|per|età|pagine|pagina|pagg?\\.|circa|q',
  phoneShapes: [
    '0\\d{1,3}[ /.-]\\d{5,8}',
    '3\\d{2}[ .-]\\d{3}[ .-]\\d{4}',
    '3\\d{2}[ .-]\\d{6,7}',
    '800[ .-]\\d{3}[ .-]\\d{3}(?!\\s?(?:di |euro|persone))',
  ],
  hourSigns: 'h|ore',
  capitalWords: `
    A ACQUA AI AL ALLA ATTENZIONE AVVISO BERE CHE CHIAMARE CHIAMI CON CONSULTI CONSULTARE DA DEL DELLA DEVE DI DOPO DOSE E È
    EMERGENZA EVITARE EVITI FARMACO GRAVIDANZA I IL IMPORTANTE IN LA LE LO MAI MEDICO MENO NE NEL NON NOTTE O OGNI PER PERICOLO
    PIÙ PRENDERE PRENDA PRIMA SE SEMPRE SENZA SI SOLO SONO SU SUO SUA UN UNA URGENZA USARE USI`,
  sayTime: sayItalianTime,
  sayDay: (day) => (day === 1 ? 'primo' : null),
};

/** By the decimal point: Italian of Switzerland. */
export const italianOfSwitzerland: SpokenLanguage = {
  ...italian,
  tag: 'it-CH',
  numbers: { decimal: '.', groups: "'’", region: 'known' },
};

/** "14 e 30"; full hours and halves of the day are left to the voice. */
function sayItalianTime({ hours, minutes, half, sign }: ClockTime): string | null {
  if (half !== null || minutes === 0) return null;
  return `${hours} e ${minutes}${sign === undefined ? '' : ' ore'}`;
}
