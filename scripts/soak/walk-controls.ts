import type { Page } from 'puppeteer-core';
import type { Control, Walked } from './focused-control.ts';
import type { OrcaEar, Told } from './orca-ear.ts';
import type { Step, Surface } from './walk-steps.ts';

/** They ask the browser for more, in a window of its own. */
const LEFT_ALONE: readonly string[] = ['Show the listen button on all sites', 'Show the listen button on this site'];

export const isFromPage = ({ spoken }: Told) => spoken.some(({ cause }) => cause.kind === 'event');
const isTakingFocus = (told: Told) =>
  isFromPage(told) && told.events.some(({ type, detail }) => type === 'object:state-changed:focused' && detail === 1);
/** Told, and said where anything is said of it. */
const isTicked = ({ events }: Told) => events.some(({ type }) => type === 'object:state-changed:checked');
export const isNews = ({ spoken }: Told) => spoken.some(({ cause }) => cause.kind === 'news');

type Press = (keys: string, awaited: 'focus' | ((told: Told) => boolean)) => Promise<Step>;

/** Presses keys in a page, and keeps what was said. */
export function pressIn<Place extends Walked>(
  orca: OrcaEar<Place>,
  page: Place,
  surface: Surface,
  steps: Step[],
): Press {
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
export async function rowOf(orca: OrcaEar<Page>, page: Page, steps: Step[]): Promise<void> {
  const press = pressIn(orca, page, 'the player', steps);
  const count = await page.evaluate(
    () => document.querySelector('hark-host')?.shadowRoot?.querySelectorAll('[role=toolbar] button').length ?? 0,
  );
  for (let at = 0; at < count; at += 1) await press('Right', 'focus');
}

/** Every control of a page that Tab leads to, in order; each choice is changed on the way where that is wanted. */
export async function tabThrough<Place extends Walked>(
  orca: OrcaEar<Place>,
  page: Place,
  surface: Surface,
  steps: Step[],
  how: 'as they are' | 'with changes' = 'as they are',
): Promise<void> {
  const press = pressIn(orca, page, surface, steps);
  const enter = async (): Promise<Control> => {
    const { control } = await press('Tab', isTakingFocus);
    if (control !== null) return control;
    // Beside Orca the first Tab can lead from its cursor to the page itself, which has the focus already.
    steps.pop();
    return enter();
  };
  const use = async (control: Control) => {
    if (how === 'as they are' || LEFT_ALONE.includes(control.name)) return;
    if (control.role === 'checkbox') await press('space', isTicked);
    if (control.role === 'DisclosureTriangle') await press('space', isFromPage);
    if (control.role === 'combobox') await chooseAnother(press, control, steps);
  };
  await use(await enter());
  // Asked again after each, for a choice can bring others into the page.
  while (!(await page.evaluate(isAtLast))) {
    const { control } = await press('Tab', 'focus');
    if (control !== null) await use(control);
  }
}

/** In a page: whether Tab leads to none of its controls any more. */
function isAtLast(): boolean {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, summary');
  return [...all].findLast((one) => one.tabIndex >= 0 && one.checkVisibility()) === document.activeElement;
}

/** The next choice of a list, or the one before where there is none. */
async function chooseAnother(press: Press, { state }: Control, steps: Step[]): Promise<void> {
  const isLast = async () => (await press('Down', isFromPage)).control?.state === state;
  if (!(await isLast())) return;
  steps.pop();
  await press('Up', isFromPage);
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
