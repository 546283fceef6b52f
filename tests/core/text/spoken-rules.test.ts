import { describe, expect, it } from 'vitest';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { naturalRules } from '@/utils/core/text/spoken-rules/natural-rules.ts';
import { explainSpokenForm, toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const explain = (text: string) => explainSpokenForm(text, { lang: 'en', reading: 'natural' });
const say = (text: string) => explain(text).text;

/** What each rule makes of a text. */
const rows: readonly (readonly [rule: string, written: string, spoken: string])[] = [
  ['web and mail addresses', 'Write to name@clinic.org.', 'Write to name at clinic dot org.'],
  ['web and mail addresses', 'see a@clinic.co.uk', 'see a at clinic dot co dot U K'],
  ['web and mail addresses', 'see clinic.it/help', 'see clinic dot I T slash help'],
  ['web and mail addresses', 'see a@clinic.at', 'see a at clinic dot A.T'],
  ['web and mail addresses', 'See www.example.org/help', 'See www dot example dot org slash help'],
  ['web and mail addresses', 'mail first_last12@clinic.org', 'mail first underscore last 1 2 at clinic dot org'],
  ['web and mail addresses', 'clinic.org/page-12', 'clinic dot org slash page dash 1 2'],
  ['web and mail addresses', 'a1b2@clinic.org/x-10', 'a1b2 at clinic dot org slash x dash 1 0'],
  ['powers and notes', '5¹ mg', '5 note 1 milligrams'],
  ['powers and notes', '10⁹/L', '10 to the power 9 per liter'],
  ['powers and notes', '10^-3', '10 to the power minus 3'],
  ['powers and notes', 'R² is high', 'R squared is high'],
  ['groups of digits', '5\u202F000 mg', '5000 milligrams'],
  ['phone numbers', 'call 416-555-0199', 'call 4 1 6, 5 5 5, 0 1 9 9'],
  ['phone numbers', '+1 416 555 0199', 'plus 1, 4 1 6, 5 5 5, 0 1 9 9'],
  ['phone numbers', '1-800-662-HELP', '1, 8 0 0, 6 6 2, H E L P'],
  ['phone numbers', '(416) 555-0199', '4 1 6, 5 5 5, 0 1 9 9'],
  ['addresses of machines', '192.168.1.1', '1 9 2 dot 1 6 8 dot 1 dot 1'],
  ['short numbers', 'Call 988 now', 'Call 9 8 8 now'],
  ['short numbers', 'text HELLO to 741741', 'text HELLO to 7 4 1 7 4 1'],
  ['number sign', 'No. 5 and #6', 'number 5 and number 6'],
  ['times a day', '2x daily', '2 times daily'],
  ['times a day', '2x500 mg', '2 times 500 milligrams'],
  ['ranges of time', 'Mon–Fri', 'Monday to Friday'],
  ['ranges of time', '6 pm–8 pm', '6 PM to 8 PM'],
  ['ranges', '10–20 mg', '10 to 20 milligrams'],
  ['ranges', 'every 4-6 hours', 'every 4 to 6 hours'],
  ['ranges', '8-2 mg', '8 dash 2 milligrams'],
  ['ranges', 'Take 500-1000 mg', 'Take 500 to 1000 milligrams'],
  ['ranges', '40-80%', '40 to 80%'],
  ['ranges', 'Mon 9–5', 'Monday 9 to 5'],
  ['ranges', 'costs $10-20', 'costs 10 to 20 dollars'],
  ['ranges', 'costs $10–20 million', 'costs 10 to 20 million dollars'],
  ['ranges', '$5-$10/visit', '5 dollars to 10 dollars per visit'],
  ['ranges', 'a rate of 10-20/min', 'a rate of 10 to 20 per minute'],
  ['ranges', '½–1 tablet', 'one half to 1 tablet'],
  ['ranges', '½–1½ tablets', 'one half to 1 and a half tablets'],
  ['ranges', '¼-1 mL', 'one quarter to 1 milliliter'],
  ['weekdays', 'Open Mon, Wed, Fri', 'Open Monday, Wednesday, Friday'],
  ['weekdays', 'Mon, Jan 5', 'Monday, January 5th'],
  ['money', '$20.50', '20 dollars 50 cents'],
  ['money', '$-5.50', 'minus 5 dollars 50 cents'],
  ['money', '£1.00 or €3 billion', '1 pound or 3 billion euros'],
  ['money', 'US$40, C$2.50 and 50¢', '40 U S dollars, 2 Canadian dollars 50 cents and 50 cents'],
  ['decimal sign of other languages', '1,25 mg', '1.25 milligrams'],
  ['decimal sign of other languages', '1.000,5 mg', '1000.5 milligrams'],
  ['decimal without a zero', '.05 mg', 'point 0 5 milligrams'],
  ['blood pressure', 'BP 120/80', 'BP 120 over 80'],
  ['times of day', 'at 5:03 am.', 'at 5 oh 3 AM.'],
  ['times of day', 'at 13:42', 'at 13 42'],
  ['times of day', 'until 9 p.m.est', 'until 9 PM EST'],
  ['times of day', '8 a.m. ET today', '8 AM E T today'],
  ['times with seconds', '14:37:00+00', '14 hours 37 minutes and 0 seconds plus 00'],
  ['times with seconds', 'after 1:01:01.', 'after 1 hour 1 minute and 1 second.'],
  ['times with seconds', 'at 10:00:05 p.m. today', 'at 10 hours 0 minutes and 5 seconds PM today'],
  ['dates in numbers', 'on 03/15/2024, 12-31-1999', 'on March 15th, 20 24, December 31st, 19 99'],
  ['dates in numbers', '2006-08-05 or 2016/07/03', '2006, August 5th or 20 16, July 3rd'],
  ['dates in numbers', '03/15/2024 - 03/20/2024', 'March 15th, 20 24 to March 20th, 20 24'],
  ['dates in numbers', 'seen 11/17/05', 'seen November 17th, oh 5'],
  ['dates in numbers', 'on 15/01/1905 it', 'on the 15th of January 19 oh 5 it'],
  ['streets', '123 Laguna Ct, Leeds', '1 23 Laguna Court, Leeds'],
  ['streets', '1428 N Elm St.', '14 28 North Elm Street.'],
  ['states', 'Boston, MA 02115', 'Boston, Massachusetts 0 2 1 1 5'],
  ['states', 'Toronto, ON M5V 2T6', 'Toronto, Ontario M5V 2T6'],
  ['states', '1428 Elm St, Austin, TX.', '14 28 Elm Street, Austin, Texas.'],
  ['dates in numbers', 'born 15.01.2020', 'born the 15th of January 20 20'],
  ['dates in numbers', 'on 17/04/2026 at noon', 'on the 17th of April 20 26 at noon'],
  ['ratios', 'diluted 10:1', 'diluted 10 to 1'],
  ['months', 'Jan. 15', 'January 15th'],
  ['months', 'since May 5 or Feb-02', 'since May 5th or February 2nd'],
  ['months', 'on 4 March 11 am and 4 March 10:19 am', 'on the 4th of March 11 AM and the 4th of March 10 19 AM'],
  ['months', '25 sept. 2012', 'the 25th of September 20 12'],
  ['years', 'in 1975.', 'in 19 75.'],
  ['years', 'since 1900.', 'since 19 hundred.'],
  ['decades', 'the 1980s', 'the 19 80s'],
  ['decades', 'the 1800s', 'the 18 hundreds'],
  ['fractions', '1/2 tablet', 'one half tablet'],
  ['fractions', '1½ tablets', '1 and a half tablets'],
  ['fractions', 'on 1/2', 'on 1 slash 2'],
  ['units', '5mg', '5 milligrams'],
  ['units', '1 mL', '1 milliliter'],
  ['units', 'a 5-mg tablet', 'a 5-milligram tablet'],
  ['units', '10 mg/mL', '10 milligrams per milliliter'],
  ['units', '5 µg or 5 μg', '5 micrograms or 5 micrograms'],
  ['units', '5 IU', '5 I U'],
  ['units', '98.6°F', '98.6 degrees Fahrenheit'],
  ['feet and inches', `5'10" or 6’ 1”`, '5 feet 10 inches or 6 feet 1 inch'],
  ['feet and inches', '🙂 is 5′10″ or 6′ 1″', '🙂 is 5 feet 10 inches or 6 feet 1 inch'],
  ['units', '25 dB in 90 sq ft', '25 decibels in 90 square feet'],
  ['units without a number', 'mg/kg/day', 'milligrams per kilogram per day'],
  ['per', '3 times/day', '3 times per day'],
  ['per', '3 cc/s, 10 U/kg', '3 cc per second, 10 U per kilogram'],
  ['per', '10 drops/min', '10 drops per minute'],
  ['units', '8 fl oz at 32 psi', '8 fluid ounces at 32 pounds per square inch'],
  ['codes', 'Santa, FL, 95051', 'Santa, Florida, 9 5 0 5 1'],
  ['codes with letters', 'your code is ab9453', 'your code is ab 9 4 5 3'],
  ['codes with letters', 'NCT01234567 and AB-123456', 'NCT 0 1 2 3 4 5 6 7 and AB-1 2 3 4 5 6'],
  ['signs beside numbers', '−4 C and ~5', 'minus 4 C and about 5'],
  ['signs beside numbers', '10~20 cases', '10 to 20 cases'],
  ['signs beside numbers', '10 ~ 20 cases', '10 to 20 cases'],
  ['signs beside numbers', 'By day 5 ~20 mg is left', 'By day 5 about 20 milligrams is left'],
  ['signs beside numbers', 'turn 24° left', 'turn 24 degrees left'],
  ['signs', '≤ 2 or ≥ 5', 'less than or equal to 2 or greater than or equal to 5'],
  ['signs', '5 ‰, ↑ risk', '5 per thousand, up arrow risk'],
  ['roman numbers', 'Stage III, Schedule II', 'Stage three, Schedule two'],
  ['abbreviations', 'e.g. codeine, w/o food', 'for example codeine, without food'],
  ['abbreviations', '15 vs. 50', '15 versus 50'],
  ['dosing shorthand', '5 b.i.d. with q4–6h prn', '5 B I D with Q 4 to 6 H P R N'],
  ['tall man letters', 'hydrOXYzine', 'hydroxyzine'],
  ['runs of capitals', 'DO NOT TAKE', 'do not take'],
  ['initialisms', 'an OTC drug', 'an O T C drug'],
  ['initialisms', 'the NA meeting', 'the N.A meeting'],
  ['at sign', 'follow @clinic', 'follow at clinic'],
];

/** Shown with their languages. */
const ofOtherLanguages = [
  'ordinals',
  'ordinals with a full stop',
  'dates in numbers',
  'dates without a year',
  'dosing schemes',
  'groups of digits by region',
  'strokes beside numbers',
];

describe('the natural rules', () => {
  it.each(rows)('%s: %s', (rule, written, spoken) => {
    expect(say(written)).toBe(spoken);
    expect(explain(written).rules).toContain(rule);
  });

  it('are all shown here, have names of their own and say where they come from', () => {
    const shown = new Set([...rows.map(([rule]) => rule), ...ofOtherLanguages]);
    expect(shown).toEqual(new Set(naturalRules.map(({ id }) => id)));
    expect(new Set(naturalRules.map(({ id }) => id)).size).toBe(naturalRules.length);
    expect(naturalRules.filter(({ source }) => source === '')).toEqual([]);
  });

  it.each(rows)('change nothing in what they have made: %s, %s', (_, written) => {
    expect(say(say(written))).toBe(say(written));
  });

  it.each(rows)('are switched off one by one: %s, %s', (rule, written) => {
    const { rules } = explainSpokenForm(written, { lang: 'en', reading: 'natural', without: [rule] });
    expect(rules).not.toContain(rule);
  });

  it.each(rows)('change nothing in a text that is read as it is written: %s, %s', (_, written) => {
    const { text } = toSpokenForm(written, { lang: 'en', reading: 'as-written' });
    expect(text).toBe(written.replace('\u202F', ' '));
  });

  it.each([
    'A1c, H2O, CO2, HbA1c, mRNA, pH',
    'COVID-19 and a 12-step group',
    'on 03/04/2026',
    'diluted 1:10:50',
    '10:20:30',
    'Jane Doe, MD',
    `she said '5' 10" and 40'26"`,
    '2 tablet/s, 1 drop/s',
    'HIV-1/2',
    'COVID2019, HPV16, CYP3A4, b12',
    'USD5000',
    '3/4/2025, 3/4/25',
    '10 U insulin',
    'He said no. Five came.',
    'take 5x7',
    'c/o pain, h/o, s/p, N/A, and/or',
    'hs',
    'Dr. Smith on Elm Dr.',
    'may be, mar it, in the sun, I sat',
    'Henry VI',
    'iPLEDGE and OxyContin',
    'It is 00:00 am.',
    'a total of 1250.',
    'take 2 500',
  ])('leave alone what could mean two things: %s', (text) => {
    expect(say(text)).toBe(text);
  });

  it.each([
    ['OD', 'O D'],
    ['HS', 'H S'],
    ['MS 10 mg', 'M S 10 milligrams'],
    ['q.d.', 'Q D.'],
    ['q.o.d.', 'Q O D.'],
    ['D/C', 'D/C'],
  ])('say letters, never a meaning, for what is error-prone: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it.each([
    ['🙂 10–20 mg 👩‍⚕️', '🙂 10 to 20 milligrams 👩‍⚕️', 'milligrams', 'mg'],
    ['cafe\u0301 5mg', 'cafe\u0301 5 milligrams', 'milligrams', 'mg'],
    ['תרופה 5 mg ביום', 'תרופה 5 milligrams ביום', 'milligrams', 'mg'],
    ['薬を5mg。10–20分', '薬を5 milligrams。10 to 20分', 'milligrams', 'mg'],
  ])('keep offsets and neighbours: %s', (written, spoken, word, leadsTo) => {
    const form = toSpokenForm(written, { lang: 'en', reading: 'natural' });
    expect(form.text).toBe(spoken);
    const start = spoken.indexOf(word);
    const span = toWritten(form.alignment, { start, end: start + word.length });
    expect(written.slice(span.start, span.end)).toBe(leadsTo);
  });

  it('are of languages with words of their own: a text in another language or in none is left', () => {
    for (const lang of ['xx', null]) expect(toSpokenForm('5–10 mg', { lang, reading: 'natural' }).text).toBe('5–10 mg');
    expect(toSpokenForm('5–10 mg', { lang: 'en-CA', reading: 'natural' }).text).toBe('5 to 10 milligrams');
  });
});
