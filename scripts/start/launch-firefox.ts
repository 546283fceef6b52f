import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeWelcome } from '../browser/close-welcome.ts';
import type { HarkBrowser, LaunchOptions } from './hark-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { pressShortcut } from './press-in-firefox.ts';

export async function launchFirefox(options: LaunchOptions): Promise<HarkBrowser> {
  const { browser, stack } = await launchBrowser(options, {
    browser: 'firefox',
    // Lets `pressShortcut` reach the browser's own window.
    args: ['--remote-allow-system-access', '--width=1200', '--height=850'],
  });
  await using owned = stack;
  await browser.installExtension(options.extension);
  await closeWelcome(browser, options.extension);
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'));
  const shortcut: string = manifest.commands.listen.suggested_key.default;
  const page = (await browser.pages()).at(0) ?? (await browser.newPage());
  const kept = owned.move();
  return {
    page,
    isOpen: () => browser.connected && !page.isClosed(),
    async listen() {
      await page.bringToFront();
      await pressShortcut(browser, shortcut);
      return { kind: 'asked' };
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
