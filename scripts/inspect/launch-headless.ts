import puppeteer, { type Browser } from 'puppeteer-core';
import { listBrowsers } from '../browser/find-browser.ts';
import { InspectError } from './inspect-error.ts';

/** A Chromium without a window. `offline`: it reaches this machine and no other. */
export function launchHeadless({ offline }: { readonly offline: boolean }): Promise<Browser> {
  const executablePath = listBrowsers().find(({ family }) => family === 'chromium')?.path;
  if (executablePath === undefined) throw new InspectError('There is no Chromium, Chrome or Edge here. Install one.');
  return puppeteer.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
