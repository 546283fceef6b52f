import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { closeWelcome } from '../../../scripts/browser/close-welcome.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { Display } from './display.ts';
import { focusBrowserWindow } from './keys.ts';
import { driveReferenceVoice, type ReferenceVoice } from './reference-voice.ts';
import type { Sound } from './sound.ts';

export type ChromiumOptions = {
  readonly display: Display;
  /** The folder of the built extension under test. */
  readonly extension: string;
  /**
   * `reference`: the test's own voices. `speech-dispatcher`: the system's, heard in `sound`. `none`: the system has no
   * voice at all; Hark's own is heard in `sound`, if there is one.
   */
  readonly voices:
    | { readonly kind: 'reference' }
    | { readonly kind: 'speech-dispatcher'; readonly sound: Sound }
    | { readonly kind: 'none'; readonly sound?: Sound };
  /** Command line switches beside the usual ones. */
  readonly switches?: readonly string[];
  /** Variables of the browser's environment beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is started in the place of the installed browser. */
  readonly program?: string;
  /** `hidden` where a policy says that no welcome is shown; `kept`: it stays open, in front. */
  readonly welcome?: 'hidden' | 'kept';
};

export type ChromiumSession = AsyncDisposable & {
  readonly browser: Browser;
  readonly display: Display;
  /** The extension under test. */
  readonly extension: Extension;
  /** Drives the reference voices; throws when the session was started without them. */
  readonly voice: ReferenceVoice;
};

const referenceVoiceFolder = resolve(import.meta.dirname, '../reference-voice');

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--window-position=0,0',
  '--window-size=1200,850',
];

/** A real Chromium with a window, a profile of its own and the extension in it. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const { display, extension, voices, switches = [], env = {}, program = findBrowser('chromium').path } = options;
  await using stack = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'hark-chromium-'));
  stack.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: false,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    ignoreDefaultArgs: ['--mute-audio'],
    args: [...flags, ...switches, ...(voices.kind === 'speech-dispatcher' ? ['--enable-speech-dispatcher'] : [])],
    env: {
      ...process.env,
      ...env,
      DISPLAY: display.name,
      ...('sound' in voices ? voices.sound?.env : {}),
    },
  });
  stack.defer(() => browser.close());
  // The voices come first: a page opened before they are there keeps a list without them.
  const voice = voices.kind === 'reference' ? await installReferenceVoice(browser) : undefined;
  const installed = await installExtension(browser, resolve(extension));
  if (options.welcome === undefined) await closeWelcome(browser, resolve(extension));
  const owned = stack.move();
  return {
    browser,
    display,
    extension: installed,
    get voice() {
      if (voice === undefined) throw new Error('This browser was started without the reference voices.');
      return voice;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function installReferenceVoice(browser: Browser): Promise<ReferenceVoice> {
  const extension = await installExtension(browser, referenceVoiceFolder);
  const worker = await waitFor('the reference voice is awake', async () => (await extension.workers()).at(0));
  return driveReferenceVoice(worker);
}

export async function installExtension(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  return waitFor(`${folder} is installed`, async () => (await browser.extensions()).get(id));
}

/** Opens an address in a new tab, in front, with the keyboard: a key pressed while tabs change may reach neither. */
export async function openPage({ browser, display }: ChromiumSession, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await focusBrowserWindow(display);
  await waitUntil(
    `${address} has the keyboard`,
    () => page.evaluate(() => document.hasFocus()),
    (hasFocus) => hasFocus,
  );
  return page;
}
