import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { makeSizePage } from '../bench/size-page.ts';
import { measureLongestScript } from './harness/script-work.ts';
import { type Product, startProduct } from './product.ts';

describe('a page of a million words in Chromium', () => {
  let folder: string;
  let product: Product;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hark-large-'));
    await writeFile(join(folder, 'large.html'), makeSizePage({ words: 1_000_000, shape: 'nested' }));
    product = await startProduct({ folders: [folder] });
    page = await product.openPage('large.html');
  });

  afterAll(async () => {
    await product?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('is read at once, and no piece of our work takes as long as two bare looks at the page', async () => {
    const bareLook = await measureLongestScript(page, () =>
      page.evaluate(async () => {
        // As a timer's work, since only what the page's own loop starts is traced as script.
        await new Promise<void>((resolve) => {
          setTimeout(() => {
            for (const element of document.querySelectorAll('*')) getComputedStyle(element).display;
            resolve();
          });
        });
      }),
    );
    const longest = await measureLongestScript(page, async () => {
      await product.pressCommand('listen');
      await waitUntil('it is read', product.voice.readSpoken, (spoken) => spoken.length >= 5, { limitMs: 30_000 });
    });
    const spoken = await product.voice.readSpoken();
    expect(spoken[0]?.text).toBe('All that our patients asked');
    expect(spoken[1]?.text).toBe('The the because sleep 0.');
    expect(longest).toBeLessThan(2 * bareLook);
  });
});
