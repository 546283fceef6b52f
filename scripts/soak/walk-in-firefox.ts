import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type FirefoxPopup, usePopup } from '../../tests/e2e/firefox-popup.ts';
import { firefoxBuild, waitForFirefoxKeys } from '../../tests/e2e/firefox-product.ts';
import { startDisplay } from '../../tests/e2e/harness/display.ts';
import { type FirefoxSession, launchFirefox, openFirefoxPage } from '../../tests/e2e/harness/firefox.ts';
import {
  assignFirefoxKey,
  evaluateInBrowser,
  evaluateInView,
  waitForExtensionTab,
} from '../../tests/e2e/harness/firefox-views.ts';
import { focusBrowserWindow } from '../../tests/e2e/harness/keys.ts';
import { startOrca } from '../../tests/e2e/harness/orca.ts';
import { startPageServer } from '../../tests/e2e/harness/server.ts';
import { startSound } from '../../tests/e2e/harness/sound.ts';
import { fixturePages, waitForStatus } from '../../tests/e2e/product.ts';
import { readSaid, slowDownVoices } from '../../tests/e2e/slow-firefox-voices.ts';
import type { Walked } from './focused-control.ts';
import { readFocusedInDom } from './focused-in-dom.ts';
import { isLoaded, listenToOrca, type OrcaEar } from './orca-ear.ts';
import { highlight, isFromPage, isNews, pressIn, rowOf, sort, tabThrough } from './walk-controls.ts';
import { type OrcaWalk, PASSAGE, SLOW_MS, type Step } from './walk-steps.ts';

/** Ctrl+Shift+Y is the library's there. */
const ASSIGNED = { listen: 'Ctrl+Alt+Y', panel: 'Ctrl+Alt+E' } as const;
const POPUP_KEYS = { own: 'Ctrl+Alt+J', bare: 'Ctrl+Alt+K' } as const;
const KEYS = { listen: 'ctrl+alt+y', panel: 'ctrl+alt+e', popup: 'ctrl+alt+j', bare: 'ctrl+alt+k' } as const;
const BARE_POPUP = { folder: resolve(import.meta.dirname, 'bare-popup'), id: 'bare-popup@hark.test' } as const;

/** The same walk in Firefox; in the player through its row of buttons as it stands. */
export async function walkInFirefox(steps: Step[] = []): Promise<OrcaWalk> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [fixturePages] }));
  const sound = stack.use(await startSound());
  const orca = stack.use(await startOrca(display, sound));
  const env = { ...sound.env, ...orca.env, GNOME_ACCESSIBILITY: '1' };
  const ear = listenToOrca(orca, display, readFocusedInDom);
  const { done: session, ...opening } = await ear.hearDuring(
    () => launchFirefox({ display, extension: firefoxBuild, voices: { kind: 'fake' }, welcome: 'kept', env }),
    ({ events }) => events.some((event) => isLoaded(event, 'Welcome to Hark')),
  );
  stack.use(session);
  await waitForFirefoxKeys(session);
  for (const [command, keys] of Object.entries(ASSIGNED)) await assignFirefoxKey(session, command, keys);
  const popup = await usePopup(session, POPUP_KEYS.own);
  // What the voices were asked to say is kept in the background page, which would else end after 30 s of rest.
  await evaluateInBrowser(session, `void Services.prefs.setIntPref('extensions.background.idle.timeout', 3_600_000)`);
  await slowDownVoices(session, SLOW_MS);
  const open = (load: () => Promise<Page>) =>
    ear.hearDuring(
      async () => {
        const page = await load();
        await focusBrowserWindow(display);
        return { page, title: await page.title() };
      },
      ({ events }, { title }) => events.some((event) => isLoaded(event, title)),
    );
  const openFixture = (file: string) => open(() => openFirefoxPage(session, `${server.origin}/${file}`));

  const welcome = await waitForExtensionTab(session, 'welcome.html');
  await focusBrowserWindow(display);
  steps.push({ surface: 'the welcome', keys: 'its address', control: null, ...sort(opening) });
  await tabThrough(ear, welcome, 'the welcome', steps);
  const unasked = (await readSaid(session)).map(({ text }) => text);

  const bareSteps: Step[] = [];
  const bare = await openFixture('choices.html');
  await tabThrough(ear, bare.done.page, 'a bare page', bareSteps);
  const barePopup = await walkBarePopup(ear, session);
  const { page } = (await openFixture('stairs.html')).done;
  await ear.hear('Down', ({ spoken }) => spoken.length > 0);
  await ear.hearDuring(() => highlight(page, PASSAGE));
  const whileReading = [...(await hearReading(ear, page))];
  const press = pressIn(ear, page, 'the player', steps);
  await press(KEYS.panel, 'focus');
  await press('Return', isNews);
  await waitForStatus(page, 'paused');
  await rowOf(ear, page, steps);
  const pressBack = pressIn(ear, page, 'the page', steps);
  await pressBack('Escape', isFromPage);
  await pressBack('Down', ({ spoken }) => spoken.length > 0);
  whileReading.push(...(await hearReading(ear, page)));
  await press(KEYS.panel, 'focus');
  await press('Right', 'focus');
  await press('Return', isNews);

  await ear.hearDuring(() => highlight(page, PASSAGE));
  await ear.hear(KEYS.listen, () => true);
  await waitForStatus(page, 'speaking');
  await ear.hear(KEYS.listen, isNews);
  const opened = await walkPopup(ear, session, popup, steps);
  const settings = await openSettings(ear, session, opened, steps);
  await tabThrough(ear, settings, 'the settings', steps, 'with changes');
  return {
    on: new Date().toISOString().slice(0, 10),
    browser: (await session.browser.version()).replace('firefox/', 'Firefox '),
    steps,
    bare: { opened: sort(bare).said, steps: bareSteps, popup: barePopup },
    text: await page.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' ').trim()),
    whileReading,
    unasked,
    spoken: (await readSaid(session)).map(({ text }) => text),
    passage: PASSAGE,
  };
}

