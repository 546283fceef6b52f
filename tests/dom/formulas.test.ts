import { describe, expect, it } from 'vitest';
import { sayBody } from './say-body.ts';

const math = (inner: string) => `<p><math>${inner}</math></p>`;
const half = '<mfrac><mn>1</mn><mn>2</mn></mfrac>';
const say = (inner: string) => sayBody(math(inner));

describe('a formula in MathML', () => {
  it.each([
    ['a fraction', half, '1 over 2'],
    ['a mixed number', `<mn>1</mn>${half}`, '1 fraction 1 over 2 end fraction'],
    [
      'a fraction of sums',
      '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>',
      'fraction a plus b over c end fraction',
    ],
    [
      'a fraction in a fraction',
      `<mfrac>${half}<mn>3</mn></mfrac>`,
      'fraction fraction 1 over 2 end fraction over 3 end fraction',
    ],
    ['a factor behind a fraction', `${half}<mi>x</mi>`, 'fraction 1 over 2 end fraction x'],
    ['a power', '<msup><mi>x</mi><mn>2</mn></msup>', 'x to the power 2'],
    ['a factor behind a power', '<msup><mi>x</mi><mn>2</mn></msup><mi>y</mi>', 'x to the power 2 end power y'],
    ['a power of a fraction', `<msup><mi>x</mi>${half}</msup>`, 'x to the power 1 over 2 end power'],
    [
      'a negative power',
      '<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>',
      '10 to the power minus 3 end power',
    ],
    ['degrees', '<msup><mn>90</mn><mo>∘</mo></msup>', '90 degrees'],
    ['an index', '<msub><mi>x</mi><mn>1</mn></msub><mo>=</mo><mn>5</mn>', 'x sub 1 equals 5'],
    ['a substance', '<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>', 'H sub 2 O'],
    ['an index and a power', '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x sub i to the power 2'],
    ['a root', '<msqrt><mn>2</mn></msqrt>', 'square root of 2'],
    ['a root of a sum', '<msqrt><mi>a</mi><mo>-</mo><mi>b</mi></msqrt>', 'square root of a minus b end root'],
    ['a root of a degree', '<mroot><mn>8</mn><mn>3</mn></mroot>', 'root of 8 degree 3'],
    [
      'a sum',
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>',
      'sum from i equals 1 to n: x sub i',
    ],
    ['a limit', '<munder><mi>lim</mi><mrow><mi>x</mi><mo>=</mo><mn>0</mn></mrow></munder>', 'lim for x equals 0'],
    ['a mean', '<mover><mi>x</mi><mo>¯</mo></mover><mo>±</mo><mn>3</mn>', 'x bar plus or minus 3'],
    [
      'a matrix',
      '<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>',
      '( matrix row 1; 2 row 3; 4 end matrix)',
    ],
    ['a hyphen in words', '<mtext>follow-up in 5-10 days</mtext>', 'follow-up in 5 to 10 days'],
    [
      'LaTeX beside it',
      `<semantics>${half}<annotation encoding="application/x-tex">\\frac{1}{2}</annotation></semantics>`,
      '1 over 2',
    ],
  ])('is told in words: %s', (_, inner, heard) => {
    expect(say(inner)).toEqual([heard]);
  });
});
