import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Declared, decideLanguage, isContested, isDecided } from '@/utils/core/language/decide-language.ts';
import type { Detection, Evidence } from '@/utils/core/language/detection.ts';

const surely = (...languages: readonly string[]): Detection => ({ languages, certainty: 'reliable' });
const perhaps = (...languages: readonly string[]): Detection => ({ languages, certainty: 'unsure' });
const agreed = (lang: string): Evidence => ({ whole: surely(lang), halves: [surely(lang), surely(lang)] });
const page = (lang: string): Declared => ({ lang, by: 'page' });
const element = (lang: string): Declared => ({ lang, by: 'element' });

const spanish = 'Tome una tableta al día con un vaso de agua y descanse después de comer.';
const shortSpanish = 'Tome una tableta al día con agua.';
const greek = 'Πάρτε ένα δισκίο την ημέρα με νερό.';

describe('a declared language', () => {
  it.each([
    ['the detector and both halves name another one, surely', page('en-GB'), spanish, agreed('es'), 'es'],
    ['one half is unsure', page('en'), spanish, { whole: surely('es'), halves: [perhaps('es'), surely('es')] }, 'es'],
    ['so short a text is as sure', page('en'), shortSpanish, agreed('es'), 'es'],
    ['the reader’s own is all there is', { lang: 'en-US', by: 'reader' }, spanish, agreed('es'), 'es'],
    ['an element’s is as evidently wrong', element('en'), spanish, agreed('es'), 'es'],
  ] as const)('gives way where %s', (_, declared, text, evidence, lang) => {
    expect(decideLanguage(text, declared, evidence)).toBe(lang);
  });

  it.each([
    ['no detector answers', page('en'), spanish, null],
    ['both halves are unsure', page('en'), spanish, { whole: surely('es'), halves: [perhaps('es'), perhaps('es')] }],
    ['a half says otherwise', page('en'), spanish, { whole: surely('es'), halves: [surely('es'), surely('gl')] }],
    ['a half names it', page('en'), spanish, { whole: surely('es'), halves: [surely('es'), surely('es', 'en')] }],
    ['the detector is unsure', page('en'), spanish, { ...agreed('es'), whole: perhaps('es') }],
    ['the halves were not asked', page('en'), spanish, { whole: surely('es'), halves: [] }],
    ['it stands on the element and the text is short', element('en'), shortSpanish, agreed('es')],
    [
      'it stands on the element and a half is unsure',
      element('en'),
      spanish,
      { whole: surely('es'), halves: [perhaps('es'), surely('es')] },
    ],
    ['it is found again, in another region', page('es-MX'), spanish, agreed('es')],
    ['a near relative is found', page('pt-BR'), spanish, agreed('es')],
    ['Norwegian goes by another code', page('no'), spanish, agreed('nb')],
    ['Norwegian is taken for Danish', page('nn'), spanish, agreed('da')],
    ['the detector does not know it', page('tn'), spanish, agreed('es')],
    [
      'the detector knows it in other letters',
      page('uz-Cyrl'),
      'Ҳар бир инсон ҳуқуқига эгадир ва эркин яшайди.',
      agreed('tg'),
    ],
    ['what is found is not written like that', page('en'), spanish, agreed('ru')],
    ['filler text is found', page('en'), spanish, agreed('la')],
    ['Hebrew goes by its old code', page('iw'), 'יש לקחת כדור אחד ביום עם כוס מים', agreed('he')],
  ] as const)('stays where %s', (_, declared, text, evidence) => {
    expect(decideLanguage(text, declared, evidence)).toBe(declared.lang);
  });

  it.each([
    ['Greek', page('en'), greek, 'el'],
    ['Greek on an element', element('de'), greek, 'el'],
    ['Thai', page('en'), 'รับประทานยาวันละหนึ่งเม็ดพร้อมน้ำ', 'th'],
    ['Hebrew', page('en'), 'יש לקחת כדור אחד ביום עם כוס מים', 'he'],
    ['Korean', page('ja'), '하루에 한 알을 물과 함께 드십시오 그리고 쉬십시오', 'ko'],
    ['Japanese', page('zh-CN'), 'この薬は一日に一回、食事の後に水と一緒に飲んでください。', 'ja'],
  ] as const)('gives way to a script that it is not written in: %s', (_, declared, text, lang) => {
    expect(decideLanguage(text, declared, null)).toBe(lang);
    expect(isDecided(text, declared)).toBe(true);
  });

  it.each([
    ['Serbian in Latin letters', page('sr'), 'Uzmite jednu tabletu dnevno sa čašom vode i odmorite se.'],
    ['Japanese in Chinese characters alone', page('ja'), '東京都港区虎ノ門一丁目二番三号国立健康医療研究中央病院内科'],
    ['Yiddish', page('yi'), 'נעמט איין טאַבלעט אַ טאָג מיט אַ גלאָז וואַסער'],
    ['Chinese with a Japanese name', page('zh-Hant'), '請每天服用一片藥物並且多喝水，這個藥叫做ロキソ，飯後服用。'],
    ['a text of two scripts', page('en'), 'Take one δισκίο την ημέρα tablet a day με νερό'],
    ['a language of no known script', page('qaa'), greek],
  ] as const)('stays with a script that it may be written in: %s', (_, declared, text) => {
    expect(decideLanguage(text, declared, null)).toBe(declared.lang);
  });

  it('gives way to the likeliest language of a shared script, which the detector tells', () => {
    const russian = 'Принимайте одну таблетку в день.';
    expect(decideLanguage(russian, page('en'), { whole: perhaps('uk'), halves: [] })).toBe('uk');
    expect(decideLanguage(russian, page('en'), { whole: perhaps('es'), halves: [] })).toBe('ru');
    expect(decideLanguage(russian, page('en'), null)).toBe('ru');
    expect(isDecided(russian, page('en'))).toBe(false);
  });

  it('stays with Latin letters of no evident language: they may be a list of names', () => {
    expect(decideLanguage(spanish, page('el'), { whole: surely('es'), halves: [perhaps('pt'), perhaps('es')] })).toBe(
      'el',
    );
    expect(decideLanguage(spanish, page('el'), agreed('es'))).toBe('es');
  });

  it('stays with fewer than 20 letters, whatever anybody says', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 19 }),
      fc.constantFrom(
        'Hola a todos 👋',
        'Ευχαριστώ πολύ',
        'שלום לכולם',
        'ありがとうございます',
        'Cafe\u0301 12345 67890 — 12345',
      ),
    );
    const declared = fc.record({
      lang: fc.constantFrom('en-GB', 'el', 'zh', 'tn'),
      by: fc.constantFrom('element', 'page', 'reader'),
    });
    const found = fc.constantFrom('es', 'el', 'ru', 'en', 'ky');
    fc.assert(
      fc.property(texts, declared, found, (text, said, lang) => {
        fc.pre((text.match(/\p{L}/gu)?.length ?? 0) < 20);
        expect(decideLanguage(text, said as Declared, agreed(lang))).toBe(said.lang);
        expect(isDecided(text, said as Declared)).toBe(true);
      }),
    );
  });
});

