import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const say = (text: string, lang: string | null = 'en') => toSpokenForm(text, { lang, reading: 'as-written' }).text;

describe('toSpokenForm', () => {
  it.each([
    ['<5 mg & >3', 'less than 5 mg and greater than 3'],
    ['R&D', 'R and D'],
    ['a < b', 'a less than b'],
    ['x<y>z', 'x less than y greater than z'],
    ['BMI >', 'BMI greater than'],
  ])('says the signs no voice may get: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it.each([
    ['es', 'menor que 5 y mayor que 3'],
    ['fr-CA', 'inférieur à 5 et supérieur à 3'],
    ['de', 'kleiner als 5 und größer als 3'],
    ['pt_BR', 'menor que 5 e maior que 3'],
    ['it', 'minore di 5 e maggiore di 3'],
    ['sw', '＜5 ＆ ＞3'],
    ['no tag', '＜5 ＆ ＞3'],
  ])('says them in the language of the text, or leaves them to the voice in full width (%s)', (lang, spoken) => {
    expect(say('<5 & >3', lang)).toBe(spoken);
  });

  it.each([
    ['<b>', '＜b＞'],
    ['Write <name> here', 'Write ＜name＞ here'],
    ['end <BR/> Next <IMG/> it, <name> <NAME/>', 'end ＜BR/＞ Next ＜IMG/＞ it, ＜name＞ ＜NAME/＞'],
    ['go<noise/>home, <br />', 'go＜noise/＞home, ＜br /＞'],
    ['🙂 e\u0301<b>薬</b> <שלום>', '🙂 e\u0301＜b＞薬＜/b＞ ＜שלום＞'],
    ['Ann <ann@clinic.org>, <https://clinic.org/a>', 'Ann ＜ann@clinic.org＞, ＜https://clinic.org/a＞'],
  ])('says no "less than" for angle brackets around a name, a tag or an address: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
    expect(say(spoken)).toBe(spoken);
  });

  it.each([
    ['a<b>c', 'a less than b greater than c'],
    ['ALT <LLN/>ULN', 'ALT less than LLN/ greater than ULN'],
    ['🙂 AST <LLN/> ULN', '🙂 AST less than LLN/ greater than ULN'],
    ['<18 or >65', 'less than 18 or greater than 65'],
    ['ALT<ULN and AST>ULN', 'ALT less than ULN and AST greater than ULN'],
    ['<5>', 'less than 5 greater than'],
  ])('takes no comparison for brackets: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it.each([
    ['  two\n\t lines\u00A0and\u2028more\u2003 ', 'two lines and more'],
    ['hy\u00ADphen zero\u200Bwidth \uFEFFmark', 'hyphen zerowidth mark'],
    ['bell\u0007 nul\u0000 end\u009F', 'bell nul end'],
    ['a \uD800 b \uDC00', 'a b'],
    ['icon \uE001 here', 'icon here'],
    ['say [[slnc 5000]] it', 'say slnc 5000 it'],
    ['say [ [rate 10] ] it', 'say rate 10 it'],
    ['[\u200B[volm 0]\u200B] loud', 'volm 0 loud'],
    ['<?xml version="1.0"?><speak>x', 'xml version="1.0"? greater than ＜speak＞x'],
    ['see [1] and [2]', 'see [1] and [2]'],
    ['see [1][2]', 'see [1][2]'],
    ['a][[]b', 'a b'],
  ])('takes away what no voice may get: %j', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it.each([
    ['👩‍⚕️ and 👨‍👩‍👧 and ❤️', 'en'],
    ['می\u200Cخواهم', 'fa'],
    ['क्\u200Dष', 'hi'],
    ['cafe\u0301 “quoted” – it’s warm', 'en'],
    ['שָׁלוֹם עוֹלָם', 'he'],
    ['今天很好。สวัสดี', 'zh'],
  ])('leaves everything else as it is: %s', (text, lang) => {
    expect(say(text, lang)).toBe(text);
    expect(toSpokenForm(text, { lang, reading: 'natural' }).text).toBe(text);
  });

  it('leads every word back to where it is written', () => {
    const written = ' 🙂\u00A0\u00A0R&D\u00AD is\n<5';
    const { text, alignment } = toSpokenForm(written, { lang: 'en', reading: 'natural' });
    expect(text).toBe('🙂 R and D is less than 5');
    const writtenFor = (word: string) => {
      const start = text.indexOf(word);
      const span = toWritten(alignment, { start, end: start + word.length });
      return written.slice(span.start, span.end);
    };
    expect(['🙂', 'R', 'and', 'is', 'less', 'than', '5'].map(writtenFor)).toEqual([
      '🙂',
      'R',
      '&',
      'is',
      '<',
      '<',
      '5',
    ]);
  });

  it('gives an empty form with its alignment for what nobody can hear', () => {
    expect(toSpokenForm(' \u200B', { lang: null, reading: 'natural' })).toEqual({
      text: '',
      alignment: [{ kind: 'drop', written: { start: 0, end: 2 }, spoken: { start: 0, end: 0 } }],
    });
  });

  it('tiles both texts and never lets a forbidden sign through', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '&',
        '<',
        '>',
        '[',
        ']',
        '[[',
        ' ',
        '\u00A0',
        '\u2028',
        '\u200B',
        '\u200D',
        '\u00AD',
        '\uD800',
        '🙂',
        '<?xml',
        'word',
        '\uE000',
        '\u0600',
        '\u202E',
      ),
    );
    const text = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'xx', null), (written, lang) => {
        const form = toSpokenForm(written, { lang, reading: 'natural' });
        expect(form.text).not.toMatch(
          /[&<>\p{Cs}\p{Co}\p{Cc}\u200B\u00AD\u202E]|\[\s*\[|\]\s*\]|\s{2}|^\s|\s$|[^\S ]/u,
        );
        let w = 0;
        let s = 0;
        for (const run of form.alignment) {
          expect([run.written.start, run.spoken.start]).toEqual([w, s]);
          w = run.written.end;
          s = run.spoken.end;
          if (run.kind === 'copy') {
            expect(form.text.slice(run.spoken.start, s)).toBe(written.slice(run.written.start, w));
          }
        }
        expect([w, s]).toEqual([written.length, form.text.length]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isSpeakable', () => {
  it.each(['a', '5', 'é', '字', 'ك', '½', '• x'])('takes %j', (text) => {
    expect(isSpeakable(text)).toBe(true);
  });
  it.each(['', ' ', '•', '***', '—', '🙂', '\u200B', '…'])('refuses %j', (text) => {
    expect(isSpeakable(text)).toBe(false);
  });
});
