import { saySpanishFraction, saySpanishOrdinal, saySpanishPart } from './spanish-numbers.ts';
import { spanishUnits } from './spanish-units.ts';
import type { ClockTime, CurrencyWords, SpokenLanguage } from './spoken-language.ts';

const un = ['un'];
const una = ['una'];

function currencies(dollar: CurrencyWords): readonly CurrencyWords[] {
  return [
    dollar,
    {
      sign: 'US$',
      one: 'dólar estadounidense',
      many: 'dólares estadounidenses',
      cent: { one: 'centavo', many: 'centavos', counts: un },
      counts: un,
    },
    { sign: '€', one: 'euro', many: 'euros', cent: { one: 'céntimo', many: 'céntimos', counts: un }, counts: un },
    { sign: '£', one: 'libra', many: 'libras', cent: { one: 'penique', many: 'peniques', counts: un }, counts: una },
    { sign: '¥', one: 'yen', many: 'yenes', counts: un },
    { sign: '₩', one: 'won', many: 'wones', counts: un },
    { sign: '₹', one: 'rupia', many: 'rupias', counts: una },
  ];
}

const cents = { one: 'centavo', many: 'centavos', counts: un };
const dollars = currencies({ sign: '$', one: 'dólar', many: 'dólares', cent: cents, counts: un });
const pesos = currencies({ sign: '$', one: 'peso', many: 'pesos', cent: cents, counts: un });

/**
 * Spanish where the region is not known. What has two readings by region stays as it is written ("1.250 mg"); what has
 * one is said (4.2 and 4.4 of the project's research on clinical text; Ortografía de la lengua española).
 */
