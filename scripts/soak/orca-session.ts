import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from '../../tests/e2e/harness/chromium.ts';
import { startDisplay } from '../../tests/e2e/harness/display.ts';
import { assignKey } from '../../tests/e2e/harness/extension-pages.ts';
import { focusBrowserWindow, pressKeysByHand } from '../../tests/e2e/harness/keys.ts';
import { readerSwitches, startOrca } from '../../tests/e2e/harness/orca.ts';
import type { OrcaEvent, OrcaUtterance } from '../../tests/e2e/harness/orca-log.ts';
import { startPageServer } from '../../tests/e2e/harness/server.ts';
import { startSound } from '../../tests/e2e/harness/sound.ts';
import { chromeBuild, fixturePages, setPauses, waitForKeys } from '../../tests/e2e/product.ts';
import { type Control, hasFocusMoved, readFocusedControl } from './focused-control.ts';

/** What Orca was told and has said since a press. */
export type Told = { readonly events: readonly OrcaEvent[]; readonly spoken: readonly OrcaUtterance[] };

/** A Chromium with Hark, to which Orca listens, and in which the reference voice reads: no voice takes the other's. */
export type OrcaSession = AsyncDisposable & {
  readonly session: ChromiumSession;
  /** A fixture of the tests, and what is said as it opens. */
  readonly openArticle: (file: string) => Promise<Told & { readonly page: Page }>;
  /** A page of Hark's own, and what is said as it opens. */
  readonly openOwn: (file: string) => Promise<Told & { readonly page: Page }>;
  /** What is said to a press that moves the focus in `page`, and where it is then. */
  readonly hearFocus: (page: Page, keys: string) => Promise<Told & { readonly control: Control }>;
  /** What is said to a press until `isAwaited` knows what was told, or until it is too late for that. */
  readonly hear: (keys: string, isAwaited: (told: Told) => boolean) => Promise<Told>;
  /** The control that has the focus. */
  readonly readControl: (page: Page) => Promise<Control>;
  /** What is said while something else is waited for. */
  readonly hearDuring: (act: () => Promise<void>) => Promise<Told>;
};

/** Alt+Shift with a letter is Orca's own on pages. */
const ASSIGNED = { listen: 'Ctrl+Shift+Y', panel: 'Ctrl+Shift+E', _execute_action: 'Ctrl+Shift+U' } as const;
/** The same as xdotool writes them, as all keys here. */
export const ORCA_WALK_KEYS = { listen: 'ctrl+shift+y', panel: 'ctrl+shift+e', popup: 'ctrl+shift+u' } as const;

/** A busy machine is waited for so long. Who is silent then has nothing to say. */
const LATE_MS = 20_000;
/** Orca says news of live regions a tenth of a second after it was told of them. */
const REST_MS = 500;

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

  /** Until Orca has dealt with all that it was told, and is silent. While a page is read, more is told all the time. */
  const waitForRest = async () => {
    let said = -1;
    let since = 0;
    let isBehind = true;
    await waitUntil(
      'Orca is at rest',
      async () => {
        const { spoken, waiting } = await orca.readLog();
        if (spoken.length !== said) {
          since = performance.now();
          isBehind = true;
        }
        isBehind &&= waiting > 0;
        said = spoken.length;
        return isBehind ? 0 : performance.now() - since;
      },
      (restedMs) => restedMs >= REST_MS,
      { limitMs: 60_000, everyMs: 50 },
    );
  };
  const listen = async () => {
    const { spoken, events } = await orca.readLog();
    const [from, since] = [spoken.length, events.length];
    return async (): Promise<Told> => {
      const log = await orca.readLog();
      return { spoken: log.spoken.slice(from), events: log.events.slice(since) };
    };
  };
  const waitForTold = async (told: () => Promise<Told>, isAwaited: (told: Told) => boolean) => {
    const until = performance.now() + LATE_MS;
    await waitUntil(
      'Orca was told, or it is late',
      async () => isAwaited(await told()) || performance.now() > until,
      (isOver) => isOver,
      { limitMs: LATE_MS + 5_000, everyMs: 50 },
    );
    await waitForRest();
    return told();
  };
  const open = async (address: string) => {
    const told = await listen();
    const page = await openPage(session, address);
    await focusBrowserWindow(display);
    const title = await page.title();
    const isLoaded = ({ type, name, detail }: OrcaEvent) =>
      type === 'object:state-changed:busy' && detail === 0 && name === title;
    return { page, ...(await waitForTold(told, ({ events }) => events.some(isLoaded))) };
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
    hear: async (keys, isAwaited) => {
      const told = await listen();
      await pressKeysByHand(display, keys);
      return waitForTold(told, isAwaited);
    },
    hearFocus: async (page, keys) => {
      await hasFocusMoved(page);
      const told = await listen();
      await pressKeysByHand(display, keys);
      await waitUntil(
        `${keys} moves the focus`,
        () => hasFocusMoved(page),
        (moved) => moved,
      );
      const { name } = await readFocusedControl(page);
      const isFocus = (event: OrcaEvent) =>
        event.type === 'object:state-changed:focused' && event.detail === 1 && event.name === name;
      const heard = await waitForTold(told, ({ events }) => name === '' || events.some(isFocus));
      return { ...heard, control: await readFocusedControl(page) };
    },
    readControl: readFocusedControl,
    hearDuring: async (act) => {
      const told = await listen();
      await act();
      await waitForRest();
      return told();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
