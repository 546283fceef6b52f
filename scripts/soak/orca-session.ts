import type { Page } from 'puppeteer-core';
import { type ChromiumSession, launchChromium, openPage } from '../../tests/e2e/harness/chromium.ts';
import { startDisplay } from '../../tests/e2e/harness/display.ts';
import { assignKey } from '../../tests/e2e/harness/extension-pages.ts';
import { focusBrowserWindow } from '../../tests/e2e/harness/keys.ts';
import { readerSwitches, startOrca } from '../../tests/e2e/harness/orca.ts';
import { startPageServer } from '../../tests/e2e/harness/server.ts';
import { startSound } from '../../tests/e2e/harness/sound.ts';
import { chromeBuild, fixturePages, setPauses, waitForKeys } from '../../tests/e2e/product.ts';
import { readFocusedControl } from './focused-control.ts';
import { isLoaded, listenToOrca, type OrcaEar, type Told } from './orca-ear.ts';

/** A Chromium with Hark, to which Orca listens, and in which the reference voice reads: no voice takes the other's. */
export type OrcaSession = AsyncDisposable &
  OrcaEar<Page> & {
    readonly session: ChromiumSession;
    /** A fixture of the tests, and what is said as it opens. */
    readonly openArticle: (file: string) => Promise<Told & { readonly page: Page }>;
    /** A page of Hark's own, and what is said as it opens. */
    readonly openOwn: (file: string) => Promise<Told & { readonly page: Page }>;
  };

/** Alt+Shift with a letter is Orca's own on pages. */
const ASSIGNED = { listen: 'Ctrl+Shift+Y', panel: 'Ctrl+Shift+E', _execute_action: 'Ctrl+Shift+U' } as const;
/** The same as xdotool writes them, as all keys here. */
export const ORCA_WALK_KEYS = { listen: 'ctrl+shift+y', panel: 'ctrl+shift+e', popup: 'ctrl+shift+u' } as const;

export async function startOrcaSession(): Promise<OrcaSession> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [fixturePages] }));
  const sound = stack.use(await startSound());
  const orca = stack.use(await startOrca(display, sound));
  const session = stack.use(
    await launchChromium({
      display,
      extension: chromeBuild,
      voices: { kind: 'reference' },
      env: { ...sound.env, ...orca.env },
      switches: readerSwitches,
    }),
  );
  await waitForKeys(session);
  await setPauses(session, 'none');
  for (const [command, keys] of Object.entries(ASSIGNED)) await assignKey(session, command, keys);

  const ear = listenToOrca(orca, display, readFocusedControl);
  const open = async (address: string) => {
    const { done, ...told } = await ear.hearDuring(
      async () => {
        const page = await openPage(session, address);
        await focusBrowserWindow(display);
        return { page, title: await page.title() };
      },
      ({ events }, { title }) => events.some((event) => isLoaded(event, title)),
    );
    return { page: done.page, ...told };
  };
  const owned = stack.move();
  return {
    session,
    openArticle: (file) => open(`${server.origin}/${file}`),
    openOwn: async (file) => {
      const opened = await open(`chrome-extension://${session.extension.id}/${file}`);
      await opened.page.waitForSelector('main h1');
      return opened;
    },
    ...ear,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
