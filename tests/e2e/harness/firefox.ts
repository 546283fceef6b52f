import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closeWelcome } from '../../../scripts/browser/close-welcome.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import type { Display } from './display.ts';
import type { Sound } from './sound.ts';

export type FirefoxOptions = {
  readonly display: Display;
  /** The folder of the built extension under test. */
  readonly extension: string;
  /**
   * `fake`: Firefox's own test voices, which say nothing. `speech-dispatcher`: the system's, heard in `sound`. `none`:
   * the browser's speech is switched off; Hark's own is heard in `sound`.
   */
  readonly voices:
    | { readonly kind: 'fake' }
    | { readonly kind: 'speech-dispatcher'; readonly sound: Sound }
    | { readonly kind: 'none'; readonly sound: Sound };
  /** What is started in the place of the installed browser. */
  readonly program?: string;
  /** `hidden` where a policy says that no welcome is shown; `kept`: it stays open, in front. */
  readonly welcome?: 'hidden' | 'kept';
  /** Variables of the browser's environment beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
};

export type FirefoxSession = AsyncDisposable & {
  readonly browser: Browser;
  readonly display: Display;
  /** As its manifest says. */
  readonly extensionId: string;
  /** Where the extension's pages are, as in "moz-extension://…/", with a slash at its end. */
  readonly extensionOrigin: string;
};

/** Firefox draws this by chance for every profile; a known one lets a test open the extension's pages. */
const extensionUuid = '6f2c1f0e-4f0a-4c62-9a55-8d2f4f3a1c77';

/** A real Firefox with a window, a profile of its own and the extension in it. */
export async function launchFirefox({
  display,
  extension,
  voices,
  program = findBrowser('firefox').path,
  welcome,
  env = {},
}: FirefoxOptions): Promise<FirefoxSession> {
  const folder = resolve(extension);
  const extensionId = await readExtensionId(folder);
  await using stack = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'hark-firefox-'));
  stack.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: false,
    userDataDir: profile,
    defaultViewport: null,
    // Without it no page of an extension can be opened or looked at.
    args: ['--remote-allow-system-access', '--width=1200', '--height=850'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
      // Firefox drops keys and clicks on a page it has hardly painted, so that nobody is tricked into one. A test that
      // presses a key as soon as the popup is there would lose it; Firefox's own tests switch this off too.
      'dom.input_events.security.minNumTicks': 0,
      'dom.input_events.security.minTimeElapsedInMS': 0,
      'media.webspeech.synth.enabled': voices.kind !== 'none',
      'media.webspeech.synth.test': voices.kind === 'fake',
    },
    env: {
      ...process.env,
      ...env,
      DISPLAY: display.name,
      ...('sound' in voices ? voices.sound.env : {}),
    },
  });
  stack.defer(() => browser.close());
  await browser.installExtension(folder);
  if (welcome === undefined) await closeWelcome(browser, folder);
  const owned = stack.move();
  return {
    browser,
    display,
    extensionId,
    extensionOrigin: `moz-extension://${extensionUuid}/`,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function readExtensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Opens an address in a new tab, in front. */
export async function openFirefoxPage({ browser }: FirefoxSession, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}
