import type { Browser, Extension, Page } from 'puppeteer-core';
import { closeWelcome } from '../browser/close-welcome.ts';
import { waitFor } from '../browser/wait-until.ts';
import type { HarkBrowser, LaunchOptions, ListenAnswer } from './hark-browser.ts';
import { launchBrowser } from './launch-browser.ts';

const flags = [
  '--no-first-run',
  '--disable-sync',
  '--window-size=1200,850',
  // On Linux the browser has no voice without it; elsewhere it is nothing.
  '--enable-speech-dispatcher',
  // Small in containers; the browser crashes when it is full.
  '--disable-dev-shm-usage',
];

/** Chrome, Chromium or Edge. */
export async function launchChromium(options: LaunchOptions): Promise<HarkBrowser> {
  const { browser, stack } = await launchBrowser(options, {
    // Chrome takes an unpacked extension over the pipe only: it no longer heeds --load-extension.
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--mute-audio'],
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
  });
  await using owned = stack;
  const id = await browser.installExtension(options.extension);
  await closeWelcome(browser, options.extension);
  const hark = await waitFor('Hark is installed', async () => (await browser.extensions()).get(id));
  const page = (await browser.pages()).at(0) ?? (await browser.newPage());
  const kept = owned.move();
  return {
    page,
    isOpen: () => browser.connected && !page.isClosed(),
    listen: () => pressListen(browser, hark, page),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/**
 * Opens Hark's popup as a click on the toolbar's button does, and clicks its main button. The browser itself is told to
 * run the action, so this gives Hark `activeTab` for the page, which a script in the page could not.
 */
async function pressListen(browser: Browser, hark: Extension, page: Page): Promise<ListenAnswer> {
  await page.bringToFront();
  await hark.triggerAction(page);
  const address = `chrome-extension://${hark.id}/popup.html`;
  const target = await waitFor('the popup is open', () =>
    browser.targets().find((one) => one.url().startsWith(address)),
  );
  const popup = await target.asPage();
  const found = await waitFor('the popup shows what it can do', async () => {
    const button = await popup.$('button[data-action="listen"]');
    if (button !== null) return { button };
    const note = await popup.$('[data-note]');
    return note === null ? undefined : { sentence: await note.evaluate((element) => element.textContent ?? '') };
  });
  if ('sentence' in found) return { kind: 'refused', sentence: found.sentence };
  await found.button.click();
  // The popup goes when a person looks at the page again; by then Hark is in the page.
  await waitFor('Hark is in the page', async () => (await page.$('hark-host')) ?? undefined);
  await popup.evaluate(() => window.close());
  return { kind: 'asked' };
}