/** Of the popup of another extension. */
async function walkBarePopup(ear: OrcaEar<Walked>, session: FirefoxSession): Promise<readonly Step[]> {
  await session.browser.installExtension(BARE_POPUP.folder);
  const owned = { ...session, extensionId: BARE_POPUP.id };
  const steps: Step[] = [];
  await walkPopup(ear, owned, await usePopup(owned, POPUP_KEYS.bare), steps, 'a bare popup');
  await ear.hear('Escape', ({ events }) => events.some(({ type }) => type === 'focus:'));
  return steps;
}

/** Opens a popup with its key and goes through it; gives the way to it while it stands open. */
async function walkPopup(
  ear: OrcaEar<Walked>,
  session: FirefoxSession,
  popup: FirefoxPopup,
  steps: Step[],
  surface: 'the popup' | 'a bare popup' = 'the popup',
): Promise<Walked> {
  const keys = surface === 'the popup' ? KEYS.popup : KEYS.bare;
  const { spoken } = await ear.hear(keys, isNews);
  await popup.waitUntilOpen();
  steps.push({ surface, keys, control: null, ...sort({ spoken }) });
  const place: Walked = { evaluate: (ask) => evaluateInView(session, 'popup', ask) };
  await tabThrough(ear, place, surface, steps, 'with changes');
  return place;
}

/** With the button of the popup, which stands open. */
async function openSettings(
  ear: OrcaEar<Walked>,
  session: FirefoxSession,
  popup: Walked,
  steps: Step[],
): Promise<Page> {
  const press = pressIn(ear, popup, 'the popup', steps);
  while (steps.at(-1)?.control?.name !== 'Settings') await press('shift+Tab', 'focus');
  const opened = await ear.hear('Return', ({ events }) => events.some((event) => isLoaded(event, 'Hark settings')));
  steps.push({ surface: 'the settings', keys: 'Return on “Settings”', control: null, ...sort(opened) });
  return waitForExtensionTab(session, 'options.html');
}

/** All that Orca says, keys aside, from the press of the listen key until five words have been read. */
async function hearReading(ear: OrcaEar<Page>, page: Page): Promise<readonly string[]> {
  const heard = await ear.hear(KEYS.listen, () => true);
  await waitForStatus(page, 'speaking');
  const marked = new Set<string>();
  const during = await ear.hearDuring(() =>
    waitUntil(
      'five words were read',
      async () => marked.add(await readWord(page)).size,
      (count) => count >= 5,
      { limitMs: 30_000, everyMs: 50 },
    ),
  );
  return [heard, during].flatMap(({ spoken }) =>
    spoken.filter(({ cause }) => cause.kind !== 'key').map(({ words }) => words),
  );
}

function readWord(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('hark-word') ?? [])].join(' '));
}
