import { createFakeBrowser } from './fake-browser.ts';

/**
 * The browser of this test file. Import this module before anything of the product: `wxt/browser`
 * takes `globalThis.browser` when it is first loaded.
 */
export const fakeBrowser = createFakeBrowser();

Object.assign(globalThis, { browser: fakeBrowser.api });
