import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './chromium.ts';
import { pressKeys } from './keys.ts';

declare const chrome: {
  readonly permissions: { readonly request: (wanted: { readonly origins: readonly string[] }) => Promise<boolean> };
};

/** Says yes in the browser's own question for a site, which the switch in the popup asks too; the answer. */
export async function allowSite({ browser, display, extension }: ChromiumSession, host: string): Promise<boolean> {
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${extension.id}/options.html`);
  const answer = own.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), `*://${host}/*`);
  await waitUntil(
    'the browser asks',
    () => own.evaluate(() => document.hasFocus()),
    (hasFocus) => !hasFocus,
  );
  // Chromium lets no press count in the first half second of a question, and tells nobody when that is over.
  await delay(1000);
  // From "Deny" to "Allow".
  for (const keys of ['Tab', 'Return']) await pressKeys(display, keys);
  const allowed = await answer;
  await own.close();
  return allowed;
}