describe('a language that the reader has chosen', () => {
  const choice = (lang: string): Declared => ({ lang, by: 'choice' });

  it.each([
    ['the detector is sure of another one', choice('en'), spanish, agreed('es')],
    ['all of it is a few letters', choice('uk'), 'Hola 👋', null],
    ['there is no letter', choice('uk'), '12 👋', null],
    ['the text is in letters that it is written in beside others', choice('sr'), shortSpanish, agreed('es')],
    ['nothing tells another one by its letters', choice('uk'), spanish, null],
    ['letters are decomposed', choice('en'), 'Tome una tableta al di\u0301a con agua de la casa.', agreed('es')],
  ] as const)('stays where %s', (_, declared, text, evidence) => {
    expect(decideLanguage(text, declared, evidence)).toBe(declared.lang);
  });

  it('asks no detector', () => {
    expect(isDecided(spanish, choice('en'))).toBe(true);
    expect(isDecided(spanish, page('en'))).toBe(false);
  });

  it.each([
    ['Greek', 'en', greek, 'el'],
    ['Hebrew', 'en', 'יש לקחת כדור אחד ביום עם כוס מים', 'he'],
    ['Japanese', 'ru', 'この薬は一日に一回、食事の後に水と一緒に飲んでください。', 'ja'],
  ] as const)('gives way to letters that no voice of it could say: %s', (_, lang, text, found) => {
    expect(decideLanguage(text, choice(lang), null)).toBe(found);
  });
});

describe('with no language declared', () => {
  it.each([
    ['the script alone', greek, null, 'el'],
    ['the detector', spanish, { whole: surely('es'), halves: [] }, 'es'],
    ['an unsure detector, short as the text may be', 'Hola', { whole: perhaps('es'), halves: [] }, 'es'],
    ['the detector’s first answer that is written so', 'Привет', { whole: perhaps('en', 'bg'), halves: [] }, 'bg'],
    ['the likeliest of a script', 'Привет', null, 'ru'],
    ['nothing', 'Hola', null, null],
    ['nothing: there is no letter', '12 👋', null, null],
  ] as const)('%s says it', (_, text, evidence, lang) => {
    expect(decideLanguage(text, null, evidence)).toBe(lang);
  });
});

it('the halves are asked where the whole speaks against what is declared', () => {
  expect(isContested(page('en'), surely('es'))).toBe(true);
  expect(isContested(page('en-GB'), surely('en'))).toBe(false);
  expect(isContested(page('no'), surely('nb'))).toBe(false);
  expect(isContested(page('en'), surely())).toBe(false);
  expect(isContested(null, surely('es'))).toBe(false);
});
