import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './chromium.ts';
import type { Display } from './display.ts';
import { pressKeys } from './keys.ts';

declare const chrome: {
  readonly permissions: { readonly request: (wanted: { readonly origins: readonly string[] }) => Promise<boolean> };
};

/** Says yes in the browser's own question for a site, which the switch in the popup asks too; the answer. */
export async function allowSite({ browser, display, extension }: ChromiumSession, host: string): Promise<boolean> {
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${extension.id}/options.html`);
  const answer = own.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), `*://${host}/*`);
  await sayYes(display, own);
  const allowed = await answer;
  await own.close();
  return allowed;
}

/** Says yes in the question that the browser asks for a page of the extension, as soon as it asks. */
export async function sayYes(display: Display, own: Page): Promise<void> {
  const waitForFocus = (where: 'page' | 'question', limitMs?: number) =>
    waitUntil(
      `the ${where} has the focus`,
      () => own.evaluate(() => document.hasFocus()),
      (hasFocus) => hasFocus === (where === 'page'),
      limitMs === undefined ? {} : { limitMs },
    );
  await waitForFocus('question');
  // Chromium lets no press count in the first half second of a question, and tells nobody when that is over.
  await delay(1000);
  // From "Deny" to "Allow".
  await pressKeys(display, 'Tab');
  await pressKeys(display, 'Return');
  await waitForFocus('page');
}
