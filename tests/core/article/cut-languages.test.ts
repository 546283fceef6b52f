import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageRun } from '@/utils/core/article/article.ts';
import { cutLanguages } from '@/utils/core/article/cut-languages.ts';

/** The text with each run in brackets: `en text [fr:texte]`. */
function marked(source: string) {
  const runs: LanguageRun[] = [];
  let text = '';
  for (const [, lang, own = '', plain = ''] of source.matchAll(/\[(\w+):([^\]]*)\]|([^[]+)/g)) {
    if (lang) runs.push({ span: { start: text.length, end: text.length + own.length }, lang });
    text += own + plain;
  }
  return { text, runs };
}

const cut = (source: string) => {
  const { text, runs } = marked(source);
  const parts = cutLanguages(text, { start: 0, end: text.length }, { runs, lang: 'en' });
  return parts.map(({ span, lang }) => [lang, text.slice(span.start, span.end)]);
};

describe('cutLanguages', () => {
  it.each([
    ['one language', 'Rest 🛏 well.', [['en', 'Rest 🛏 well.']]],
    ['a foreign word stays in its sentence', 'A [fr:café] is near.', [['en', 'A café is near.']]],
    [
      'a foreign clause',
      'We say “[fr:prenez deux comprime\u0301s 👋 par jour]” here.',
      [
        ['en', 'We say “'],
        ['fr', 'prenez deux comprime\u0301s 👋 par jour'],
        ['en', '” here.'],
      ],
    ],
    ['a whole sentence of one word', '([fr:Bonjour])!', [['fr', '(Bonjour)!']]],
    [
      'right-to-left text',
      'Ask for [ar:غرفة الانتظار الكبيرة].',
      [
        ['en', 'Ask for'],
        ['ar', 'غرفة الانتظار الكبيرة.'],
      ],
    ],
    [
      'Chinese, which has no spaces',
      'It says [zh:请在这里等候医生叫号] on the door.',
      [
        ['en', 'It says'],
        ['zh', '请在这里等候医生叫号'],
        ['en', 'on the door.'],
      ],
    ],
    ['a Chinese word', 'It says [zh:出口] here.', [['en', 'It says 出口 here.']]],
  ])('%s', (_, source, expected) => {
    expect(cut(source)).toEqual(expected);
  });

  it('loses nothing but white space, and gives nothing twice', () => {
    const word = fc.constantFrom('well', 'Rene\u0301', '👋', '.', '请等候', 'שלום', ' ', '“');
    const piece = fc.tuple(fc.constantFrom('', 'fr', 'he'), fc.array(word, { maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const source = pieces
          .map(([lang, words]) => (lang ? `[${lang}:${words.join(' ')}]` : words.join(' ')))
          .join('');
        const squeeze = (text: string) => text.replace(/\s/g, '');
        expect(
          squeeze(
            cut(source)
              .map(([, text]) => text)
              .join(''),
          ),
        ).toBe(squeeze(marked(source).text));
      }),
    );
  });
});
