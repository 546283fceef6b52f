import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { sliceSpan } from '@/utils/core/text/span.ts';
import { splitLongSentence } from '@/utils/core/text/split-long-sentence.ts';

const segmenters = createSegmenters();

function partsOf(text: string, limit: number): string[] {
  return splitLongSentence(text, { start: 0, end: text.length }, { limit, segmenters }).map((span) =>
    sliceSpan(text, span),
  );
}

describe('splitLongSentence', () => {
  it('leaves a sentence at the limit whole', () => {
    expect(partsOf('one two three', 13)).toEqual(['one two three']);
  });

  it('cuts after clause punctuation first', () => {
    expect(partsOf('one two three, four five six seven', 20)).toEqual(['one two three,', 'four five six seven']);
    expect(partsOf('one two, three; four five six', 20)).toEqual(['one two, three;', 'four five six']);
  });

  it('cuts between words when there is no punctuation', () => {
    expect(partsOf('alpha bravo charlie delta echo', 16)).toEqual(['alpha bravo', 'charlie delta', 'echo']);
  });

  it('never cuts between a number and its unit', () => {
    expect(partsOf('take at most 500 mg each', 17)).toEqual(['take at most', '500 mg each']);
    expect(partsOf('waist of 90\u00A0cm or more', 12)).toEqual(['waist of', '90\u00A0cm or', 'more']);
  });

  it('cuts scripts without spaces between their words', () => {
    expect(partsOf('今天天气很好我们去公园散步吧', 8)).toEqual(['今天天气很好我们', '去公园散步吧']);
  });

  it('never cuts inside an emoji or off a combining mark', () => {
    expect(partsOf('👩‍⚕️👩‍⚕️', 7)).toEqual(['👩‍⚕️', '👩‍⚕️']);
    expect(partsOf('e\u0301e\u0301e\u0301', 3)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
    expect(partsOf('👩‍⚕️', 2)).toEqual(['👩‍⚕️']);
  });

  it('cuts what has no breaks at all, and keeps a letter whole however many marks it has', () => {
    expect(partsOf('a'.repeat(250), 100).map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(partsOf(`e${'\u0301'.repeat(300)}xy`, 4).map(({ length }) => length)).toEqual([301, 2]);
  });

  it('starts at the span and stays inside it', () => {
    expect(splitLongSentence('xx one, two yy', { start: 3, end: 11 }, { limit: 5, segmenters })).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 11 },
    ]);
  });

  it('keeps every character, and the limit wherever a grapheme allows it', () => {
    const text = fc.array(fc.constantFrom('word', ' ', ', ', '5 ', 'mg', '字', '🙂', 'e\u0301', '\u00A0', '. '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (pieces, limit) => {
        const parts = partsOf(pieces.join(''), limit);
        expect(parts.join('').replace(/\s/gu, '')).toBe(pieces.join('').replace(/\s/gu, ''));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
