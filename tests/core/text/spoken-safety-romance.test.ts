import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaches } from '@/scripts/eval/spoken/find-breaches.ts';
import { spokenLanguages } from '@/utils/core/text/spoken-language/find-spoken-language.ts';
import { naturalRules } from '@/utils/core/text/spoken-rules/natural-rules.ts';
import { explainSpokenForm } from '@/utils/core/text/to-spoken-form.ts';
import { heapsOf, tryHeaps } from './written-heaps.ts';

/** What clinics write in any language, parted by spaces. */
const common =
  `0 1 2 5 05 10 20 80 120 988 1975 1250 2012 416 0199 1.000 1,000 1.250,5 1,250.5 2,5 2.5 0,05 .5 ,5 1,0 ½ 1½ ¹ ⁹
  1/2 3/4 5mg 250mcg 10ml 120/80 3/4/2025 13/04/2025 13.04.2025 10/10/1989 2,50€ €3 $20,50 $20.50 mg mcg µg μg ml g kg h UI mmHg % °C ºC ° ‰
  m² /ml < > ≤ ≥ ± ≈ ~ × x ÷ → ↑ 10^3 + = / - – — − & @ # 1.º 2.ª 3º 38º c/8h OD HS QD SC IV VIH q.d. b.i.d. prn q4h am p.m.
  a.m. 8:00 14:30 14h30 20h 912345678 buPROPion www.example.org name@clinic.org 192.168.1.1 I É é 🙂 👩‍⚕️ שלום 薬 ( ) “ ” , . …`.split(
    /\s+/u,
  );

/** And in one of them. */
const own: Readonly<Record<string, readonly string[]>> = {
  es: [
    ...'no No. nunca sin evite pare solo hasta menos más máx. mín. núm. n.º EE.UU. Dr. Dra. p.ej. día /día tableta'.split(
      ' ',
    ),
    ...'comprimido enero ene. mayo de del lun. vie. mar tipo III cada entre llame al 112 024 una media veces'.split(
      ' ',
    ),
    ...['900 123 456', 'EE. UU.', 'a. m.', 'NO TOME', 'al día', '1 000 000', '2 500', '1er', '3ra', 'mil', 'presión'],
  ],
  pt: [
    ...'não nunca sem evite pare apenas até menos mais máx. mín. n.º EUA Dr. Dra. p.ex. dia /dia comprimido'.split(' '),
    ...'cápsula janeiro jan. maio de seg. sex. mar tipo III cada entre ligue para 192 188 uma duas meia R$12,05'.split(
      ' ',
    ),
    ...['(11) 99999-8888', 'NÃO TOME', 'ao dia', '1 000 000', '2 500', 'R$ 5', 'mil', 'pressão'],
  ],
  it: [
    ...'non mai senza eviti smetta solo fino meno più max min n. nr. p.es. Dott. Sig. giorno /giorno compressa'.split(
      ' ',
    ),
    ...'fiala gennaio gen. maggio lun. ven. mar tipo III ogni tra chiami il 118 112 una mezza volte ore ca.'.split(' '),
    ...['06 12345678', 'NON PRENDERE', 'al giorno', '1 000 000', '2 500', 'ad es.', 'mila', 'pressione'],
  ],
};
const spaces = ['\u00A0', '\u202F', '\u2009', '\u00AD', '\u200B', '  '];

function texts(tag: string) {
  return heapsOf([...common, ...spaces, ...(own[tag.slice(0, 2)] ?? [])], { last: 'º°.', first: '.,$€#' });
}

const romance = spokenLanguages.filter(({ tag }) => own[tag.slice(0, 2)] !== undefined);

describe.each(romance.map((language) => [language.tag, language] as const))(
  'the natural spoken form of %s',
  (tag, language) => {
    it('keeps digits, limits, units and signs, covers all and leads back, however pieces come together', () => {
      fc.assert(
        fc.property(texts(tag), (written) => {
          expect(findBreaches(written, language).filter(({ kind }) => kind !== 'twice')).toEqual([]);
        }),
        tryHeaps(1000),
      );
    });

    it('is the same with every rule asked as with those alone that the sentence seems to need', () => {
      const all = naturalRules.map(({ id, compile }) => ({ id, findEdits: compile(language) }));
      fc.assert(
        fc.property(texts(tag), (written) => {
          const { rules } = explainSpokenForm(written, { lang: tag, reading: 'natural' });
          if (rules.length === 0) {
            expect(all.filter(({ findEdits }) => findEdits(written).length > 0).map(({ id }) => id)).toEqual([]);
          }
        }),
        tryHeaps(500),
      );
    });
  },
);

describe('the natural spoken form of a sentence', () => {
  it.each([
    ['es', 'Tome 10–20 mg (1/2 tableta) c/8 h, nunca > 80 mg/día; llame al 900 123 456 o al 024.'],
    ['es', 'Presión 120/80 mmHg, 38,5 °C, 5¹ mg, .5 ml sin comida, 2x al día, estadio III, 8 mg-2 mg.'],
    ['es-MX', 'Lun.–vie. 8 a. m.–4 p. m., desde el 5 ene. 1975; $1,250.50, 40-80 %, ~5 µg, −4 °C, 10⁹/L y más.'],
    ['es-ES', 'NO TOME 1.000 mg sin receta. Vea www.example.org/ayuda o name@clinic.org, núm. 5, 2.ª dosis.'],
    ['pt', 'Tome 10–20 mg (1/2 comprimido) a cada 8 h, nunca > 80 mg/dia; ligue para 192 ou (11) 99999-8888.'],
    ['pt', 'Pressão 120/80 mmHg, 38,5 °C, 1.000 mg, 2.5 ml sem comida, 15/03/2024, R$ 12,05, tipo II.'],
    ['it', 'Prenda 10–20 mg (1/2 compressa) ogni 8 h, mai > 80 mg/giorno; chiami il 118 o 06 12345678.'],
    ['it-CH', 'Pressione 120/80 mmHg, 38.5 °C, 1’000 mg, 2,5 ml senza cibo, 15.03.2024, € 12.05, tipo II.'],
  ])('in %s is kept whole and the same when said twice: %s', (tag, written) => {
    const language = romance.find((one) => one.tag === tag);
    expect(language && findBreaches(written, language)).toEqual([]);
  });
});
