import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePlainLines } from '@/utils/core/lexicon/plain-lines.ts';
import { type LexiconRead, readLexicon } from '@/utils/core/lexicon/read-lexicon.ts';
import { listLanguages, writePls } from '@/utils/core/lexicon/write-pls.ts';

const HEAD =
  '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">';

/** In the shape of the examples in W3C's specification, with words of our own. */
const PLS = `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0"
      xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://www.w3.org/2005/01/pronunciation-lexicon
        http://www.w3.org/TR/2007/CR-pronunciation-lexicon-20071212/pls.xsd"
      alphabet="ipa" xml:lang="en-US">
  <!-- made by hand -->
  <meta name="seeAlso" content="a &amp; b"/>
  <lexeme>
    <grapheme>Ozempic</grapheme>
    <grapheme>Wegovy</grapheme>
    <alias>semma glue tide</alias>
    <example>She takes <emph>Ozempic</emph>.</example>
  </lexeme>
  <lexeme role="my:noun" xmlns:my="http://example.org/roles">
    <grapheme>zolpidem</grapheme>
    <phoneme>zɒlˈpɪdɛm</phoneme>
  </lexeme>
  <lexeme>
    <grapheme><![CDATA[IBS]]></grapheme>
    <alias>I B&#x20;S</alias>
  </lexeme>
</lexicon>
`;

const pls = (content: string) => `${HEAD}\n${content}\n</lexicon>`;

const plain = { language: 'en-US', where: 'word', letters: 'any case' } as const;

const lexiconOf = (read: LexiconRead) => {
  if (read.result === 'refused') throw new Error(JSON.stringify(read.fault));
  return read.lexicon;
};

