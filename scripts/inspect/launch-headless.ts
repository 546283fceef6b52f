import puppeteer, { type Browser } from 'puppeteer-core';
import { listBrowsers } from '../browser/find-browser.ts';
import { InspectError } from './inspect-error.ts';

interface HeadlessOptions {
  /** It reaches this machine and no other. */
  readonly offline: boolean;
  /** Whether extensions may be installed in it. */
  readonly extensions?: 'allowed' | 'none';
}

/** A Chromium without a window. */
export function launchHeadless({ offline, extensions = 'none' }: HeadlessOptions): Promise<Browser> {
  const executablePath = listBrowsers().find(({ family }) => family === 'chromium')?.path;
  if (executablePath === undefined) throw new InspectError('There is no Chromium, Chrome or Edge here. Install one.');
  return puppeteer.launch({
    executablePath,
    ...(extensions === 'allowed' ? { pipe: true, enableExtensions: true } : {}),
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