export const spanish: SpokenLanguage = {
  tag: 'es',
  numbers: { decimal: ',', groups: '.', region: 'unknown' },
  words: {
    to: 'a',
    per: 'por',
    over: 'sobre',
    slash: 'barra',
    dash: 'guion',
    point: 'punto',
    comma: 'coma',
    minus: 'menos',
    plus: 'más',
    plusMinus: 'más o menos',
    times: 'por',
    dividedBy: 'dividido por',
    equals: 'es igual a',
    about: 'aproximadamente',
    atMost: 'menor o igual que',
    atLeast: 'mayor o igual que',
    notEqual: 'distinto de',
    perThousand: 'por mil',
    degrees: 'grados',
    power: 'elevado a',
    squared: 'al cuadrado',
    cubed: 'al cubo',
    note: 'nota',
    number: 'número',
    section: 'sección',
    at: 'arroba',
    dot: 'punto',
    rightArrow: 'flecha a la derecha',
    leftArrow: 'flecha a la izquierda',
    upArrow: 'flecha hacia arriba',
    downArrow: 'flecha hacia abajo',
    square: 'cuadrado',
  },
  ...spanishUnits,
  currencies: dollars,
  magnitudes: {
    mil: 'mil',
    millón: 'millón',
    millones: 'millones',
    billón: 'billón',
    billones: 'billones',
    trillones: 'trillones',
  },
  ofCurrency: 'de',
  months: [
    { name: 'enero', short: ['ene'] },
    { name: 'febrero', short: ['feb'] },
    { name: 'marzo', short: ['mar'] },
    { name: 'abril', short: ['abr'] },
    { name: 'mayo', short: [] },
    { name: 'junio', short: ['jun'] },
    { name: 'julio', short: ['jul'] },
    { name: 'agosto', short: ['ago'] },
    { name: 'septiembre', short: ['sep', 'sept'] },
    { name: 'octubre', short: ['oct'] },
    { name: 'noviembre', short: ['nov'] },
    { name: 'diciembre', short: ['dic'] },
  ],
  weekdays: {
    lun: 'lunes',
    mar: 'martes',
    mié: 'miércoles',
    mie: 'miércoles',
    jue: 'jueves',
    vie: 'viernes',
    sáb: 'sábado',
    sab: 'sábado',
    dom: 'domingo',
  },
  sayFraction: saySpanishFraction,
  sayPart: saySpanishPart,
  andFraction: 'y',
  fractionOf: 'de',
  romanContexts:
    'tipo|fase|etapa|estadio|estadío|grado|clase|factor|nivel|grupo|capítulo|título|tabla|anexo|apéndice|bipolar|categoría|sección|artículo|volumen|tomo|parte|eje|lista|cuadro|siglo|guerra mundial',
  abbreviations: [
    ['[Pp]\\.\\s?ej\\.,?', 'por ejemplo'],
    ['[Nn]\\.[º°](?=\\s\\p{L})', 'número'],
    ['(?:EE\\.\\s?UU\\.|EE\\.?\\s?UU)(?![\\p{L}\\p{N}])', 'Estados Unidos'],
    ['EUA(?![\\p{L}\\p{N}])', 'Estados Unidos'],
    ['[Aa]prox\\.', 'aproximadamente'],
    ['vs\\.?(?![\\p{L}\\p{N}])', 'versus'],
    ['[Mm]áx\\.(?!\\p{L})', 'máximo'],
    ['[Mm]ín\\.(?!\\p{L})', 'mínimo'],
    ['[Tt]el(?:éf|ef|f)?\\.(?!\\p{L})', 'teléfono'],
    ['[Pp]ágs\\.(?=\\s?\\d)', 'páginas'],
    ['[Pp]ág\\.(?=\\s?\\d)', 'página'],
    ['[Dd]ra\\.(?!\\p{L})', 'doctora'],
    ['[Dd]r\\.(?!\\p{L})', 'doctor'],
    ['[Ss]ra\\.(?!\\p{L})', 'señora'],
    ['[Ss]r\\.(?!\\p{L})', 'señor'],
    ['(?:Prof|prof)\\.(?=\\s\\p{Lu})', 'profesor'],
    ['(?:Pza|pza)\\.(?!\\p{L})', 'plaza'],
    // "Every": before a number alone, as "c/" by itself may be "with" or a street.
    ['c/\\s?(?=\\d)', 'cada '],
    ['c/u(?![\\p{L}\\p{N}])', 'cada uno'],
  ],
  shortWords: `q Q n N vs aprox Aprox máx Máx mín Mín tel Tel teléf Teléf telf Telf telef Telef pág págs Pág Págs Dr dr Dra dra
    Sr sr Sra sra Prof prof Pza pza EE EEUU EUA UU c p P er bid po hs od qhs qid tid qod prn qd qam qpm QHS QID TID QOD PRN QD BID
    PO HS OD QAM QPM`,
  // What voices take for a word or for a roman number. Names said as words (SIDA, EPOC, UCI, DIU, TAC, TOC) are not in it, nor those that are common words in a line of capitals.
  initialisms: `
    AA AAS ACV ADN AHA AO ARN AVC BID CI CIE CC CD CV DM DC ECA ECG EDTA EEG EKG EII EM ERC ETS EU FAQ HS IAM IBP
    ID IDO IM IMC INR IO IPS ISRS ITS ITU IU IV IVU IVE LC MC MD MM MS NA OD OI OMS ONG OPS OTC PO QD RAE RAM SC SOP
    TDAH TEPT TID UE UI UV VHA VHB VHC VIH VO VPH VIP VSG`,
  letterWords: '',
  counting:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
      ' ',
    ),
  callWords:
    'llame al|llama al|llamar al|llamando al|marque el|marca el|marcar el|número|teléfono|tel|línea|emergencias|mensaje al|texto al',
  shortNumbers: '911|988|061|024|016|741741|839863',
  calledNumbers: '112|113|106|107|123|131|132|133|135|137|141|144|211|311|811',
  codeShapes: '[6-9]\\d{8}|0\\d{4,}',
  yearWords: '',
  dayThenMonth: { article: '', of: 'de ' },
  ofYear: 'de',
  monthOrder: 'day-first',
  numericDates: 'day-first',
  ordinals: { endings: '\\.(?:[ºª]|ᵉʳ|er)|er|ero|ra|ro|do|da|to|ta|mo|ma|vo|va|no|na', say: saySpanishOrdinal },
  numberSigns: 'n\\.?\\s?[º°]\\.?|N\\.?\\s?[º°]\\.?|núm\\.|Núm\\.|núms\\.|Núms\\.|nro\\.|Nro\\.|No\\.|Nos\\.|№',
  timesBefore: 'al día|a la semana|al mes|por día|por semana|diarias?|diarios?|a diario|cada',
  timesADay: 'veces',
  beforeRange: 'cada|entre|de|desde|durante|unos|unas|edad|edades|páginas?|págs?\\.|aproximadamente|q',
  phoneShapes: [
    '[6-9]\\d{2}[ -]\\d{3}[ -]\\d{3}(?!\\s?(?:%|de |mg|ml|g|personas|euros|pesos))',
    '[89]\\d[ .-]\\d{3}[ .-]\\d{2}[ .-]\\d{2}',
    '[6-9]\\d{2}[ .-]\\d{2}[ .-]\\d{2}[ .-]\\d{2}',
    '\\(?\\d{2,3}\\)?[ -]\\d{4}[ -]\\d{4}',
    '\\d{3}-\\d{3}-\\d{3}',
    '01[ -]800[ -]\\d{3}[ -]\\d{4}',
    '0800[ -]\\d{3}[ -]\\d{3,4}',
  ],
  hourSigns: 'horas?|hrs?|hs|h',
  capitalWords: `
    A AL ANTES AVISO BAJO BEBA CADA CON CONSULTE CUANDO CUIDADO DE DEBE DEJE DEL DESPUÉS DOSIS DÍA EL EMERGENCIA EMBARAZADAS EN
    ES ESTA ESTE EVITE HASTA IMPORTANTE LA LAS LLAME LO LOS MANTENGA MÉDICO MEDICAMENTO MENOS MÁS NI NIÑOS NO NOCHE NUNCA O
    PARA PARE PELIGRO POR PRECAUCIÓN PREGUNTE QUE SE SEA SI SIEMPRE SIN SOBRE SOLO SU SUS TOMAR TOME UN UNA URGENCIA URGENCIAS
    USAR USE USTED VÍA Y YA`,
  sayTime: saySpanishTime,
  sayDay: (day) => (day === 1 ? 'primero' : null),
};

