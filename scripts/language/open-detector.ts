import { join } from 'node:path';
import type { Detection } from '../../utils/core/language/detection.ts';
import { bundlePage } from '../inspect/bundle-page.ts';
import { launchHeadless } from '../inspect/launch-headless.ts';
import type { AskedText } from './language-page.ts';

type Ask = (texts: readonly AskedText[]) => Promise<readonly (string | null)[]>;

/** The detector of a real Chromium, and Hark's judgement upon it. */
export type Detector = AsyncDisposable & {
  /** As in "Chrome/156.0". */
  readonly browser: string;
  /** BCP 47 tags, null where nothing is known; in the order of the texts. */
  readonly judge: Ask;
  /** What the detector alone says first. */
  readonly detect: Ask;
  /** All that it says of one text. */
  readonly describe: (text: string) => Promise<Detection | null>;
};

export async function openDetector(): Promise<Detector> {
  await using stack = new AsyncDisposableStack();
  const [bundle, browser] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'language-page.ts')),
    launchHeadless({ offline: true, extensions: 'allowed' }),
  ]);
  stack.defer(() => browser.close());
  const id = await browser.installExtension(join(import.meta.dirname, 'detector-extension'));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  await page.evaluate(`${bundle}\nglobalThis.harkPage = harkPage;`);
  const ask =
    (name: 'judgeTexts' | 'detectTexts'): Ask =>
    async (texts) =>
      (await page.evaluate(`harkPage.${name}(${JSON.stringify(texts)})`)) as readonly (string | null)[];
  const version = await browser.version();
  const owned = stack.move();
  return {
    browser: version,
    judge: ask('judgeTexts'),
    detect: ask('detectTexts'),
    describe: async (text) => (await page.evaluate(`harkPage.detect(${JSON.stringify(text)})`)) as Detection | null,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
