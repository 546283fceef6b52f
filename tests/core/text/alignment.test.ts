import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '@/utils/core/text/alignment.ts';
import { applyEdits, type TextEdit } from '@/utils/core/text/apply-edits.ts';
import { composeAlignments } from '@/utils/core/text/compose-alignments.ts';
import { toSpoken, toWritten } from '@/utils/core/text/map-span.ts';

/** Edits in order, not overlapping, from pairs of (skip, take) lengths. */
const editsFor = (text: string) =>
  fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom('', 'x', 'yz', 'w w w')), { maxLength: 6 }).map((steps) => {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const [skip, take, replacement] of steps) {
      const start = at + skip;
      const end = start + take;
      if (end > text.length) break;
      edits.push({ span: { start, end }, text: replacement });
      at = end;
    }
    return edits;
  });

function expectTiling(alignment: Alignment, written: string, spoken: string): void {
  let w = 0;
  let s = 0;
  for (const run of alignment) {
    expect([run.written.start, run.spoken.start]).toEqual([w, s]);
    w = run.written.end;
    s = run.spoken.end;
    const lengths = [run.written.end - run.written.start, run.spoken.end - run.spoken.start];
    if (run.kind === 'copy') {
      expect(written.slice(run.written.start, w)).toBe(spoken.slice(run.spoken.start, s));
      expect(lengths[0]).toBeGreaterThan(0);
    }
    if (run.kind === 'insert') expect(lengths[0]).toBe(0);
    if (run.kind === 'drop') expect(lengths[1]).toBe(0);
    if (run.kind === 'replace') expect(Math.min(...lengths)).toBeGreaterThan(0);
  }
  expect([w, s]).toEqual([written.length, spoken.length]);
}

describe('applyEdits', () => {
  it('tells copied, replaced, dropped and inserted stretches apart', () => {
    const edits = [
      { span: { start: 1, end: 2 }, text: ' and ' },
      { span: { start: 3, end: 4 }, text: '' },
      { span: { start: 5, end: 5 }, text: '!' },
    ];
    expect(applyEdits('R&D.e', edits)).toEqual({
      text: 'R and De!',
      alignment: [
        { kind: 'copy', written: { start: 0, end: 1 }, spoken: { start: 0, end: 1 } },
        { kind: 'replace', written: { start: 1, end: 2 }, spoken: { start: 1, end: 6 } },
        { kind: 'copy', written: { start: 2, end: 3 }, spoken: { start: 6, end: 7 } },
        { kind: 'drop', written: { start: 3, end: 4 }, spoken: { start: 7, end: 7 } },
        { kind: 'copy', written: { start: 4, end: 5 }, spoken: { start: 7, end: 8 } },
        { kind: 'insert', written: { start: 5, end: 5 }, spoken: { start: 8, end: 9 } },
      ],
    });
  });
});

describe('composeAlignments', () => {
  it('makes one replacement of changes that cut into each other', () => {
    // "abcd" → "aXYd" → "aXZ"
    const first = applyEdits('abcd', [{ span: { start: 1, end: 3 }, text: 'XY' }]);
    const second = applyEdits('aXYd', [{ span: { start: 2, end: 4 }, text: 'Z' }]);
    expect(composeAlignments(first.alignment, second.alignment)).toEqual([
      { kind: 'copy', written: { start: 0, end: 1 }, spoken: { start: 0, end: 1 } },
      { kind: 'replace', written: { start: 1, end: 4 }, spoken: { start: 1, end: 3 } },
    ]);
  });

  it('forgets what was inserted and dropped again', () => {
    const first = applyEdits('ab', [{ span: { start: 1, end: 1 }, text: 'X' }]);
    const second = applyEdits('aXb', [{ span: { start: 1, end: 2 }, text: '' }]);
    expect(composeAlignments(first.alignment, second.alignment)).toEqual([
      { kind: 'copy', written: { start: 0, end: 2 }, spoken: { start: 0, end: 2 } },
    ]);
  });

  it('tiles both texts for any two steps', () => {
    const steps = fc.string({ maxLength: 16 }).chain((text) =>
      editsFor(text).chain((edits) => {
        const first = applyEdits(text, edits);
        return editsFor(first.text).map((more) => ({ text, first, second: applyEdits(first.text, more) }));
      }),
    );
    fc.assert(
      fc.property(steps, ({ text, first, second }) => {
        expectTiling(first.alignment, text, first.text);
        expectTiling(composeAlignments(first.alignment, second.alignment), text, second.text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('toWritten and toSpoken', () => {
  // "🙂 R&D\u00ADx" → "🙂 R and Dx"
  const { text, alignment } = applyEdits('🙂 R&D\u00ADx', [
    { span: { start: 4, end: 5 }, text: ' and ' },
    { span: { start: 6, end: 7 }, text: '' },
  ]);

  it('has the spoken text of the example', () => {
    expect(text).toBe('🙂 R and Dx');
  });

  it.each([
    [
      { start: 0, end: 2 },
      { start: 0, end: 2 },
    ],
    [
      { start: 3, end: 4 },
      { start: 3, end: 4 },
    ],
    [
      { start: 5, end: 8 },
      { start: 4, end: 5 },
    ],
    [
      { start: 6, end: 7 },
      { start: 4, end: 5 },
    ],
    [
      { start: 9, end: 11 },
      { start: 5, end: 8 },
    ],
    [
      { start: 9, end: 10 },
      { start: 5, end: 6 },
    ],
    [
      { start: 7, end: 7 },
      { start: 4, end: 4 },
    ],
    [
      { start: 11, end: 11 },
      { start: 8, end: 8 },
    ],
    [
      { start: 20, end: 30 },
      { start: 8, end: 8 },
    ],
  ])('leads the spoken span %o to the written span %o', (spoken, written) => {
    expect(toWritten(alignment, spoken)).toEqual(written);
  });

  it.each([
    [
      { start: 0, end: 2 },
      { start: 0, end: 2 },
    ],
    [
      { start: 4, end: 5 },
      { start: 4, end: 9 },
    ],
    [
      { start: 5, end: 8 },
      { start: 9, end: 11 },
    ],
    [
      { start: 6, end: 7 },
      { start: 10, end: 10 },
    ],
  ])('leads the written span %o to the spoken span %o', (written, spoken) => {
    expect(toSpoken(alignment, written)).toEqual(spoken);
  });

  it('stays in the text for any span', () => {
    const example = fc.string({ maxLength: 12 }).chain((from) => editsFor(from).map((edits) => ({ from, edits })));
    fc.assert(
      fc.property(example, fc.nat(20), fc.nat(20), ({ from, edits }, start, length) => {
        const span = toWritten(applyEdits(from, edits).alignment, { start, end: start + length });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(from.length);
      }),
    );
  });
});
