import type { Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { findOffscreenPage, waitForPopup } from '../../tests/e2e/harness/extension-pages.ts';
import { waitForStatus } from '../../tests/e2e/product.ts';
import type { Control } from './focused-control.ts';
import type { OrcaEar, Told } from './orca-ear.ts';
import { ORCA_WALK_KEYS, type OrcaSession, startOrcaSession } from './orca-session.ts';

export type Surface = 'the welcome' | 'the player' | 'the page' | 'the popup' | 'the settings';

/** One press, and all that Orca said to it but the names of the keys. In the page, a key of Orca's own says a line. */
export type Step = {
  readonly surface: Surface;
  readonly keys: string;
  /** What the press led to or changed; null where it did neither. */
  readonly control: Control | null;
  /** Of that control and of what it stands in. */
  readonly said: readonly string[];
  /** Of live regions. */
  readonly news: readonly string[];
};

export type OrcaWalk = {
  /** The day of the walk, as `2026-01-31`. */
  readonly on: string;
  readonly browser: string;
  readonly steps: readonly Step[];
  /** All that Orca said as a page opened that is nobody's and has choices, to which nobody went. */
  readonly bare: readonly string[];
  /** The text of the page in which Hark read. */
  readonly text: string;
  /** All that Orca said while Hark read, keys aside: there is nothing to say. */
  readonly whileReading: readonly string[];
  /** What Hark's voice was asked to say before it was asked for, and in all. */
  readonly unasked: readonly string[];
  readonly spoken: readonly string[];
  /** What was highlighted and asked for. */
  readonly passage: string;
};

export const SLOW_MS = 1_500;
export const PASSAGE = 'Hold the rail with your free hand, and keep your eyes on the next step.';
/** It asks the browser for more, in a window of its own. */
const LEFT_ALONE = 'Show the listen button on all sites';

export const isFromPage = ({ spoken }: Told) => spoken.some(({ cause }) => cause.kind === 'event');
const isTakingFocus = (told: Told) =>
  isFromPage(told) && told.events.some(({ type, detail }) => type === 'object:state-changed:focused' && detail === 1);
export const isNews = ({ spoken }: Told) => spoken.some(({ cause }) => cause.kind === 'news');

/**
 * From the welcome to the end of a reading, and through the settings, with the screen reader Orca at work: every control
 * that the keyboard leads to, each state that it changes, and what is said while Hark reads.
 */
export async function walkWithOrca(steps: Step[] = []): Promise<OrcaWalk> {
  await using orca = await startOrcaSession();
  const { session } = orca;
  const { voice } = session;
  const bare = await hearBare(orca);
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
  const spoken = (await voice.readSpoken()).map(({ text }) => text);
  // Last, for other voices and other ways to read are chosen there.
  bare.push(...(await hearBare(orca)));
  const settings = await openOwn(orca, 'options.html', 'the settings', steps);
  await tabThrough(orca, settings, 'the settings', steps, 'with changes');
  return {
    on: new Date().toISOString().slice(0, 10),
    browser: (await session.browser.version()).replace('Chrome/', 'Chromium '),
    steps,
    bare,
    text: await page.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' ').trim()),
    whileReading,
    unasked,
    spoken,
    passage: PASSAGE,
  };
}

type Press = (keys: string, awaited: 'focus' | ((told: Told) => boolean)) => Promise<Step>;

/** Presses keys in a page, and keeps what was said. */
export function pressIn(orca: OrcaEar, page: Page, surface: Surface, steps: Step[]): Press {
  return async (keys, awaited) => {
    const heard =
      awaited === 'focus'
        ? await orca.hearFocus(page, keys)
        : { ...(await orca.hear(keys, awaited)), control: await orca.readControl(page) };
    const control = surface === 'the page' || (awaited !== 'focus' && heard.control.name === '') ? null : heard.control;
    const step = { surface, keys, control, ...sort(heard, surface === 'the page' ? 'with lines' : 'without lines') };
    steps.push(step);
    return step;
  };
}

/** The whole row of buttons from its first on, and round to it. */
export async function rowOf(orca: OrcaEar, page: Page, steps: Step[]): Promise<void> {
  const press = pressIn(orca, page, 'the player', steps);
  const count = await page.evaluate(
    () => document.querySelector('hark-host')?.shadowRoot?.querySelectorAll('[role=toolbar] button').length ?? 0,
  );
  for (let at = 0; at < count; at += 1) await press('Right', 'focus');
}

async function openOwn(orca: OrcaSession, file: string, surface: Surface, steps: Step[]): Promise<Page> {
  const { page, spoken } = await orca.openOwn(file);
  steps.push({ surface, keys: 'its address', control: null, ...sort({ spoken }) });
  return page;
}

/** What browser and screen reader say of the choices in any page, by themselves, as it opens. */
async function hearBare(orca: OrcaSession): Promise<string[]> {
  const { page, spoken } = await orca.openArticle('choices.html');
  await page.close();
  return [...sort({ spoken }).said];
}

/** Every control of a page that Tab leads to, in order; each choice is changed on the way where that is wanted. */
export async function tabThrough(
  orca: OrcaEar,
  page: Page,
  surface: Surface,
  steps: Step[],
  how: 'as they are' | 'with changes' = 'as they are',
): Promise<void> {
  const press = pressIn(orca, page, surface, steps);
  const count = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, summary');
    return [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length;
  });
  for (let at = 0; at < count; at += 1) {
    const { control } = await press('Tab', at === 0 ? isTakingFocus : 'focus');
    // Beside Orca the first Tab can lead from its cursor to the page itself, which has the focus already.
    if (at === 0 && control === null) {
      steps.pop();
      at -= 1;
      continue;
    }
    if (control === null || how === 'as they are' || control.name === LEFT_ALONE) continue;
    if (control.role === 'checkbox') await press('space', isFromPage);
    if (control.role === 'combobox') await chooseAnother(press, control, steps);
  }
}

/** The next choice of a list, or the one before where there is none. */
async function chooseAnother(press: Press, { state }: Control, steps: Step[]): Promise<void> {
  const isLast = async () => (await press('Down', isFromPage)).control?.state === state;
  if (!(await isLast())) return;
  steps.pop();
  await press('Up', isFromPage);
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

export function highlight(page: Page, passage: string): Promise<void> {
  return page.evaluate((words) => {
    const text = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words))?.firstChild;
    const at = text?.textContent?.indexOf(words) ?? -1;
    if (text == null || at < 0) throw new Error('The passage is not on the page.');
    getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
  }, passage);
}

export function sort(
  { spoken }: Pick<Told, 'spoken'>,
  how: 'with lines' | 'without lines' = 'without lines',
): Pick<Step, 'said' | 'news'> {
  const wordsOf = (...kinds: readonly string[]) =>
    spoken.filter(({ cause }) => kinds.includes(cause.kind)).map(({ words }) => words);
  return { said: wordsOf('event', 'own', ...(how === 'with lines' ? ['key'] : [])), news: wordsOf('news') };
}
