import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { HarkBrowser, LaunchOptions } from './hark-browser.ts';
import { makeProfile } from './make-profile.ts';
import { pressShortcut } from './press-in-firefox.ts';

export async function launchFirefox({ path, extension, window, env, signal }: LaunchOptions): Promise<HarkBrowser> {
  await using stack = new AsyncDisposableStack();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: window === 'headless',
    userDataDir: await makeProfile(stack),
    defaultViewport: null,
    // Lets `pressShortcut` reach the browser's own window.
    args: ['--remote-allow-system-access', '--width=1200', '--height=850'],
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal,
  });
  stack.defer(() => browser.close());
  await browser.installExtension(extension);
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const shortcut: string = manifest.commands.listen.suggested_key.default;
  const page = (await browser.pages()).at(0) ?? (await browser.newPage());
  const owned = stack.move();
  return {
    page,
    isOpen: () => browser.connected && !page.isClosed(),
    async listen() {
      await page.bringToFront();
      await pressShortcut(browser, shortcut);
      return { kind: 'asked' };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
