import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { findOffscreenPage } from './harness/extension-pages.ts';
import { joinHeard, readHeard, restOf, waitForSilence, waitForUtterances } from './heard.ts';
import { holdWords } from './held-words.ts';
import { readMarks } from './panel.ts';
import { hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

const TWO_MINUTES = 120_000;

describe('a pause of two minutes', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });

  afterAll(() => product[Symbol.asyncDispose]());

  it('loses nothing although the speech host has gone by then', { timeout: TWO_MINUTES + 60_000 }, async () => {
    const { session, voice } = product;
    const page = await product.openPage('stairs.html');
    const words = await holdWords(session);
    await product.pressCommand('listen');
    // "Getting Used to Stairs Again. After a new": paused behind the eighth word, however much the machine has to do.
    for (let word = 1; word < 8; word += 1) {
      await words.waitForWord();
      await words.goOn();
    }
    await words.waitForWord();
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await words.letGo();
    const pausedAt = performance.now();
    expect(readHeard(await voice.readLog())).toMatchObject([{}, { lastWord: 8, endedAt: null }]);

    await waitUntil(
      'the browser has closed the speech host',
      () => findOffscreenPage(session),
      (host) => host === undefined,
      { limitMs: 60_000 },
    );
    await waitUntil(
      'two minutes have passed',
      () => performance.now() - pausedAt,
      (passed) => passed >= TWO_MINUTES,
      { limitMs: TWO_MINUTES, everyMs: 1_000 },
    );
    expect(await findOffscreenPage(session)).toBeUndefined();
    expect(await readMarks(page)).toEqual({
      sentence: 'After a new knee, stairs can look like a mountain.',
      word: 'new',
    });

    await voice.setPace(15);
    await product.pressCommand('listen');
    await waitForUtterances(voice, 3);
    await hearToEnd(product, page);
    const log = await voice.readLog();
    const [, cut, next] = readHeard(log);
    expect(next?.spoken.text).toBe('new knee, stairs can look like a mountain.');
    expect(cut && restOf(cut)).toBe(next?.spoken.text);
    expect(joinHeard(log)).toBe(stairs.join(' '));
  });
});
