import type { Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { findOffscreenPage, waitForPopup } from '../../tests/e2e/harness/extension-pages.ts';
import { waitForStatus } from '../../tests/e2e/product.ts';
import { ORCA_WALK_KEYS, type OrcaSession, startOrcaSession } from './orca-session.ts';
import { highlight, isFromPage, isNews, pressIn, rowOf, sort, tabThrough } from './walk-controls.ts';
import { type OrcaWalk, PASSAGE, SLOW_MS, type Step, type Surface } from './walk-steps.ts';

/**
 * From the welcome to the end of a reading, and through the settings, with the screen reader Orca at work: every control
 * that the keyboard leads to, each state that it changes, and what is said while Hark reads.
 */
export async function walkInChromium(steps: Step[] = []): Promise<OrcaWalk> {
  await using orca = await startOrcaSession();
  const { session } = orca;
  const { voice } = session;
  const bareSteps: Step[] = [];
  const bare = await hearBare(orca, (page) => tabThrough(orca, page, 'a bare page', bareSteps));
  const welcome = await openOwn(orca, 'welcome.html', 'the welcome', steps);
  await tabThrough(orca, welcome, 'the welcome', steps);
  await welcome.close();
  const unasked = (await voice.readSpoken()).map(({ text }) => text);
  if ((await findOffscreenPage(session)) !== undefined) unasked.push('(Its voice was opened.)');

  await voice.setPace(SLOW_MS);
  const { page } = await orca.openArticle('stairs.html');
  // Orca has its own cursor set before anything is highlighted: setting it takes the highlight away.
  await orca.hear('Down', ({ spoken }) => spoken.length > 0);
  await orca.hearDuring(() => highlight(page, PASSAGE));
  const whileReading = [...(await hearReading(orca, page))];
  const press = pressIn(orca, page, 'the player', steps);
  await press(ORCA_WALK_KEYS.panel, 'focus');
  await press('Return', isNews);
  await waitForStatus(page, 'paused');
  await rowOf(orca, page, steps);
  while (steps.at(-1)?.control?.name !== 'Faster') await press('Right', 'focus');
  await press('Return', isNews);
  await press('Left', 'focus');
  await press('Return', isNews);
  await press('End', 'focus');
  await press('Return', isFromPage);
  await rowOf(orca, page, steps);
  await press('Return', isFromPage);
  const pressBack = pressIn(orca, page, 'the page', steps);
  await pressBack('Escape', isFromPage);
  await pressBack('Down', ({ spoken }) => spoken.length > 0);

  whileReading.push(...(await hearReading(orca, page)));
  await press(ORCA_WALK_KEYS.panel, 'focus');
  await press('Home', 'focus');
  await press('Right', 'focus');
  await press('Return', isNews);

  await orca.hearDuring(() => highlight(page, PASSAGE));
  await orca.hear(ORCA_WALK_KEYS.listen, ({ events }) => events.some(({ name }) => name === 'Reading aloud.'));
  await waitForStatus(page, 'speaking');
  await orca.hear(ORCA_WALK_KEYS.listen, isNews);
  // After a popup Orca 43 passes over live regions of the page: "Live region source is not in active tab."
  await visitPopup(orca, steps);
  // Last, for other voices and other ways to read are chosen there.
  bare.push(...(await hearBare(orca)));
  const settings = await openOwn(orca, 'options.html', 'the settings', steps);
  await tabThrough(orca, settings, 'the settings', steps, 'with changes');
  const spoken = (await voice.readSpoken()).map(({ text }) => text);
  return {
    on: new Date().toISOString().slice(0, 10),
    browser: (await session.browser.version()).replace('Chrome/', 'Chromium '),
    steps,
    bare: { opened: bare, steps: bareSteps, popup: [] },
    text: await page.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' ').trim()),
    whileReading,
    unasked,
    spoken,
    passage: PASSAGE,
  };
}

async function openOwn(orca: OrcaSession, file: string, surface: Surface, steps: Step[]): Promise<Page> {
  const { page, spoken } = await orca.openOwn(file);
  steps.push({ surface, keys: 'its address', control: null, ...sort({ spoken }) });
  return page;
}

/** What browser and screen reader say of the choices in any page, by themselves, as it opens. */
async function hearBare(orca: OrcaSession, walkOn: (page: Page) => Promise<void> = async () => {}): Promise<string[]> {
  const { page, spoken } = await orca.openArticle('choices.html');
  await walkOn(page);
  await page.close();
  return [...sort({ spoken }).said];
}

async function visitPopup(orca: OrcaSession, steps: Step[]): Promise<void> {
  const { spoken } = await orca.hear(ORCA_WALK_KEYS.popup, isNews);
  const popup = await waitForPopup(orca.session, 'popup.html');
  await waitFor('the popup shows its buttons', () =>
    popup.$('main [data-action="play"]').then((one) => one ?? undefined),
  );
  steps.push({ surface: 'the popup', keys: ORCA_WALK_KEYS.popup, control: null, ...sort({ spoken }) });
  await tabThrough(orca, popup, 'the popup', steps);
  await orca.hear('Escape', ({ events }) => events.some(({ type }) => type.startsWith('window:')));
}

/** All that Orca says, keys aside, from the press of the listen key until five words have been read. */
async function hearReading(orca: OrcaSession, page: Page): Promise<readonly string[]> {
  const { voice } = orca.session;
  const countWords = async () =>
    (await voice.readLog()).filter((entry) => entry.kind === 'event' && entry.type === 'word').length;
  const before = await countWords();
  const heard = await orca.hear(ORCA_WALK_KEYS.listen, ({ events }) =>
    events.some(({ name }) => name === 'Reading aloud.'),
  );
  await waitForStatus(page, 'speaking');
  const during = await orca.hearDuring(async () => {
    await waitUntil('five words were read', countWords, (words) => words >= before + 5, { limitMs: 30_000 });
  });
  return [heard, during]
    .flatMap(({ spoken }) => spoken.filter(({ cause }) => cause.kind !== 'key'))
    .map(({ words }) => words);
}
