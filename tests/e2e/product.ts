import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { type WaitOptions, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { waitForWorker } from './harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { startPageServer } from './harness/server.ts';

/** The product as `npm run build` makes it for Chromium. */
export const chromeBuild = resolve(import.meta.dirname, '../../.output/chrome-mv3');
export const fixturePages = resolve(import.meta.dirname, '../fixtures/pages');

/** Hark in a real Chromium, on a screen of its own, with the reference voice and a server for pages. */
export type Product = AsyncDisposable & {
  readonly session: ChromiumSession;
  readonly voice: ChromiumSession['voice'];
  /** Where the pages are, without a slash at its end. */
  readonly origin: string;
  /** Opens a page of tests/fixtures/pages, as in "clinic-post.html", in a new tab in front. */
  readonly openPage: (file: string) => Promise<Page>;
  /** Really presses the keys that the built manifest suggests for a command, in the tab in front. */
  readonly pressCommand: (command: string) => Promise<void>;
};

export type ProductOptions = {
  /** Folders of pages besides the fixtures. */
  readonly folders?: readonly string[];
  /** Sent with every page. The default forbids everything: Hark works under the strictest policy of a page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Variables of the browser's environment beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of another build than the one that is shipped. */
  readonly extension?: string;
  /** Command line switches beside the usual ones. */
  readonly switches?: readonly string[];
  /** What is started in the place of the installed browser. */
  readonly program?: string;
  /** `hidden` where a policy says that no welcome is shown; `kept`: it stays open, in front. */
  readonly welcome?: 'hidden' | 'kept';
};

/** Pages may style themselves, and no more: no script, no request, no style sheet of anybody else. */
const strictPolicy = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };

export async function startProduct({
  folders = [],
  headers = strictPolicy,
  env = {},
  extension = chromeBuild,
  switches = [],
  program,
  welcome,
}: ProductOptions = {}): Promise<Product> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [fixturePages, ...folders], headers }));
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const session = stack.use(
    await launchChromium({
      display,
      extension,
      voices: { kind: 'reference' },
      env,
      switches,
      ...(program === undefined ? {} : { program }),
      ...(welcome === undefined ? {} : { welcome }),
    }),
  );
  await waitForKeys(session);
  await setPauses(session, 'none');
  const owned = stack.move();
  return {
    session,
    voice: session.voice,
    origin: server.origin,
    openPage: (file) => openPage(session, `${server.origin}/${file}`),
    pressCommand: async (command) => {
      await focusBrowserWindow(display);
      await pressKeys(display, readShortcut(manifest, command));
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

declare const chrome: {
  readonly commands: { readonly onCommand: { readonly hasListeners: () => boolean } };
  readonly storage: { readonly local: { readonly set: (items: object) => Promise<void> } };
};

/** Waits until Hark hears its keys: just after it was installed a press may come to nothing. */
export async function waitForKeys(session: ChromiumSession): Promise<void> {
  const worker = await waitForWorker(session);
  await waitUntil(
    'Hark listens to its keys',
    () => worker.evaluate(() => chrome.commands.onCommand.hasListeners()),
    (listens) => listens,
  );
}

/** Stores these choices of the reader, and the default for all others. */
export async function setSettings(session: ChromiumSession, settings: Partial<Settings>): Promise<void> {
  const worker = await waitForWorker(session);
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
}

/** Pauses between blocks would only be waited for. Where they are what is tested, they are set again. */
export async function setPauses(session: ChromiumSession, pauses: Settings['pauses']): Promise<void> {
  await setSettings(session, { pauses });
}

/** What the panel in the page says of the player (`data-status`), or "no panel". */
export function readStatus(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('[data-status]');
    return panel?.getAttribute('data-status') ?? 'no panel';
  });
}

export async function waitForStatus(page: Page | Frame, status: string, options?: WaitOptions): Promise<void> {
  await waitUntil(
    `the panel says "${status}"`,
    () => readStatus(page),
    (seen) => seen === status,
    options,
  );
}

/** Waits until the passage that is being read has been read to its end, and returns the utterances. */
export async function hearToEnd(
  { voice }: Product,
  page: Page | Frame,
  options?: WaitOptions,
): Promise<readonly string[]> {
  // A panel that still says "finished" of the passage before must not count.
  await waitUntil(
    'the voice was asked to speak',
    async () => ({ spoken: await voice.readSpoken(), panel: await readStatus(page) }),
    ({ spoken }) => spoken.length > 0,
  );
  await waitForStatus(page, 'finished', { limitMs: 30_000, ...options });
  return (await voice.readSpoken()).map(({ text }) => text);
}

/** Presses the listen key in the page in front and hears the passage to its end. */
export async function listenToEnd(product: Product, page: Page, options?: WaitOptions): Promise<readonly string[]> {
  await product.voice.clearLog();
  await product.pressCommand('listen');
  return hearToEnd(product, page, options);
}

/** White space aside: every run of it, a no-break space or a line break included, is one space. */
export function flattenSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
