import { describe, expect, it } from 'vitest';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { explainSpokenForm, toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const say = (lang: string, text: string) => toSpokenForm(text, { lang, reading: 'natural' }).text;

/** What each rule makes of a text in a language. */
const rows: readonly (readonly [lang: string, rule: string, written: string, spoken: string])[] = [
  ['es', 'web and mail addresses', 'Escriba a nombre@clinica.org.', 'Escriba a nombre arroba clinica punto org.'],
  ['es', 'powers and notes', '5¹ mg', '5 nota 1 miligramos'],
  ['es', 'ordinals', 'la 2.ª dosis y el 3er día', 'la segunda dosis y el tercer día'],
  ['es', 'ordinals', 'el 21.º', 'el vigesimoprimero'],
  ['pt', 'ordinals', 'a 2.ª dose', 'a 2ª dose'],
  ['es', 'dates in numbers', '13/04/2025 o 10/10/1989', '13 de abril de 2025 o 10 de octubre de 1989'],
  ['it', 'dates in numbers', '31.12.2024', '31 dicembre 2024'],
  ['es', 'groups of digits', '1 000 000 personas y 5 000 mg', '1000000 personas y 5000 miligramos'],
  ['es-ES', 'groups of digits by region', '1.000 mg', '1000 miligramos'],
  ['es-MX', 'groups of digits by region', '1,000 mg', '1000 miligramos'],
  ['es', 'phone numbers', 'Llame al 900 123 456', 'Llame al 9 0 0, 1 2 3, 4 5 6'],
  ['es', 'phone numbers', '55 1234 5678', '5 5, 1 2 3 4, 5 6 7 8'],
  ['pt', 'phone numbers', '(11) 99999-8888', '1 1, 9 9 9 9 9, 8 8 8 8'],
  ['it', 'phone numbers', '06 12345678', '0 6, 1 2 3 4 5 6 7 8'],
  ['es', 'short numbers', 'Llame al 112 o al 024', 'Llame al 1 1 2 o al 0 2 4'],
  ['es', 'codes', '912345678', '9 1 2 3 4 5 6 7 8'],
  ['es', 'number sign', 'n.º 5, núm. 6 y No. 7', 'número 5, número 6 y número 7'],
  ['es', 'times a day', '2x al día', '2 veces al día'],
  ['it', 'times a day', '2x al giorno', '2 volte al giorno'],
  ['es', 'ranges of time', 'enero-marzo', 'enero a marzo'],
  ['es', 'ranges', 'cada 4-6 horas', 'cada 4 a 6 horas'],
  ['es', 'ranges', '500-1000 mg', '500 a 1000 miligramos'],
  ['es', 'ranges', '1.5–2.5 mg', '1 punto 5 a 2 punto 5 miligramos'],
  ['es', 'weekdays', 'lun.–vie.', 'lunes a viernes'],
  ['pt', 'weekdays', 'seg. a sex.', 'segunda-feira a sexta-feira'],
  ['es', 'money', '2,50 €, €5,01, €2 millones', '2 euros 50 céntimos, 5 euros un céntimo, 2 millones de euros'],
  ['es-MX', 'money', '$1,250.50', '1250 pesos 50 centavos'],
  ['es-US', 'money', '$20.50', '20 dólares 50 centavos'],
  ['pt', 'money', 'R$ 12,05', '12 reais e 5 centavos'],
  ['es', 'decimal sign of other languages', '2.5 ml', '2 punto 5 mililitros'],
  ['es-MX', 'decimal sign of other languages', '2,05 ml', '2 coma 0 5 mililitros'],
  ['es', 'decimal without a zero', '.05 mg y ,5 mg', 'punto 0 5 miligramos y coma 5 miligramos'],
  ['es', 'blood pressure', 'presión 120/80', 'presión 120 sobre 80'],
  ['es', 'times of day', 'a la 1:00 p. m.', 'a la una de la tarde.'],
  ['es', 'times of day', '13:45 y 14h30', '13 y 45 y 14 y 30 horas'],
  ['pt', 'times of day', '9:05', '9 horas e 5'],
  ['es', 'months', '15 ene. 2024', '15 de enero de 2024'],
  ['es', 'months', 'junio 11 2000', '11 de junio de 2000'],
  ['es', 'months', '1 de mayo', 'primero de mayo'],
  ['es', 'fractions', '1/2 tableta y 1/2 comprimido', 'media tableta y medio comprimido'],
  ['es', 'fractions', '1½ tabletas', '1 y media tabletas'],
  ['es', 'fractions', '3/4 del comprimido', '3 cuartos del comprimido'],
  ['es', 'units', '1 mg, 1 h, 5 µg', 'un miligramo, una hora, 5 microgramos'],
  ['es', 'units', '1/4 mg', 'un cuarto de miligramo'],
  ['es', 'units', '38 ºC y 5 UI', '38 grados Celsius y 5 U I'],
  ['pt', 'units', '2 h', 'duas horas'],
  ['es', 'units without a number', 'mg/kg/día', 'miligramos por kilogramo por día'],
  ['es', 'signs', '≤ 2 o ≥ 5', 'menor o igual que 2 o mayor o igual que 5'],
  ['es', 'signs as words', '< 5 días', 'menor que 5 días'],
  ['es', 'signs beside numbers', '−4 y ~5', 'menos 4 y aproximadamente 5'],
  ['es', 'roman numbers', 'diabetes tipo I, sección IV', 'diabetes tipo uno, sección cuatro'],
  ['es', 'abbreviations', 'c/8 h, p. ej. EE. UU.', 'cada 8 horas, por ejemplo Estados Unidos'],
  ['it', 'abbreviations', 'ad es. il dott. Gil', 'ad esempio il dottor Gil'],
  ['es', 'runs of capitals', 'NO TOME', 'no tome'],
  ['es', 'initialisms', 'el VIH y la OMS', 'el V I H y la O M S'],
];

describe('the natural rules of Spanish, Portuguese and Italian', () => {
  it.each(rows)('%s, %s: %s', (lang, rule, written, spoken) => {
    expect(say(lang, written)).toBe(spoken);
    expect(explainSpokenForm(written, { lang, reading: 'natural' }).rules).toContain(rule);
  });

  it.each([
    '1.000 y 1,000',
    '3/4/2025',
    '03/15/2024',
    'tomar 2 500',
    'fiebre de 38º',
    'c/ comida, s/ receta',
    'D/C',
    '10 U',
    'glucosa 112.',
    'En mayo 5 niños',
    'Este no. Cinco.',
    'el mar, 5 niños y dom Pedro',
    'Juan Carlos I',
    'a, e, o, y, u',
  ])('leave alone in Spanish what could mean two things: %s', (text) => {
    expect(say('es', text)).toBe(text);
  });

  it.each([
    ['1.000 mg', '1.000 miligramos'],
    ['1,000 mg', '1,000 miligramos'],
    ['2 500 mg', '2 500 miligramos'],
    ['0,125 mg', '0,125 miligramos'],
    ['$5,000', '5,000 dólares'],
    ['2.25 h', '2.25 horas'],
  ])('keep the digits of %s where the region is not known', (written, spoken) => {
    expect(say('es', written)).toBe(spoken);
    expect(say('es-419', written)).toBe(spoken);
  });

  it.each([
    ['es-ES', '1,000 mg', '1,000 miligramos'],
    ['es-CO', '1.000 mg', '1000 miligramos'],
    ['es-CL', '$500', '500 pesos'],
    ['es_mx', '1.000 mg', '1.000 miligramos'],
    ['es-Latn-PR', '1,000 mg', '1000 miligramos'],
    ['pt-BR', '2.5 ml', '2 ponto 5 mililitros'],
    ['pt-PT', '1.000 mg', '1000 miligramas'],
    ['pt', '$5,000', '5,000 dólares'],
    ['it-CH', '2.5 ml', '2.5 millilitri'],
  ])('go by the region of %s for %s', (lang, written, spoken) => {
    expect(say(lang, written)).toBe(spoken);
  });

  it.each([
    ['es', 'gotero IV', 'gotero I V'],
    ['es', 'SC, VO, IM', 'S C, V O, I M'],
    ['es', 'OD, HS, q.d.', 'O D, H S, Q D.'],
    ['es', '5 mg q8h', '5 miligramos Q 8 H'],
    ['es', '5 mg q4–6h', '5 miligramos Q 4 a 6 H'],
    ['es', '10 cc', '10 cc'],
    ['pt', 'soro IV', 'soro I V'],
    ['it', 'flebo IV', 'flebo I V'],
  ])('say letters, never a meaning, for what is error-prone: %s, %s', (lang, written, spoken) => {
    expect(say(lang, written)).toBe(spoken);
  });

  it.each([
    ['30 seg. y 40 seg.', 'pt', '30 segundos. y 40 segundos.'],
    ['cada 8 h 10 comprimidos', 'es', 'cada 8 horas 10 comprimidos'],
    ['0,05 mar', 'it', '0,05 mar'],
    ['2 ago', 'it', '2 ago'],
  ])('take %s for nothing else in %s', (written, lang, spoken) => {
    expect(say(lang, written)).toBe(spoken);
  });

  it.each([
    ['🙂 2.ª dosis 👩‍⚕️', '🙂 segunda dosis 👩‍⚕️', 'segunda', '2.ª'],
    ['e\u0301l 13/04/2025', 'e\u0301l 13 de abril de 2025', 'abril', '/04/'],
    ['שלום 1/2 tableta', 'שלום media tableta', 'media', '1/2'],
    ['薬 €5,50', '薬 5 euros 50 céntimos', 'euros', '€5,50'],
  ])('lead back from what is said of %s', (written, spoken, said, from) => {
    const { text, alignment } = toSpokenForm(written, { lang: 'es', reading: 'natural' });
    expect(text).toBe(spoken);
    const start = text.indexOf(said);
    const span = toWritten(alignment, { start, end: start + said.length });
    expect(written.slice(span.start, span.end)).toBe(from);
  });
});
