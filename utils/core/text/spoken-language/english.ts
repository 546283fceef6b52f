import { northAmericanStates } from './north-american-states.ts';
import type { ClockTime, CurrencyWords, SpokenLanguage, UnitWords } from './spoken-language.ts';

const unit = (signs: string, one: string, many = `${one}s`): UnitWords => ({ signs: signs.split(' '), one, many });

const dollar = (sign: string, one: string): CurrencyWords => ({
  sign,
  one,
  many: `${one}s`,
  cent: { one: 'cent', many: 'cents' },
});

/** By their number: a half is the second. */
const ordinals = 'none whole half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Rules R1 to R20 of the project's research on clinical text; units by their symbols in the SI brochure. */
export const english: SpokenLanguage = {
  tag: 'en',
  numbers: { decimal: '.', groups: ',' },
  words: {
    to: 'to',
    per: 'per',
    over: 'over',
    slash: 'slash',
    dash: 'dash',
    point: 'point',
    comma: 'comma',
    minus: 'minus',
    plus: 'plus',
    plusMinus: 'plus or minus',
    times: 'times',
    dividedBy: 'divided by',
    equals: 'equals',
    about: 'about',
    atMost: 'less than or equal to',
    atLeast: 'greater than or equal to',
    notEqual: 'not equal to',
    perThousand: 'per thousand',
    degrees: 'degrees',
    power: 'to the power',
    squared: 'squared',
    cubed: 'cubed',
    note: 'note',
    number: 'number',
    section: 'section',
    at: 'at',
    dot: 'dot',
    rightArrow: 'right arrow',
    leftArrow: 'left arrow',
    upArrow: 'up arrow',
    downArrow: 'down arrow',
    square: 'square',
    questionMark: 'question mark',
    underscore: 'underscore',
  },
  units: [
    unit('mg mgs', 'milligram'),
    unit('mcg mcgs µg μg', 'microgram'),
    unit('ng', 'nanogram'),
    unit('g gm gms', 'gram'),
    unit('kg kgs', 'kilogram'),
    unit('ml mL mls mLs', 'milliliter'),
    unit('dl dL', 'deciliter'),
    unit('cl cL', 'centiliter'),
    unit('µl µL μl μL', 'microliter'),
    unit('l L', 'liter'),
    unit('mmol', 'millimole'),
    unit('µmol μmol', 'micromole'),
    unit('nmol', 'nanomole'),
    unit('pmol', 'picomole'),
    unit('mol', 'mole'),
    unit('mEq', 'milliequivalent'),
    unit('mmHg', 'millimeter of mercury', 'millimeters of mercury'),
    unit('kPa', 'kilopascal'),
    unit('kcal', 'kilocalorie'),
    unit('kJ', 'kilojoule'),
    unit('km', 'kilometer'),
    unit('cm', 'centimeter'),
    unit('mm', 'millimeter'),
    unit('µm μm', 'micrometer'),
    unit('nm', 'nanometer'),
    unit('m', 'meter'),
    unit('m² m2', 'square meter'),
    unit('cm² cm2', 'square centimeter'),
    unit('mm² mm2', 'square millimeter'),
    unit('m³ m3', 'cubic meter'),
    unit('cm³ cm3', 'cubic centimeter'),
    unit('mm³ mm3', 'cubic millimeter'),
    unit('ft', 'foot', 'feet'),
    unit('lb lbs', 'pound'),
    unit('oz', 'ounce'),
    { signs: ['fl oz', 'fl. oz.'], one: 'fluid ounce', many: 'fluid ounces' },
    { signs: ['sq ft', 'sq. ft.'], one: 'square foot', many: 'square feet' },
    unit('gal', 'gallon'),
    unit('yd yds', 'yard'),
    unit('mi', 'mile'),
    unit('psi', 'pound per square inch', 'pounds per square inch'),
    unit('tsp tsps', 'teaspoon'),
    unit('tbsp tbsps', 'tablespoon'),
    unit('tab tabs', 'tablet'),
    unit('cap caps', 'capsule'),
    unit('min mins', 'minute'),
    unit('hr hrs', 'hour'),
    unit('sec secs', 'second'),
    unit('wk wks', 'week'),
    unit('yr yrs', 'year'),
    unit('mos', 'month'),
    unit('mph', 'mile per hour', 'miles per hour'),
    unit('bpm', 'beat per minute', 'beats per minute'),
    unit('mbps Mbps', 'megabit per second', 'megabits per second'),
    unit('Hz', 'hertz', 'hertz'),
    unit('kHz', 'kilohertz', 'kilohertz'),
    unit('MHz', 'megahertz', 'megahertz'),
    unit('GHz', 'gigahertz', 'gigahertz'),
    unit('dB', 'decibel'),
    unit('kWh', 'kilowatt hour'),
    unit('mSv', 'millisievert'),
    unit('Gy', 'gray'),
    // An error-prone name, by letters alone: heard as "IV" or "10" when it is said as a word (ISMP).
    unit('IU', 'I U', 'I U'),
    unit('mIU', 'milli I U', 'milli I U'),
    unit('°C ℃', 'degree Celsius', 'degrees Celsius'),
    unit('°F ℉', 'degree Fahrenheit', 'degrees Fahrenheit'),
  ],
  denominators: [
    unit('day d', 'day'),
    unit('hour h', 'hour'),
    unit('minute', 'minute'),
    unit('s second', 'second'),
    unit('week', 'week'),
    unit('month mo', 'month'),
    unit('year', 'year'),
    unit('dose', 'dose'),
    unit('night', 'night'),
    unit('person', 'person'),
    unit('tablet', 'tablet'),
    unit('visit', 'visit'),
    unit('session', 'session'),
    unit('class', 'class'),
    unit('user', 'user'),
    unit('patient', 'patient'),
    unit('child', 'child'),
    unit('adult', 'adult'),
    unit('family', 'family'),
    unit('couple', 'couple'),
  ],
  // "cc" and "U" stay letters (ISMP).
  countedPer:
    'cc|U|units?|drops?|gtts?|puffs?|sprays?|beats?|breaths?|cells?|copies|calories|steps?|drinks?|cigarettes?|packs?|patients|people|cases|deaths|words|servings?|meals?|cups?|episodes?|seizures?|stools?|events',
  currencies: [
    dollar('US$', 'U S dollar'),
    ...['CA$', 'C$'].map((sign) => dollar(sign, 'Canadian dollar')),
    ...['AU$', 'A$'].map((sign) => dollar(sign, 'Australian dollar')),
    dollar('NZ$', 'New Zealand dollar'),
    dollar('$', 'dollar'),
    { sign: '£', one: 'pound', many: 'pounds', cent: { one: 'penny', many: 'pence' } },
    { sign: '€', one: 'euro', many: 'euros', cent: { one: 'cent', many: 'cents' } },
    { sign: '¥', one: 'yen', many: 'yen' },
    { sign: '₩', one: 'won', many: 'won' },
    { sign: '¢', one: 'cent', many: 'cents' },
    { sign: '₹', one: 'rupee', many: 'rupees', cent: { one: 'paisa', many: 'paise' } },
  ],
  magnitudes: {
    k: 'thousand',
    K: 'thousand',
    thousand: 'thousand',
    m: 'million',
    M: 'million',
    mn: 'million',
    million: 'million',
    b: 'billion',
    B: 'billion',
    bn: 'billion',
    billion: 'billion',
    trillion: 'trillion',
  },
  months: [
    { name: 'January', short: ['jan'] },
    { name: 'February', short: ['feb'] },
    { name: 'March', short: ['mar'] },
    { name: 'April', short: ['apr'] },
    { name: 'May', short: [] },
    { name: 'June', short: ['jun'] },
    { name: 'July', short: ['jul'] },
    { name: 'August', short: ['aug'] },
    { name: 'September', short: ['sep', 'sept'] },
    { name: 'October', short: ['oct'] },
    { name: 'November', short: ['nov'] },
    { name: 'December', short: ['dec'] },
  ],
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    tues: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    thur: 'Thursday',
    thurs: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  sayFraction(numerator, denominator) {
    const name = ordinals[denominator];
    if (denominator < 2 || name === undefined) return null;
    if (numerator === 1) return `one ${name}`;
    return `${numerator} ${denominator === 2 ? 'halves' : `${name}s`}`;
  },
  sayPart(numerator, denominator) {
    return numerator === 1 && denominator === 2 ? 'a half' : this.sayFraction(numerator, denominator);
  },
  andFraction: 'and',
  romanContexts:
    'stage|type|phase|factor|schedule|step|part|chapter|title|grade|class|bipolar|axis|level|section|volume|table|appendix|war|tier|category',
  loneRomanContexts: 'type|stage|grade|phase',
  abbreviations: [
    ['e\\.g\\.,?|eg(?=[\\s,])', 'for example'],
    ['i\\.e\\.,?', 'that is'],
    ['vs\\.?(?![\\p{L}\\p{N}])', 'versus'],
    ['approx\\.', 'approximately'],
    ['Ph\\.\\s?D(?!\\p{L})(?:\\.(?!\\s+\\p{Lu}|$))?', 'PhD'],
    ['w/o(?![\\p{L}\\p{N}])', 'without'],
    ['w/(?=\\s?\\S)', 'with '],
  ],
  shortWords:
    'q Q eg vs approx bid po hs od qhs qid tid qod prn qd qam qpm QHS QID TID QOD PRN QD BID PO HS OD QAM QPM',
  // Only what voices take for a word, or for a number: what has no vowel they spell by themselves. Names said as
  // words (CPAP, MRSA, PET, GERD) are not in it.
  initialisms: `
    AA ABA ADD ADL AED AF AFP AHA AHRQ ALS ALT AMA APA ARB ARNP ASD AST BUN CAD COPD DEA DOB DUI DWI EAP ECG ECT ED EEG EHR
    EKG EMDR EMG EMR EMS EMT ENT EPA ER ERCP ESR ESRD EU FAQ GAD HAV IBD IBS ICD ICU ID IDU IM INR IOP IUD IV IVF MAT MI MOUD
    NA NAC NAD NIAAA NIH NIMH OB OBGYN OCD ODD OT OTC OUD PA PCOS PE PO QA RA SLE SSRI STI SUD TIA TID BID QID TB UC UK UN
    US USA USPSTF UTI UVA UVB VA VIP WHO CR DR OD OS OU HS QD QOD QHS SC SQ MS CC AD AU DC UD`,
  letterWords: 'A',
  counting: [
    'zero',
    ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' '),
    ...'sixteen seventeen eighteen nineteen twenty'.split(' '),
  ],
  callWords: 'call|dial|text|phone|ring|tel|telephone|contact|fax|sms|hotline|helpline|lifeline',
  shortNumbers: '911|988|211|311|811|999|112|111|741741|838255',
  yearWords: 'in|since|until|till|from|during|after|before|circa|year|between',
  dayThenMonth: { article: 'the ', of: 'of ' },
  numericDates: 'day-first',
  otherDateOrders: 'said',
  numberSigns: 'No\\.|Nos\\.|no\\.|nos\\.|№',
  timesBefore: 'daily|weekly|monthly|a|per|each|every|day|week|month|yearly',
  capitalWords: `
    A ACT ADD ALL ALWAYS AM AN AND ANY ARE AS ASK AT AVOID BE BEFORE BUT BY CALL CAN CANNOT CARE CAT CAUTION CHECK CHILDREN
    CLICK DANGER DAY DO DOES DOCTOR DOSE DRINK DRIVE DURING EAT EMERGENCY EVER FIRST FOLLOW FOR FREE FROM GET GIVE GO HAS HAVE
    HELP HERE HOME HOW I IF IMMEDIATELY IMPORTANT IN INFORMATION INTO IS IT KEEP LIKE MAY MEDICINE MORE MUST NEED NEVER NEW NO
    NONE NOT NOTE NOW OF OFF ON ONLY OR OTHER OUR OUT OVER PATIENT PATIENTS PET PLEASE PREGNANT READ SEE SHOULD STOP TAKE TELL
    THAN THAT THE THEIR THEN THERE THESE THIS THOSE TO TODAY TWO UNDER UNTIL UP US USE WAIT WARNING WAS WE WHAT WHEN WHERE
    WHICH WHILE WHO WHY WILL WITH WITHOUT WORK YOU YOUR`,
  sayTime: sayEnglishTime,
  sayTimeWithSeconds: (hours, minutes, seconds) =>
    `${count(hours, 'hour')} ${count(minutes, 'minute')} and ${count(seconds, 'second')}`,
  feetAndInches: (feet, inches) =>
    `${feet} ${feet === 1 ? 'foot' : 'feet'} ${inches} ${inches === 1 ? 'inch' : 'inches'}`,
  // In small letters only those that are no words.
  timeZones: 'ET|CT|MT|PT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AST|GMT|UTC|BST|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst',
  // "St." is heard as "Saint", "Ct" as "C T", "Ave" as a greeting.
  streets: {
    kinds: {
      St: 'Street',
      Ave: 'Avenue',
      Blvd: 'Boulevard',
      Rd: 'Road',
      Dr: 'Drive',
      Ln: 'Lane',
      Ct: 'Court',
      Hwy: 'Highway',
      hwy: 'Highway',
      Pkwy: 'Parkway',
    },
    sides: { N: 'North', S: 'South', E: 'East', W: 'West' },
    states: northAmericanStates,
    degrees: 'AL BC CA CO CT DE HI IA IN LA MA MB MD ME MI MN MO MS MT NE OK ON OR PA PE PR SC VA WA',
    postalCode: '\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d',
  },
  letterTops: 'ca|uk|us|au|nz|ie|de|fr|es|it|pt|br|mx|ch|at|eu',
  sayDay(day) {
    const last = day % 10;
    const suffix = day > 10 && day < 14 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
    return `${day}${suffix}`;
  },
};

function count(value: number, one: string): string {
  return `${value} ${value === 1 ? one : `${one}s`}`;
}

/** "1 o'clock", "5 oh 3 AM", "13 42". Midnight written with zeros is left as it is. */
function sayEnglishTime({ hours, minutes, half }: ClockTime): string | null {
  if (hours === 0) return null;
  const minute = minutes === 0 ? '' : minutes < 10 ? ` oh ${minutes}` : ` ${minutes}`;
  if (half !== null) return `${hours}${minute} ${half === 'am' ? 'AM' : 'PM'}`;
  if (minutes > 0) return `${hours}${minute}`;
  return hours >= 1 && hours <= 12 ? `${hours} o'clock` : null;
}
