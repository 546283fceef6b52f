import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { startDisplay } from './harness/display.ts';
import { type FirefoxOptions, type FirefoxSession, launchFirefox, openFirefoxPage } from './harness/firefox.ts';
import { evaluateInBrowser, evaluateInView } from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { startPageServer } from './harness/server.ts';

/** The product as `npm run build` makes it for Firefox. */
export const firefoxBuild = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const fixturePages = resolve(import.meta.dirname, '../fixtures/pages');

/** Hark in a real Firefox, on a screen of its own, with a server for pages. */
export type FirefoxProduct = AsyncDisposable & {
  readonly session: FirefoxSession;
  /** Where the pages are, without a slash at its end. */
  readonly origin: string;
  /** Opens a page of tests/fixtures/pages, as in "clinic-post.html", in a new tab in front. */
  readonly openPage: (file: string) => Promise<Page>;
  /** Really presses the keys that the built manifest suggests for a command, in the tab in front. */
  readonly pressCommand: (command: string) => Promise<void>;
};

export type FirefoxProductOptions = {
  readonly voices: FirefoxOptions['voices'];
  /** The folder of another build than the one that is shipped. */
  readonly build?: string;
  /** What is started in the place of the installed browser. */
  readonly program?: string;
  /** `hidden` where a policy says that no welcome is shown; `kept`: it stays open, in front. */
  readonly welcome?: 'hidden' | 'kept';
};

/** Pages may style themselves, and no more: no script, no request, no style sheet of anybody else. */
const strictPolicy = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };

export async function startFirefoxProduct({
  voices,
  build = firefoxBuild,
  program,
  welcome,
}: FirefoxProductOptions): Promise<FirefoxProduct> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [fixturePages], headers: strictPolicy }));
  const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  const session = stack.use(
    await launchFirefox({
      display,
      extension: build,
      voices,
      ...(program === undefined ? {} : { program }),
      ...(welcome === undefined ? {} : { welcome }),
    }),
  );
  await waitForFirefoxKeys(session);
  const owned = stack.move();
  return {
    session,
    origin: server.origin,
    openPage: (file) => openFirefoxPage(session, `${server.origin}/${file}`),
    pressCommand: async (command) => {
      await focusBrowserWindow(display);
      await pressKeys(display, readShortcut(manifest, command));
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Waits until the background page is there: just after Hark was installed a press may come to nothing. */
export async function waitForFirefoxKeys(session: FirefoxSession): Promise<void> {
  await waitUntil(
    'Hark has started',
    () => evaluateInView(session, 'background', () => document.readyState),
    (state) => state === 'complete',
  );
}

/**
 * Puts the background page to sleep as Firefox does after 30 s, until it has really gone, even if an event brings a new
 * one at once. Firefox declines while one of its listeners is at work, so it is asked again.
 */
export async function endBackground(session: FirefoxSession): Promise<void> {
  await evaluateInBrowser(session, 'void (window.harkTestBackground = extension.backgroundContext)');
  await waitUntil(
    'the background page has gone',
    () =>
      evaluateInBrowser(
        session,
        `(async () => {
          const isThere = () => extension.backgroundContext === window.harkTestBackground;
          if (isThere()) await extension.terminateBackground();
          return !isThere();
        })()`,
      ),
    (gone) => gone === true,
  );
}
