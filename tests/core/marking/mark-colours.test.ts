import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, type Hex } from '@/utils/core/marking/contrast.ts';
import { MARK_STYLES } from '@/utils/core/marking/mark-choices.ts';
import { chooseMarkColours, type MarkColours } from '@/utils/core/marking/mark-colours.ts';
import { makePalette } from '@/utils/core/marking/own-palette.ts';
import { PALETTE_CHOICES, PALETTES } from '@/utils/core/marking/palette-names.ts';
import { DARK_INK, LIGHT_INK, palettes } from '@/utils/core/marking/palettes.ts';

/** How far the mark's block stands apart from what is around it, or its line from that and from the block. */
function edgeOf({ fill, line }: MarkColours, ground: Hex): number {
  const edge = line ? Math.min(contrastOf(line, ground), contrastOf(line, fill?.block ?? ground)) : 0;
  return Math.max(fill ? contrastOf(fill.block, ground) : 0, edge);
}

const anyColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts): Hex => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('contrastOf', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ffd400', '#ffffff', 1.43],
  ] as const)('of %s and %s is %d', (one, other, ratio) => {
    expect(Math.round(contrastOf(one, other) * 100) / 100).toBe(ratio);
  });
});

describe('the palettes', () => {
  test.each(PALETTES)('A-1.4.6: ink on each block of %s has 7:1', (name) => {
    const { pale, bright, deep, night } = palettes[name];
    const ratios = [pale, bright].map((block) => contrastOf(DARK_INK, block));
    expect([...ratios, ...[deep, night].map((block) => contrastOf(LIGHT_INK, block))].filter((one) => one < 7)).toEqual(
      [],
    );
  });
});

describe('chooseMarkColours', () => {
  test('gives the usual marks on white a pale sentence with a firm line, and a bright word with a dark one', () => {
    expect(chooseMarkColours({ word: 'both', sentence: 'both', palette: 'yellow' }, '#ffffff')).toEqual({
      word: { fill: { block: '#ffc933', ink: '#0b0900' }, line: '#0b0900' },
      sentence: { fill: { block: '#fff1b8', ink: '#0b0900' }, line: '#806200' },
    });
  });

  test('darkens the sentence on a dark page', () => {
    expect(chooseMarkColours({ word: 'both', sentence: 'both', palette: 'yellow' }, '#101010')).toEqual({
      word: { fill: { block: '#ffc933', ink: '#0b0900' }, line: '#0b0900' },
      sentence: { fill: { block: '#38300a', ink: '#ffffff' }, line: '#ffc933' },
    });
  });

  test('leaves the text the page’s own colour where a line is enough, and paints nothing for none', () => {
    expect(chooseMarkColours({ word: 'underline', sentence: 'none', palette: 'blue' }, '#ffffff')).toEqual({
      word: { fill: null, line: '#0b0900' },
      sentence: { fill: null, line: null },
    });
  });

  test('A-1.4.11, A-1.4.6: whatever the page’s colour and the choice, a mark’s edge has 3:1 and its text 7:1', () => {
    fc.assert(
      fc.property(
        anyColour,
        fc.constantFrom(...MARK_STYLES),
        fc.constantFrom(...MARK_STYLES),
        fc.constantFrom(...PALETTE_CHOICES),
        fc.record({ wordColour: anyColour, sentenceColour: anyColour }),
        (page, word, sentence, palette, own) => {
          const colours = chooseMarkColours({ word, sentence, palette, ...own }, page);
          const around = colours.sentence.fill?.block ?? page;
          if (sentence !== 'none') expect(edgeOf(colours.sentence, page)).toBeGreaterThanOrEqual(3);
          if (word !== 'none') expect(edgeOf(colours.word, around)).toBeGreaterThanOrEqual(3);
          for (const { fill } of [colours.word, colours.sentence])
            if (fill) expect(contrastOf(fill.ink, fill.block)).toBeGreaterThanOrEqual(7);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('paints the reader’s own colours as they are where text can be read on them', () => {
    const own = { palette: 'own', wordColour: '#ff9900', sentenceColour: '#003366' } as const;
    expect(chooseMarkColours({ word: 'both', sentence: 'both', ...own }, '#ffffff')).toEqual({
      word: { fill: { block: '#ff9900', ink: '#0b0900' }, line: '#0b0900' },
      sentence: { fill: { block: '#003366', ink: '#ffffff' }, line: '#003366' },
    });
    const red = { palette: 'own', wordColour: '#cc0000', sentenceColour: '#cc0000' } as const;
    expect(chooseMarkColours({ word: 'underline', sentence: 'underline', ...red }, '#ffffff')).toMatchObject({
      word: { fill: null, line: '#cc0000' },
      sentence: { fill: null, line: '#cc0000' },
    });
  });

  test('gives a word another block where both colours are of a middle lightness', () => {
    const own = { palette: 'own', wordColour: '#777777', sentenceColour: '#999999' } as const;
    expect(chooseMarkColours({ word: 'both', sentence: 'both', ...own }, '#000000')).toEqual({
      word: { fill: { block: '#0b0900', ink: '#ffffff' }, line: '#ffffff' },
      sentence: { fill: { block: '#9f9f9f', ink: '#0b0900' }, line: '#9f9f9f' },
    });
  });

  test('keeps a word apart from its sentence where the reader chose one colour for both', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (page, colour) => {
        const own = { palette: 'own', wordColour: colour, sentenceColour: colour } as const;
        const { word, sentence } = chooseMarkColours({ word: 'both', sentence: 'both', ...own }, page);
        expect(contrastOf(word.fill?.block ?? page, sentence.fill?.block ?? page)).toBeGreaterThanOrEqual(1.25);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a palette of the reader’s own', () => {
  test.each([
    ['#ff9900', '#ff9900', '#804d00'],
    ['#003366', '#003366', '#8fa6bc'],
    ['#808080', '#a0a0a0', '#585858'],
    ['#ffffff', '#ffffff', '#505050'],
    ['#000000', '#000000', '#9f9f9f'],
  ] as const)('of %s has the block %s, and %s from the other end', (colour, block, other) => {
    expect(makePalette(colour)).toMatchObject({ pale: block, bright: block, night: block, firm: colour, deep: other });
  });
});