/** By the decimal point and with pesos: Mexico and the Dominican Republic. Regions by CLDR 46; where usage is mixed, none. */
export const spanishOfMexico: SpokenLanguage = {
  ...spanish,
  tag: 'es-MX',
  regions: ['DO'],
  numbers: { decimal: '.', groups: ',', region: 'known' },
  currencies: pesos,
};

/** By the decimal point and with dollars. */
export const spanishOfTheStates: SpokenLanguage = {
  ...spanish,
  tag: 'es-US',
  regions: ['PR', 'SV', 'PA', 'GT', 'HN', 'NI'],
  numbers: { decimal: '.', groups: ',', region: 'known' },
};

/** By the decimal comma. */
export const spanishOfSpain: SpokenLanguage = {
  ...spanish,
  tag: 'es-ES',
  regions: ['PY', 'VE'],
  numbers: { decimal: ',', groups: '.', region: 'known' },
};

/** By the decimal comma and with pesos. */
export const spanishOfArgentina: SpokenLanguage = {
  ...spanishOfSpain,
  tag: 'es-AR',
  regions: ['CL', 'CO', 'UY'],
  currencies: pesos,
};

/** "Las 13 y 42", "1 de la tarde", "8 horas". The half of the day by RAE, Diccionario panhispánico de dudas, "hora". */
function saySpanishTime({ hours, minutes, half, sign }: ClockTime): string | null {
  const hour = hours === 1 && half !== null ? 'una' : `${hours}`;
  if (half !== null) {
    if (hours < 1 || hours > 12) return null;
    return `${hour}${minutes === 0 ? '' : ` y ${minutes}`} ${partOfDay(hours, half)}`;
  }
  if (minutes === 0) return hours === 1 ? (sign === undefined ? 'una' : 'una hora') : `${hours} horas`;
  return `${hours} y ${minutes}${sign === undefined ? '' : ' horas'}`;
}

function partOfDay(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours === 12 ? 'de la noche' : 'de la mañana';
  if (hours === 12) return 'del mediodía';
  return hours < 8 ? 'de la tarde' : 'de la noche';
}