describe('a PLS file', () => {
  it('gives an entry for each spelling of a lexeme with an alias', () => {
    expect(lexiconOf(readLexicon(PLS, 'utf-8')).entries).toEqual([
      { text: 'Ozempic', say: 'semma glue tide', ...plain },
      { text: 'Wegovy', say: 'semma glue tide', ...plain },
      { text: 'IBS', say: 'I B S', ...plain },
    ]);
  });

  it('keeps what has no alias', () => {
    expect(lexiconOf(readLexicon(PLS, 'utf-8')).kept.map(({ xml }) => xml.replace(/\n\s*/gu, ''))).toEqual([
      '<meta name="seeAlso" content="a &amp; b"></meta>',
      '<lexeme><grapheme>Ozempic</grapheme><grapheme>Wegovy</grapheme><example>She takes <emph>Ozempic</emph>.</example></lexeme>',
      '<lexeme xmlns:my="http://example.org/roles" role="my:noun"><grapheme>zolpidem</grapheme><phoneme alphabet="ipa">zɒlˈpɪdɛm</phoneme></lexeme>',
    ]);
  });

  it('is the same again when it is written and read', () => {
    const lexicon = lexiconOf(readLexicon(PLS, 'utf-8'));
    const again = lexiconOf(readLexicon(writePls(lexicon, 'en-US'), 'utf-8'));
    expect(again).toEqual(lexicon);
    expect(writePls(again, 'en-US')).toBe(writePls(lexicon, 'en-US'));
  });

  it.each<readonly [grapheme: string, alias: string, refusal: object]>([
    ['W3C', 'World Wide Web Consortium', { reason: 'number', word: '3' }],
    ['foo', 'not so', { reason: 'limit', word: 'not' }],
    ['mg', 'em', { reason: 'unit', word: 'mg' }],
    ['🙂', 'smile', { reason: 'sign-in-text' }],
  ])('keeps "%s" for "%s", says so and never uses it', (grapheme, alias, refusal) => {
    const lexeme = `<lexeme><grapheme>bar</grapheme><grapheme>${grapheme}</grapheme><alias>${alias}</alias></lexeme>`;
    const read = readLexicon(pls(`\n${lexeme}`), 'utf-8');
    expect(read).toEqual({
      result: 'read',
      lexicon: { entries: [], kept: [{ language: 'en-US', xml: lexeme }] },
      unused: [{ line: 3, reason: 'entry', refusal }],
    });
    expect(readLexicon(writePls(lexiconOf(read), 'en-US'), 'utf-8')).toMatchObject({ lexicon: lexiconOf(read) });
  });

  it('is written for each language, with where an entry holds', () => {
    const entries = [
      { text: 'Foo', say: 'fuh', language: null, where: 'anywhere', letters: 'as written' },
      { text: 'café', say: 'kafé', language: 'fr', where: 'word', letters: 'any case' },
    ] as const;
    const lexicon = { entries, kept: [] };
    expect(listLanguages(lexicon)).toEqual(['fr', 'und']);
    expect(writePls(lexicon, 'fr')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="fr">
  <lexeme><grapheme>café</grapheme><alias>kafé</alias></lexeme>
</lexicon>
`);
    expect(lexiconOf(readLexicon(writePls(lexicon, 'und'), 'utf-8')).entries).toEqual([entries[0]]);
  });

  it('may name its elements with a prefix', () => {
    const text =
      '<p:lexicon xmlns:p="http://www.w3.org/2005/01/pronunciation-lexicon" xml:lang="en"><p:lexeme><p:grapheme>foo</p:grapheme><p:alias>fuh</p:alias></p:lexeme></p:lexicon>';
    expect(lexiconOf(readLexicon(text, 'utf-8')).entries).toEqual([
      { text: 'foo', say: 'fuh', ...plain, language: 'en' },
    ]);
  });
});

describe('plain lines', () => {
  it('are read and written', () => {
    const text = '\uFEFF# my words\r\n\r\nOzempic = owe zem pick\r\nשלום=shalom\n';
    const { entries } = lexiconOf(readLexicon(text, 'utf-8'));
    expect(entries).toEqual([
      { text: 'Ozempic', say: 'owe zem pick', ...plain, language: null },
      { text: 'שלום', say: 'shalom', ...plain, language: null },
    ]);
    expect(writePlainLines(entries)).toBe('Ozempic = owe zem pick\nשלום = shalom\n');
  });
});

describe('a file is refused', () => {
  it.each<[string, string, object]>([
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE lexicon SYSTEM "x.dtd">\n<lexicon/>',
      { line: 2, reason: 'file-entities' },
    ],
    [
      'entities that grow',
      '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<l>&b;</l>',
      { line: 1, reason: 'file-entities' },
    ],
    ['an entity nobody knows', pls('\n&nbsp;'), { line: 3, reason: 'file-entities' }],
    ['the name of something else for an entity', pls('\n&constructor;'), { line: 3, reason: 'file-entities' }],
    ['a part of a document type inside', pls('<!ENTITY a "b">'), { line: 2, reason: 'file-entities' }],
    ['deep nesting', `\n${'<a>'.repeat(100_000)}`, { line: 2, reason: 'file-deep' }],
    ['too large a file', 'a = b\n'.repeat(100_000), { line: 1, reason: 'file-large' }],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><lexicon/>', { line: 1, reason: 'file-encoding' }],
    ['UTF-16 that is none', '<?xml version="1.0" encoding="UTF-16"?><lexicon/>', { line: 1, reason: 'file-encoding' }],
    ['an attribute twice', '<lexicon\n a="1"\n a="2"/>', { line: 2, reason: 'file-broken' }],
    [
      'an attribute twice by its namespace',
      '<l xmlns:a="u" xmlns:b="u" a:c="1" b:c="2"/>',
      { line: 1, reason: 'file-broken' },
    ],
    ['a prefix that stands for nothing', '<a:lexicon/>', { line: 1, reason: 'file-broken' }],
    [
      'a language tag that is too long',
      `\n${pls('<lexeme><grapheme>薬</grapheme><phoneme>a</phoneme></lexeme>').replace('en-US', `en-x-${'a'.repeat(31)}`)}`,
      { line: 2, reason: 'file-language' },
    ],
    ['an end that is missing', `${HEAD}\n<lexeme>\n`, { line: 3, reason: 'file-broken' }],
    ['ends that cross', '<a>\n<b></a></b>', { line: 2, reason: 'file-broken' }],
    ['two roots', '<a/>\n<b/>', { line: 2, reason: 'file-broken' }],
    ['text behind the root', '<a/>\nb', { line: 1, reason: 'file-broken' }],
    ['a bare &', pls('a & b'), { line: 2, reason: 'file-broken' }],
    ['a character XML has not', pls('a\u0001b'), { line: 2, reason: 'file-broken' }],
    ['a reference to one', pls('&#0;'), { line: 2, reason: 'file-broken' }],
    ['half a character', pls('\n\uD83D'), { line: 3, reason: 'file-broken' }],
    ['a comment without end', pls('<!-- a'), { line: 2, reason: 'file-broken' }],
    ['a declaration inside', pls('<?xml version="1.0"?>'), { line: 2, reason: 'file-broken' }],
    ['a value without quotes', '<a b=c/>', { line: 1, reason: 'file-broken' }],
    ['another kind of XML', '<html/>', { line: 1, reason: 'file-other' }],
    ['a lexeme without a spelling', pls('<lexeme><alias>a</alias></lexeme>'), { line: 2, reason: 'file-other' }],
    ['an empty lexicon', pls(''), { line: 1, reason: 'file-empty' }],
    ['an empty file', '', { line: 1, reason: 'file-empty' }],
    ['a line without a sign', 'foo = fuh\nbar', { line: 2, reason: 'file-line' }],
    ['a line with two signs', '\nfoo = fuh = fah', { line: 2, reason: 'file-line' }],
    ['too many entries', 'foo = fuh\n'.repeat(501), { line: 1, reason: 'file-many' }],
    [
      'an entry with a digit',
      'foo = fuh\nbar = 5',
      { line: 2, reason: 'entry', refusal: { reason: 'number', word: '5' } },
    ],
  ])('for %s', (_what, text, fault) => {
    expect(readLexicon(text, 'utf-8')).toEqual({ result: 'refused', fault });
  });

  it('or read, whatever is in it', () => {
    const part = fc.constantFrom(...PLS.split(/(?=[<>"=&\n])/u), '&', '<', '<!DOCTYPE', ']]>', '&#', '\uD800', '=');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(['read', 'refused']).toContain(readLexicon(text, 'utf-8').result);
        },
      ),
      { numRuns: 1000 },
    );
  });

  // Time that grew with the square of the length would reach the limit against tests that hang.
  it.each([
    ['spaces in a tag', `<a${' '.repeat(400_000)}`],
    ['signs of references', `<a>${'&'.repeat(400_000)}`],
    ['names', `<${'a'.repeat(400_000)}`],
    ['quotes', `<a${' b="'.repeat(90_000)}`],
    ['comments', '<!--'.repeat(100_000)],
    ['lines', `<a>${'\n<b/>'.repeat(80_000)}`],
  ])('soon, however many %s it has', (_what, text) => {
    expect(readLexicon(text, 'utf-8').result).toBe('refused');
  });
});
