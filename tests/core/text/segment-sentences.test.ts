import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '@/utils/core/text/segment-sentences.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { sliceSpan } from '@/utils/core/text/span.ts';

const segmenters = createSegmenters();

function sentencesOf(text: string, lang: string | null, lines: 'flow' | 'kept' = 'flow'): string[] {
  return segmentSentences(text, { lang, lines, segmenters }).map((span) => sliceSpan(text, span));
}

describe('segmentSentences', () => {
  it.each<[string, string, string[]]>([
    ['en', 'Ask Dr. Shah or Mrs. Bell. They know.', ['Ask Dr. Shah or Mrs. Bell.', 'They know.']],
    [
      'en',
      'Some drugs, e.g. Aspirin, thin blood. Be careful.',
      ['Some drugs, e.g. Aspirin, thin blood.', 'Be careful.'],
    ],
    ['en', 'See No. 5 and Vol. 2. No. I will not.', ['See No. 5 and Vol. 2.', 'No.', 'I will not.']],
    ['en', 'Khan et al. Found it odd. It was not.', ['Khan et al. Found it odd.', 'It was not.']],
    ['en', 'We moved to the U.S. The clinic stayed.', ['We moved to the U.S.', 'The clinic stayed.']],
    ['en', 'The U.S. Army said so.', ['The U.S. Army said so.']],
    ['en', 'Open at 9 a.m. We close at 5 p.m. on Fridays.', ['Open at 9 a.m.', 'We close at 5 p.m. on Fridays.']],
    ['de', 'Am 3. Mai kam Dr. Weiß. Er half.', ['Am 3. Mai kam Dr. Weiß.', 'Er half.']],
    [
      'de',
      'Obst, z. B. Äpfel, hilft. Das heißt, d. h. Es wirkt.',
      ['Obst, z. B. Äpfel, hilft.', 'Das heißt, d. h. Es wirkt.'],
    ],
    ['de', 'Das steht auf Seite 12. Dort steht mehr.', ['Das steht auf Seite 12.', 'Dort steht mehr.']],
    ['fr', 'M. Petit et Mme Roux sont là. Ils parlent.', ['M. Petit et Mme Roux sont là.', 'Ils parlent.']],
    ['it', 'Ecco l’Ing. Conti. Parla.', ['Ecco l’Ing. Conti.', 'Parla.']],
    ['uk', 'Т. Г. Шевченко писав у 1840 р. Це відомо.', ['Т. Г. Шевченко писав у 1840 р.', 'Це відомо.']],
    ['es', 'La Dra. Ruiz y el Sr. Gil llegan. Hablan.', ['La Dra. Ruiz y el Sr. Gil llegan.', 'Hablan.']],
    ['pl', 'Był tu w 2019 r. Po roku wyjechał.', ['Był tu w 2019 r.', 'Po roku wyjechał.']],
    ['und', 'Prof. Ito met Dr. Ng. Fine.', ['Prof. Ito met Dr. Ng.', 'Fine.']],
  ])('keeps abbreviations together (%s): %s', (lang, text, expected) => {
    expect(sentencesOf(text, lang)).toEqual(expected);
  });

  it('keeps the initials of a name together', () => {
    expect(sentencesOf('J. R. R. Tolkien wrote it. John A. Smith did not.', 'en')).toEqual([
      'J. R. R. Tolkien wrote it.',
      'John A. Smith did not.',
    ]);
  });

  it('joins what is said to who says it', () => {
    expect(sentencesOf('"Stop!" he said. Then he sat.', 'en')).toEqual(['"Stop!" he said.', 'Then he sat.']);
    expect(sentencesOf('« Venez\u00A0! » dit-il. Elle vint.', 'fr')).toEqual([
      '« Venez\u00A0! » dit-il.',
      'Elle vint.',
    ]);
    expect(sentencesOf('「寒いです。」と母は言った。雪が降る。', 'ja')).toEqual([
      '「寒いです。」と母は言った。',
      '雪が降る。',
    ]);
  });

  it('gives a quotation mark to the sentence it belongs to', () => {
    expect(sentencesOf('She left. “Why?” we asked.', 'en')).toEqual(['She left.', '“Why?” we asked.']);
    expect(sentencesOf('« Il dort. » Elle sort.', 'fr')).toEqual(['« Il dort. »', 'Elle sort.']);
    expect(sentencesOf('他走了。“為什麼？”我問。', 'zh')).toEqual(['他走了。', '“為什麼？”', '我問。']);
  });

  it('keeps a list marker with its item, and parts the items of an enumeration', () => {
    expect(sentencesOf('1. Take water. Rest.', 'en')).toEqual(['1. Take water.', 'Rest.']);
    expect(sentencesOf('a) rest b) drink c) sleep', 'en')).toEqual(['a) rest', 'b) drink', 'c) sleep']);
  });

  it('parts before a number only after a word', () => {
    expect(sentencesOf('It opened late. 2021 was better. Take 2.5 mg. It helps.', 'en')).toEqual([
      'It opened late.',
      '2021 was better.',
      'Take 2.5 mg.',
      'It helps.',
    ]);
  });

  it('never parts at white space of the HTML source', () => {
    expect(sentencesOf('Bring\n\t your card\u00A0and\r\n\r\nsmile. Go.', 'en')).toEqual([
      'Bring\n\t your card\u00A0and\r\n\r\nsmile.',
      'Go.',
    ]);
  });

  it('parts at a line break, but not where the line only goes on', () => {
    expect(sentencesOf('Harbour House\u202812 Quay Street', 'en')).toEqual(['Harbour House', '12 Quay Street']);
    expect(sentencesOf('Roses are red\u2028and violets too.', 'en')).toEqual(['Roses are red\u2028and violets too.']);
    expect(sentencesOf('Roses are red.\u2028and so on', 'en')).toEqual(['Roses are red.', 'and so on']);
  });

  it('parts what was set apart in the page by no mark at all', () => {
    expect(sentencesOf('Ann Marsh 09/20/2000 09:32 AM I slept well. -- Posted by Ben', 'en')).toEqual([
      'Ann Marsh',
      '09/20/2000 09:32 AM',
      'I slept well.',
      '--',
      'Posted by Ben',
    ]);
    expect(sentencesOf('More here. http://a.example/x?y=1 www.b.example and elsewhere 👋', 'en')).toEqual([
      'More here.',
      'http://a.example/x?y=1',
      'www.b.example and elsewhere 👋',
    ]);
    expect(sentencesOf('Come on 09/20/2000 09:32 AM with your pills, e.g. www.b.example -- or not.', 'en')).toEqual([
      'Come on 09/20/2000 09:32 AM with your pills, e.g. www.b.example -- or not.',
    ]);
    expect(sentencesOf('It works!!! we love it! truly.', 'en')).toEqual(['It works!!!', 'we love it! truly.']);
  });

  it.each([
    ['cs', '„Dluží víc… Teď to jde.“ Dost… Teď ne.', ['„Dluží víc… Teď to jde.“', 'Dost…', 'Teď ne.']],
    ['de', '„Ja“, sagte er… Dann ging er.', ['„Ja“, sagte er…', 'Dann ging er.']],
    [
      'en',
      '“I wonder… The cafe\u0301 is shut. Go.” We did... Then we slept.',
      ['“I wonder… The cafe\u0301 is shut.', 'Go.”', 'We did...', 'Then we slept.'],
    ],
    [
      'hi',
      'ऋण बढ़ रहा है … जबकि आज नहीं। क्यों चुना... दो साल बाद।',
      ['ऋण बढ़ रहा है … जबकि आज नहीं।', 'क्यों चुना...', 'दो साल बाद।'],
    ],
    ['ar', 'قال نعم… ثم ذهب. عاد اليوم.', ['قال نعم… ثم ذهب.', 'عاد اليوم.']],
  ])('hears a pause in three dots where somebody goes on (%s)', (lang, text, expected) => {
    expect(sentencesOf(text, lang)).toEqual(expected);
  });

  it('reads program code line by line', () => {
    expect(sentencesOf('let a = 1;\n  a.b. C\n\nend', 'en', 'kept')).toEqual(['let a = 1;', 'a.b. C', 'end']);
  });

  it.each<[string, string, string[]]>([
    ['ar', 'هل أنت بخير؟ نعم، أنا بخير. شكرا.', ['هل أنت بخير؟', 'نعم، أنا بخير.', 'شكرا.']],
    ['he', 'מה שלומך? טוב. תודה!', ['מה שלומך?', 'טוב.', 'תודה!']],
    ['zh', '你好。今天好吗？很好！', ['你好。', '今天好吗？', '很好！']],
    ['ja', '雨です。傘はありますか。', ['雨です。', '傘はありますか。']],
    ['th', 'สวัสดีครับ วันนี้อากาศดี', ['สวัสดีครับ วันนี้อากาศดี']],
    ['hi', 'यह ठीक है। धन्यवाद।', ['यह ठीक है।', 'धन्यवाद।']],
  ])('knows the full stops of other scripts (%s)', (lang, text, expected) => {
    expect(sentencesOf(text, lang)).toEqual(expected);
  });

  it('counts in UTF-16 units past an emoji and a combining mark', () => {
    expect(segmentSentences('Hi 🙂! Cafe\u0301 e\u0301te\u0301. End.', { lang: 'en', segmenters })).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 19 },
      { start: 20, end: 24 },
    ]);
  });

  it.each(['', '-', 'en_US', 'english language', 'x-', '🙂', 'a'.repeat(500)])('takes any language tag: %j', (lang) => {
    expect(sentencesOf('One is here. Two is there.', lang)).toEqual(['One is here.', 'Two is there.']);
  });

  it('gives nothing for nothing', () => {
    expect(segmentSentences('', { lang: null, segmenters })).toEqual([]);
    expect(segmentSentences(' \n\u2028 ', { lang: null, segmenters })).toEqual([]);
  });

  it('covers every character that is not white space, in order, in trimmed spans', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '. ',
        '! ',
        '? ',
        '… ',
        '" ',
        ' "',
        '(',
        ') ',
        '\u2028',
        '\n',
        'Dr. ',
        '1. ',
        'a) ',
        'b) ',
        '。',
        '「',
        '[1] ',
        'e\u0301',
        '🙂 ',
        ' – ',
      ),
      fc.constantFrom('word ', 'Word ', 'i ', 'I. ', 'слово ', 'كلمة ', '字'),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    const lang = fc.constantFrom('en', 'de', 'ja', 'ar', 'hy', 'bad tag', null);
    fc.assert(
      fc.property(text, lang, fc.constantFrom('flow' as const, 'kept' as const), (written, tag, lines) => {
        let done = 0;
        for (const { start, end } of segmentSentences(written, { lang: tag, lines, segmenters })) {
          expect(written.slice(done, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(written.slice(start, end).trim()).toBe(written.slice(start, end));
          done = end;
        }
        expect(written.slice(done).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
