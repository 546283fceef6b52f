import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts, type KeptRun } from '@/utils/core/article/align-texts.ts';
import { likeness } from '@/utils/core/article/pair-similar.ts';
import { followSentence } from '@/utils/core/reading/follow-sentence.ts';

describe('alignTexts', () => {
  test('keeps all of a text that is the same', () => {
    expect(alignTexts(['a', 'b', 'a'], ['a', 'b', 'a'])).toEqual([{ from: 0, to: 0, count: 3 }]);
  });

  test('finds what stands around insertions and deletions', () => {
    expect(alignTexts(['Rest.', 'Walk.', 'Eat.', 'Sleep.'], ['New!', 'Rest.', 'Eat.', 'Drink.', 'Sleep.'])).toEqual([
      { from: 0, to: 1, count: 1 },
      { from: 2, to: 2, count: 1 },
      { from: 3, to: 4, count: 1 },
    ]);
  });

  test('tells equal sentences apart by what stands around them', () => {
    expect(alignTexts(['One.', 'Call us.', 'Two.', 'Call us.'], ['Two.', 'Call us.'])).toEqual([
      { from: 2, to: 0, count: 2 },
    ]);
  });

  test('takes a sentence that was edited for the same one', () => {
    expect(alignTexts(['It is 10:59 now.', 'Walk.'], ['It is 11:00 now.', 'Walk.'])).toEqual([
      { from: 0, to: 0, count: 2 },
    ]);
  });

  test('does not take a new sentence for an edited one', () => {
    expect(alignTexts(['Take one tablet daily.'], ['The clinic is closed.'])).toEqual([]);
  });

  test('counts what has moved as taken out and put in', () => {
    expect(alignTexts(['One.', 'Sit.', 'Eat.'], ['Sit.', 'Eat.', 'One.'])).toEqual([{ from: 1, to: 0, count: 2 }]);
  });

  test('holds a long text together by what stands once in it, in a time that grows with its length', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => (index % 3 === 0 ? 'Call us.' : `Sentence ${index}.`));
    const after = ['New.', ...before.filter((_, index) => index % 1000 !== 1), 'End.'];
    const kept = alignTexts(before, after);
    expect(kept.reduce((sum, { count }) => sum + count, 0)).toBe(19_980);
  });
});

describe('likeness', () => {
  test.each([
    ['Take 5 mg.', 'Take 50 mg.', 0.84],
    ['Walk.', 'Sit.', 0],
    ['👩‍⚕️', '👩‍⚕️', 1],
    ['水を飲む', '水を飲んだ', 0.57],
    ['خذ قرصا', 'خذ قرصا', 1],
    ['', '', 1],
    ['a', 'b', 0],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 2);
  });
});

/** A page under edit: each sentence of the old text is kept or taken out, and new ones are put in before it. */
const edits = fc.array(fc.record({ fate: fc.constantFrom('stays', 'goes'), put: fc.nat({ max: 2 }) }), {
  minLength: 1,
  maxLength: 40,
});

/** No two of these are alike: "0 0 0", "1 1 1". */
const sentence = (kind: string, index: number) => `${kind}${index} `.repeat(3).trim();

function editText(parts: readonly { readonly fate: string; readonly put: number }[]) {
  const before = parts.map((_, index) => sentence('old', index));
  const after: { readonly text: string; readonly behind: number }[] = [];
  for (const [index, { fate, put }] of parts.entries()) {
    for (let one = 0; one < put; one += 1) after.push({ text: sentence(`new${one}-`, index), behind: index - 1 });
    if (fate === 'stays') after.push({ text: sentence('old', index), behind: index });
  }
  return { before, after };
}

const isInOrder = (runs: readonly KeptRun[]) =>
  runs.every(({ from, to, count }, index) => {
    const last = runs[index - 1];
    return count > 0 && (!last || (from >= last.from + last.count && to >= last.to + last.count));
  });

describe('a text that is edited while it is read', () => {
  test('is read on: nothing twice, nothing left out, nothing that was put in before the place', () => {
    fc.assert(
      fc.property(edits, fc.nat(), (parts, at) => {
        const { before, after } = editText(parts);
        const place = at % before.length;
        const kept = alignTexts(
          before,
          after.map(({ text }) => text),
        );
        expect(isInOrder(kept)).toBe(true);
        const where = followSentence(kept, place);
        const stays = parts[place]?.fate === 'stays';
        expect(where.status).toBe(stays ? 'kept' : 'gone');
        const rest = after.slice(where.status === 'kept' ? where.sentence + 1 : where.next);
        const heard = new Set(before.slice(0, place + 1));
        // What was heard is not heard again.
        expect(rest.filter(({ text }) => heard.has(text))).toEqual([]);
        // What stands behind the place is heard, once.
        expect(new Set(rest).size).toBe(rest.length);
        expect(after.filter(({ behind }) => behind >= place).filter((each) => !rest.includes(each))).toEqual(
          stays ? [after[where.status === 'kept' ? where.sentence : -1]] : [],
        );
        // What was put in before the sentence that is heard is not.
        const early = rest.filter(({ text, behind }) => text.startsWith('new') && behind < place);
        if (stays) expect(early).toEqual([]);
      }),
    );
  });

  test('keeps a list of runs that rise on both sides and name equal or edited sentences, whatever happens to it', () => {
    const texts = fc.array(fc.constantFrom('Walk.', 'Sit down.', 'Call us.', '🚑 Call us.', 'اجلس', '休む'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const kept = alignTexts(before, after);
        expect(isInOrder(kept)).toBe(true);
        for (const { from, to, count } of kept) {
          for (let step = 0; step < count; step += 1) {
            expect(likeness(before[from + step] ?? '', after[to + step] ?? '-')).toBeGreaterThanOrEqual(0.6);
          }
        }
      }),
    );
  });
});
