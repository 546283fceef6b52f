import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, type Hex } from '@/utils/core/marking/contrast.ts';
import { keepLegible } from '@/utils/core/marking/keep-legible.ts';
import { MARK_STYLES, USUAL_MARKS } from '@/utils/core/marking/mark-choices.ts';
import { chooseMarkColours } from '@/utils/core/marking/mark-colours.ts';
import { PALETTE_CHOICES } from '@/utils/core/marking/palette-names.ts';

const anyColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts): Hex => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test('has lines in the place of blocks on which letters of that colour could not be read, and nothing for nothing', () => {
  expect(keepLegible(USUAL_MARKS, '#ffffff', '#222222')).toEqual(USUAL_MARKS);
  expect(keepLegible(USUAL_MARKS, '#101010', '#eeeeee')).toEqual({
    ...USUAL_MARKS,
    word: 'underline',
    sentence: 'underline',
  });
  expect(keepLegible({ ...USUAL_MARKS, sentence: 'none' }, '#101010', '#eeeeee')).toMatchObject({ sentence: 'none' });
});

test('A-1.4.3: whatever the choice, letters of that colour have 4.5:1 on each block', () => {
  fc.assert(
    fc.property(
      anyColour,
      anyColour,
      fc.constantFrom(...MARK_STYLES),
      fc.constantFrom(...MARK_STYLES),
      fc.constantFrom(...PALETTE_CHOICES),
      (ground, ink, word, sentence, palette) => {
        const look = keepLegible({ ...USUAL_MARKS, word, sentence, palette }, ground, ink);
        const { word: own, sentence: around } = chooseMarkColours(look, ground);
        for (const { fill } of [own, around]) if (fill) expect(contrastOf(fill.block, ink)).toBeGreaterThanOrEqual(4.5);
      },
    ),
    { numRuns: 500 },
  );
});
