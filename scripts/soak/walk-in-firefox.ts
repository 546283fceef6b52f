import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { firefoxBuild, waitForFirefoxKeys } from '../../tests/e2e/firefox-product.ts';
import { startDisplay } from '../../tests/e2e/harness/display.ts';
import { launchFirefox, openFirefoxPage } from '../../tests/e2e/harness/firefox.ts';
import { assignFirefoxKey, waitForExtensionTab } from '../../tests/e2e/harness/firefox-views.ts';
import { focusBrowserWindow } from '../../tests/e2e/harness/keys.ts';
import { startOrca } from '../../tests/e2e/harness/orca.ts';
import { startPageServer } from '../../tests/e2e/harness/server.ts';
import { startSound } from '../../tests/e2e/harness/sound.ts';
import { fixturePages, waitForStatus } from '../../tests/e2e/product.ts';
import { readSaid, slowDownVoices } from '../../tests/e2e/slow-firefox-voices.ts';
import { readFocusedInDom } from './focused-in-dom.ts';
import { isLoaded, listenToOrca, type OrcaEar } from './orca-ear.ts';
import {
  highlight,
  isFromPage,
  isNews,
  type OrcaWalk,
  PASSAGE,
  pressIn,
  rowOf,
  SLOW_MS,
  type Step,
  sort,
  tabThrough,
} from './walk-with-orca.ts';

/** Ctrl+Shift+Y is the library's there. */
const ASSIGNED = { listen: 'Ctrl+Alt+Y', panel: 'Ctrl+Alt+E' } as const;
const KEYS = { listen: 'ctrl+alt+y', panel: 'ctrl+alt+e' } as const;

/** The walk in Firefox: the welcome, the player with its row of buttons, a reading, and the way back into the page. */
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

  const bare = await openFixture('choices.html');
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
  return {
    on: new Date().toISOString().slice(0, 10),
    browser: (await session.browser.version()).replace('firefox/', 'Firefox '),
    steps,
    bare: sort(bare).said,
    text: await page.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' ').trim()),
    whileReading,
    unasked,
    spoken: (await readSaid(session)).map(({ text }) => text),
    passage: PASSAGE,
  };
}

/** All that Orca says, keys aside, from the press of the listen key until five words have been read. */
async function hearReading(ear: OrcaEar, page: Page): Promise<readonly string[]> {
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
