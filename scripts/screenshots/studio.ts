import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { assignKey, waitForWorker } from '../../tests/e2e/harness/extension-pages.ts';
import { type Product, setSettings, startProduct, waitForStatus } from '../../tests/e2e/product.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';

declare const chrome: {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
};

const root = resolve(import.meta.dirname, '../..');
/** For each word: what is being read is still being read when it has been looked at in every way. */
const SLOW_MS = 1_500;
const VOICES = ['Hark Reference', 'Hark Reference German', 'Hark Reference Plain', 'Hark Reference Remote'] as const;
/** Nothing waits in a picture, and no voice comes where there is none. */
const PLAIN: Partial<Settings> = { pauses: 'none', builtIn: 'never' };

/** Hark in a Chromium with the sample page, and the ways to bring its surfaces about. */
export type Studio = AsyncDisposable & {
  readonly product: Product;
  /** A page of Hark, as in `popup.html?tab=3`, in a tab in front, once it has a heading. */
  readonly openOwn: (address: string) => Promise<Page>;
  /** A page of a clinic that is being read, in a tab in front. */
  readonly startReading: (file: string, settings?: Partial<Settings>) => Promise<Page>;
  /** The number of the tab in front. */
  readonly readTab: () => Promise<number>;
  /** All tabs but an empty one are closed, the voices are back, and the settings are as at first. */
  readonly tidyUp: () => Promise<void>;
};

export async function startStudio(): Promise<Studio> {
  const folders = [resolve(root, 'scripts/sample'), resolve(root, 'tests/fixtures/site-words')];
  const product = await startProduct({ folders, headers: {} });
  const { session, voice } = product;
  await assignKey(session, 'panel', 'Alt+Shift+K');
  const empty = await session.browser.newPage();
  const studio: Studio = {
    product,
    async openOwn(address) {
      const page = await session.browser.newPage();
      await page.goto(`chrome-extension://${session.extension.id}/${address}`);
      await page.bringToFront();
      await page.waitForSelector('main h1, article');
      return page;
    },
    async startReading(file, settings = {}) {
      await setSettings(session, { ...PLAIN, ...settings });
      const page = await product.openPage(file);
      await product.pressCommand('listen');
      await waitForStatus(page, 'speaking');
      return page;
    },
    async readTab() {
      const worker = await waitForWorker(session);
      const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
      return tab?.id ?? -1;
    },
    async tidyUp() {
      for (const page of await session.browser.pages()) if (page !== empty) await page.close();
      await setSettings(session, PLAIN);
      await voice.offerVoices(VOICES);
      await voice.setBehaviour('Hark Reference', 'good');
      await voice.setPace(SLOW_MS);
    },
    [Symbol.asyncDispose]: () => product[Symbol.asyncDispose](),
  };
  await studio.tidyUp();
  return studio;
}
