import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdWords } from '../tests/e2e/held-words.ts';
import { startProduct } from '../tests/e2e/product.ts';

/** Takes the README's picture: the sample page being read, with a word marked and the player open. */
const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'docs/screenshots');
/** Far enough to be in the middle of a sentence. */
const WORDS = 34;

await using product = await startProduct({ folders: [resolve(root, 'scripts/sample')], headers: {} });
const page = await product.openPage('index.html');
const words = await holdWords(product.session);
await product.pressCommand('listen');
for (let word = 0; word < WORDS; word += 1) {
  await words.waitForWord();
  await words.goOn();
}
await words.waitForWord();
mkdirSync(folder, { recursive: true });
await page.screenshot({ path: resolve(folder, 'reading.png') });
await words.letGo();
console.log('Written to docs/screenshots/reading.png');
