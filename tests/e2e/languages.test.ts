import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { openPopup } from './harness/extension-pages.ts';
import { waitForUtterances } from './heard.ts';
import { closePopup } from './keyboard-ways.ts';
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
  await page.close();
  return readSaid();
}

async function readSaid(): Promise<readonly (readonly [lang: string, text: string])[]> {
  const spoken = await product.voice.readSpoken();
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

  it('is heard in the language that the reader sets by hand, from the present sentence on, until it is left', async () => {
    const { session, voice } = product;
    const page = await product.openPage('unsaid-language.html');
    await voice.offerEveryLanguage('good');
    // Long enough to find the choice in the second sentence.
    await voice.setPace(600);
    await product.pressCommand('listen');
    await waitForUtterances(voice, 2);
    const popup = await openPopup(session, page, 'popup.html');
    await popup.click('[data-part="voices"] > summary');
    const choice = '[name="page-language"]';
    await popup.waitForSelector(choice);
    const readChoice = () =>
      popup.$eval(choice, (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent);
    expect(await readChoice()).toBe('Found by Hark: Spanish');
    await voice.offerEveryLanguage('at-once');
    await popup.focus(choice);
    await popup.keyboard.press('d');
    await waitUntil('Danish is chosen', readChoice, (words) => words === 'Danish');
    await closePopup(product);
    await hearToEnd(product, page);
    expect(await readSaid()).toEqual([
      ['es', 'La clínica'],
      ['es', 'Tome una tab'],
      ['da', 'Tome una tab'],
      ['da', 'Guarde la ca'],
      ['da', 'Su receta'],
    ]);
    await page.reload();
    await voice.clearLog();
    await product.pressCommand('listen');
    await hearToEnd(product, page);
    expect((await readSaid()).map(([lang]) => lang)).toEqual(['es', 'es', 'es', 'es']);
    await page.close();
  });
});
