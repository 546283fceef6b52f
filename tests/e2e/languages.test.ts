import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hearToEnd, type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await product.voice.offerEveryLanguage('at-once');
});
afterAll(async () => {
  await product?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await product.voice.clearLog();
});

/** Whose voice said which words: the voice's language, and how the text begins. */
async function hear(file: string): Promise<readonly (readonly [lang: string, text: string])[]> {
  const page = await product.openPage(file);
  await product.pressCommand('listen');
  await hearToEnd(product, page);
  const spoken = await product.voice.readSpoken();
  await page.close();
  return spoken.map(({ voiceName, text }) => [/\((.*)\)/.exec(voiceName)?.[1] ?? voiceName, text.slice(0, 12)]);
}

describe('a page in many languages', () => {
  it('is heard in each one’s own voice where it says which they are', async () => {
    expect(await hear('languages.html')).toEqual([
      ['en', 'Help in your'],
      ['en', 'Our nurses a'],
      ['de', 'Unsere Schwe'],
      ['es', 'Nuestras enf'],
      ['el', 'Οι νοσοκόμες'],
      ['zh', '我们的护士会帮助您，您来'],
      ['en', 'On the box i'],
      ['fr', 'prenez un co'],
      ['en', 'and no more.'],
      ['es', 'Hola a todos'],
      ['en', 'Call us at a'],
    ]);
  });

  it('is heard in each block’s own voice where it does not, but for short ones and stretches within a sentence', async () => {
    expect(await hear('languages-unmarked.html')).toEqual([
      ['en', 'Help in your'],
      ['en', 'Our nurses a'],
      ['de', 'Unsere Schwe'],
      ['es', 'Nuestras enf'],
      ['el', 'Οι νοσοκόμες'],
      ['zh', '我们的护士会帮助您，您来'],
      ['en', 'On the box i'],
      ['en', 'Hola a todos'],
      ['en', 'Call us at a'],
    ]);
  });

  it('is heard in what its text is in where the page says nothing, its short lines too', async () => {
    expect(await hear('unsaid-language.html')).toEqual([
      ['es', 'La clínica'],
      ['es', 'Tome una tab'],
      ['es', 'Guarde la ca'],
      ['es', 'Su receta'],
    ]);
  });
});
