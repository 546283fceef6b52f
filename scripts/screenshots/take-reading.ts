import { writeFileSync } from 'node:fs';
import { holdWords } from '../../tests/e2e/held-words.ts';
import { packPicture } from './pack-picture.ts';
import type { Studio } from './studio.ts';

/** Far enough to be in the middle of a sentence. */
const WORDS = 34;

/** The README's first picture: the sample page being read, with a word marked and the player open. */
export async function takeReading({ product }: Studio, path: string): Promise<void> {
  const page = await product.openPage('index.html');
  const words = await holdWords(product.session);
  await product.pressCommand('listen');
  for (let word = 0; word < WORDS; word += 1) {
    await words.waitForWord();
    await words.goOn();
  }
  await words.waitForWord();
  writeFileSync(path, packPicture(await page.screenshot({ captureBeyondViewport: false })));
  await words.letGo();
}
