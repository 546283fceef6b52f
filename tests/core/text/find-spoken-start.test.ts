import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '@/utils/core/text/apply-edits.ts';
import { findSpokenStart } from '@/utils/core/text/find-spoken-start.ts';
import { toWritten } from '@/utils/core/text/map-span.ts';

const insert = (at: number, text: string) => ({ span: { start: at, end: at }, text });

describe('where to speak on from a written place', () => {
  test('is the same character, behind an emoji, a combining mark and right-to-left text too', () => {
    const { alignment } = applyEdits('🦵 e\u0301 يوم 休む', [insert(0, '3. ')]);
    expect([3, 6, 10].map((written) => findSpokenStart(alignment, written))).toEqual([6, 9, 13]);
  });

  test('is before what is only said there: struck text is never heard as valid', () => {
    const { text, alignment } = applyEdits('Take 10 mg', [insert(5, 'deleted: '), insert(10, ' end of deletion')]);
    expect(text.slice(findSpokenStart(alignment, 5))).toBe('deleted: 10 mg end of deletion');
    expect(text.slice(findSpokenStart(alignment, 10))).toBe(' end of deletion');
  });

  test('is the beginning of what stands for the written stretch', () => {
    const { text, alignment } = applyEdits('runs 5 km/h now', [
      { span: { start: 7, end: 11 }, text: 'kilometers per hour' },
    ]);
    expect(text.slice(findSpokenStart(alignment, 7))).toBe('kilometers per hour now');
    expect(text.slice(findSpokenStart(alignment, 9))).toBe('kilometers per hour now');
    expect(findSpokenStart(alignment, 99)).toBe(text.length);
  });

  test('leaves nothing out, whatever was said there, and stays where it is when it is asked again', () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), edits, (text, steps) => {
        let at = 0;
        const ordered = steps.flatMap(([skip, length, words]) => {
          const start = at + skip;
          const end = start + length;
          if (end > text.length) return [];
          at = end + 1;
          return [{ span: { start, end }, text: words }];
        });
        const spoken = applyEdits(text, ordered);
        for (let offset = 0; offset <= spoken.text.length; offset += 1) {
          const written = toWritten(spoken.alignment, { start: offset, end: offset }).start;
          const start = findSpokenStart(spoken.alignment, written);
          expect(start).toBeLessThanOrEqual(offset);
          expect(toWritten(spoken.alignment, { start, end: start }).start).toBe(written);
        }
      }),
    );
  });
});
