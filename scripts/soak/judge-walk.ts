import type { Control } from './focused-control.ts';
import type { Bare, OrcaWalk, Step } from './walk-steps.ts';

/** What is chosen in the bare page, as a screen reader says it. */
const BARE_CHOICES: readonly string[] = ['any time', 'any place', 'any seat'];
/** So many letters tell a line of a page from every word that is said of the player. */
const LINE_START = 30;

/** Orca's words for what browsers call a control. */
const KINDS: Readonly<Record<string, string>> = {
  button: 'push button',
  link: 'link',
  checkbox: 'check box',
  combobox: 'combo box',
  textbox: 'entry',
  searchbox: 'entry',
};

/** Of a part that unfolds: as browsers have it, and as it was heard in a bare page. */
const UNFOLDING = ['toggle button', 'push button'];

/** What a step is judged by beside itself. */
export type WalkAround = Pick<OrcaWalk, 'steps' | 'bare' | 'text'>;

/** What is wrong with what a screen reader said on its way, in words. */
export function judgeWalk(walk: OrcaWalk): readonly string[] {
  const { steps, whileReading, unasked, spoken, passage } = walk;
  const strange = spoken.filter((text) => !passage.includes(text));
  return [
    ...steps.flatMap((step) => judgeStep(step, walk)),
    ...whileReading.map((words) => `While Hark read, a screen reader said: ${words}`),
    ...unasked.map((text) => `Hark spoke unasked: ${text}`),
    ...strange.map((text) => `Hark read what was not highlighted: ${text}`),
    ...(spoken.length === 0 ? ['Hark read nothing.'] : []),
  ];
}

/** What is wrong with one step: name, kind and state of a control are to be said, and once. */
export function judgeStep(step: Step, walk: WalkAround): readonly string[] {
  const { surface, keys, control, said, news } = step;
  const { bare } = walk;
  const faults =
    surface === 'the page'
      ? judgeInPage(said, walk.text)
      : control === null
        ? judgeOpening(step, walk)
        : isChange(keys)
          ? judgeChange(control, step, bare)
          : judgeArrival(control, said, bare);
  const expected = expectNews(step, bare);
  const told = news.join(' | ');
  return [
    ...faults.map((fault) => `${surface}, ${keys}: ${fault} Said: ${said.join(' | ')}`),
    ...(told === expected ? [] : [`${surface}, ${keys}: “${told}” was told, and not “${expected}”.`]),
  ];
}

/**
 * As a page opens, nobody has gone to a field of it yet. What is said of the choices of a bare page in the same walk
 * may be said of others: a browser tells of each that comes into a page as if it had just been made (seen in
 * Chromium 156), and Orca 43 says that. Whatever else is said of a field is a fault of the page that is opened.
 */
function judgeOpening({ surface, said }: Step, { steps, bare }: WalkAround): readonly string[] {
  const held = steps.flatMap(({ control, ...at }) =>
    at.surface === surface && control?.role === 'combobox' && control.state !== null ? [flatten(control.state)] : [],
  );
  const isKnown = (isIt: (words: string) => boolean) => bare.opened.some(isIt);
  const isNamed = (words: string) => /combo box/.test(words);
  const isHeld = (choices: readonly string[]) => (words: string) => choices.includes(flatten(words).replace(/\.$/, ''));
  const fields = said.filter((words) => {
    if (/^(?:Address and search bar|Search (?:with \w+ )?or enter address)\b/.test(words)) return false;
    if (isNamed(words)) return !isKnown(isNamed);
    if (isHeld(held)(words)) return !isKnown(isHeld(BARE_CHOICES));
    return /check box|push button|\bentry\b/.test(words);
  });
  if (fields.length === 0) return [];
  return [
    fields.length === 1
      ? '1 field is said though nobody went to it.'
      : `${fields.length} fields are said though nobody went to them.`,
  ];
}

/** Back in the page, a screen reader stands in its text. */
function judgeInPage(said: readonly string[], text: string): readonly string[] {
  const isOfText = (words: string) => words.length >= LINE_START && text.includes(words.slice(0, LINE_START));
  return said.some(isOfText) ? [] : ['No line of the page is said.'];
}

function judgeArrival({ name, role, state }: Control, said: readonly string[], bare: Bare): readonly string[] {
  if (name === '') return [`A ${role} without a name.`];
  const words = said.map(flatten);
  const named = words.filter((one) => one.startsWith(flatten(name)));
  const rest = words.join(' ').replace(flatten(name), '');
  const kind = role === 'DisclosureTriangle' ? findUnfolding(bare) : KINDS[role];
  return [
    ...countOnce(`The name “${name}”`, named.length),
    ...(kind === undefined ? [] : countOnce(`“${kind}”, of “${name}”`, countIn(rest, kind))),
    ...(state === null || state === '' ? [] : countOnce(`“${state}”, of “${name}”`, countState(state, rest))),
  ];
}

/** A press that changes what has the focus: its new state is said, or for "Pause" and "Stop" told by a live region. */
function judgeChange({ name, role, state }: Control, { surface, said }: Step, bare: Bare): readonly string[] {
  if (state === null || role === 'textbox') return [];
  if (said.length === 0 && surface === 'the popup' && isUntoldInPopups(role, bare)) return [];
  return countOnce(`“${state}”, now of “${name}”`, countState(state, said.map(flatten).join(' ')));
}

/**
 * Whether nothing is said when a control of that kind is changed in any popup. Of Firefox's popups Orca 43 takes neither
 * the news ("Live region source is not in active tab", in its log) nor the new state of a check box ("Event source is
 * not context object"); it says the state to who comes back to it.
 */
function isUntoldInPopups(role: string, { popup }: Bare): boolean {
  return popup.some(({ keys, control, said }) => control?.role === role && isChange(keys) && said.length === 0);
}

/** A browser may call it so or so (seen: Chromium 156 and Firefox 153), and a page can say nothing to that. */
function findUnfolding({ steps }: Bare): string | undefined {
  const said = steps.filter(({ control }) => control?.role === 'DisclosureTriangle').flatMap((step) => step.said);
  return UNFOLDING.find((kind) => said.some((words) => words.includes(kind))) ?? UNFOLDING[0];
}

function expectNews({ surface, keys, control, news }: Step, { popup }: Bare): string {
  // The popup tells how the reading stands as it opens.
  if (surface === 'the popup' && control === null) {
    const isUnheard = popup.some((step) => step.control === null && step.news.length === 0);
    return news.find((words) => words.startsWith('Paused.')) ?? (isUnheard ? '' : 'Paused. …');
  }
  if (surface !== 'the player' || keys !== 'Return') return '';
  if (control?.name === 'Faster' || control?.name === 'Slower') {
    return news.find((words) => /^Speed \d/.test(words)) ?? 'Speed …';
  }
  if (control?.name === 'Play') return 'Paused.';
  return control?.name === 'Stop' ? 'Ready.' : '';
}

function isChange(keys: string): boolean {
  return keys === 'space' || keys === 'Down' || keys === 'Up' || keys === 'Return';
}

function countOnce(what: string, times: number): readonly string[] {
  return times === 1 ? [] : [`${what} is said ${times} times.`];
}

function countState(state: string, words: string): number {
  // "checked" is in "not checked" too.
  if (state === 'checked') return countIn(words, 'checked') - 2 * countIn(words, 'not checked');
  return countIn(words, flatten(state));
}

function countIn(words: string, part: string): number {
  return words.split(part).length - 1;
}

function flatten(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
