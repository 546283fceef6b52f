import { describe, expect, it } from 'vitest';
import { articleOf } from '../../fakes/article.ts';
import { speakScript } from '../../fakes/speak-script.ts';

const listNumber = (at: number, text: string) => ({ at, says: { kind: 'list number', text } }) as const;
const text = 'Rest 🛏 well. Renée\u0301 says so.';

describe('a cue', () => {
  it('is said at its place, and the words around it lead back to where they are written', () => {
    const article = articleOf([{ text, cues: [listNumber(0, '3.'), listNumber(8, 'b')] }]);
    const [first] = speakScript(article, { reading: 'natural' });
    expect(first?.spoken.text).toBe('3. Rest 🛏 b well.');
    expect(first?.spoken.alignment).toEqual([
      { kind: 'insert', written: { start: 0, end: 0 }, spoken: { start: 0, end: 3 } },
      { kind: 'copy', written: { start: 0, end: 8 }, spoken: { start: 3, end: 11 } },
      { kind: 'insert', written: { start: 8, end: 8 }, spoken: { start: 11, end: 13 } },
      { kind: 'copy', written: { start: 8, end: 13 }, spoken: { start: 13, end: 18 } },
    ]);
  });

  it('belongs to the sentence it stands in; one at the end of the block to the last', () => {
    const article = articleOf([{ text, cues: [listNumber(13, 'next'), listNumber(text.length, 'end')] }]);
    expect(Array.from(speakScript(article, { reading: 'natural' }), ({ spoken }) => spoken.text)).toEqual([
      'Rest 🛏 well.',
      'next Renée\u0301 says so. end',
    ]);
  });

  it('is not said when the page is read as it is written', () => {
    const article = articleOf([{ text, cues: [listNumber(0, '3.')] }]);
    expect(Array.from(speakScript(article, { reading: 'as-written' }), ({ spoken }) => spoken.text)).toEqual([
      'Rest 🛏 well.',
      'Renée\u0301 says so.',
    ]);
  });

  it('of a closed section is set off from a heading without a mark of its own, and belongs to its last sentence', () => {
    const closed = (at: number) => ({ at, says: { kind: 'closed section' } }) as const;
    const say = (heading: string, lang = 'en') =>
      Array.from(
        speakScript(articleOf([{ text: heading, kind: 'heading', lang, cues: [closed(heading.length)] }]), {
          reading: 'natural',
        }),
        ({ spoken }) => spoken.text,
      );
    expect(say('Parking 🚗 for cafe\u0301')).toEqual(['Parking 🚗 for cafe\u0301, closed section']);
    expect(say('Tired? Rest.')).toEqual(['Tired?', 'Rest. closed section']);
    expect(say('Öffnungszeiten', 'de-AT')).toEqual(['Öffnungszeiten, geschlossener Abschnitt']);
    expect(say('مواعيد العمل', 'ar')).toEqual(['مواعيد العمل, closed section']);
  });
});

describe('an alternative text', () => {
  const button = 'Press 🛏 red button now. Rest.';
  const article = articleOf([
    { text: button, alternatives: [{ start: 9, end: 19 }] },
    { text: 'A nurse', alternatives: [{ start: 0, end: 7 }] },
  ]);
  const say = (options: Parameters<typeof speakScript>[1]) =>
    Array.from(speakScript(article, options), ({ spoken }) => spoken.text);

  it('is read at its place', () => {
    expect(say({ reading: 'natural' })).toEqual(['Press 🛏 red button now.', 'Rest.', 'A nurse']);
  });

  it('is dropped where it is skipped, and the words around it lead back', () => {
    expect(say({ reading: 'natural', alternatives: 'skip' })).toEqual(['Press 🛏 now.', 'Rest.']);
    const [first] = speakScript(article, { reading: 'natural', alternatives: 'skip' });
    expect(first?.spoken.alignment).toEqual([
      { kind: 'copy', written: { start: 0, end: 8 }, spoken: { start: 0, end: 8 } },
      { kind: 'replace', written: { start: 8, end: 20 }, spoken: { start: 8, end: 9 } },
      { kind: 'copy', written: { start: 20, end: 24 }, spoken: { start: 9, end: 13 } },
    ]);
  });

  it('is never said when the page is read as it is written', () => {
    expect(say({ reading: 'as-written', alternatives: 'read' })).toEqual(['Press 🛏 now.', 'Rest.']);
  });
});

describe('the mark of a note', () => {
  const noted = 'Renée\u0301 🛏 rests\u20094. Call\u20095.';
  const notes = [
    { start: 15, end: 17 },
    { start: 23, end: 25 },
  ];
  const article = articleOf([{ text: noted, notes }]);
  const say = (options: Parameters<typeof speakScript>[1]) =>
    Array.from(speakScript(article, options), ({ spoken }) => spoken.text);

  it('is read as the number it is', () => {
    expect(say({ reading: 'natural' })).toEqual(['Renée\u0301 🛏 rests 4.', 'Call 5.']);
  });

  it('is dropped where notes are skipped, and the words around it lead back', () => {
    const wording = { reading: 'natural', choices: { citations: 'skip' } } as const;
    expect(say(wording)).toEqual(['Renée\u0301 🛏 rests.', 'Call.']);
    const [, last] = speakScript(article, wording);
    expect(last?.spoken.alignment).toEqual([
      { kind: 'copy', written: { start: 0, end: 4 }, spoken: { start: 0, end: 4 } },
      { kind: 'drop', written: { start: 4, end: 6 }, spoken: { start: 4, end: 4 } },
      { kind: 'copy', written: { start: 6, end: 7 }, spoken: { start: 4, end: 5 } },
    ]);
  });

  it('is read when the page is read as it is written', () => {
    expect(say({ reading: 'as-written', choices: { citations: 'skip' } })).toEqual([
      'Renée\u0301 🛏 rests 4.',
      'Call 5.',
    ]);
  });
});
