import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OrcaWalk, Step } from '../soak/walk-steps.ts';
import type { HandCheck } from './criterion.ts';

/** As the last `npm run soak -- orca-walk` left it. */
export type KeptWalk = OrcaWalk & { readonly faults: readonly string[] };

const readWalk = (name: string): KeptWalk =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/figures', name), 'utf8'));
const kept = readWalk('orca-walk.json');
const keptInFirefox = readWalk('orca-walk-firefox.json');
const BY = '`npm run soak -- orca-walk`';

/** Every control that the keyboard led to, and what Orca said there. */
export function tellControls({ on, browser, steps, bare, faults }: KeptWalk): HandCheck {
  return {
    by: BY,
    on,
    did: `With Orca 43.1 at work, went by keys through the welcome, the player in a page with all its buttons, the popup and the settings in ${browser}, and changed each choice of the settings; heard beside it a bare page with three choices.`,
    saw: `${steps.length} presses. ${tellFaults(faults)} ${tellBare(bare.opened)} ${tellWayBack(steps)} Heard, for one: ${pickExamples(steps)} All of it: [orca-walk.json](figures/orca-walk.json).`,
  };
}

/** What Orca said while Hark read. */
export function tellReading({ on, browser, steps, whileReading, unasked, spoken }: KeptWalk): HandCheck {
  const news = steps.flatMap((step) => step.news);
  const silence = whileReading.length === 0 ? 'nothing' : quote(whileReading);
  return {
    by: BY,
    on,
    did: `With Orca 43.1 at work, highlighted a sentence in ${browser}, pressed the listen key, paused it in the player, went on with the key, and stopped it in the player.`,
    saw: `While Hark read, Orca said ${silence} but the keys that were pressed; all that live regions told in the walk was ${quote(news)}. Hark spoke ${unasked.length === 0 ? 'nothing' : quote(unasked)} unasked, and then ${quote(spoken)}.`,
  };
}

export const ORCA_WALK = tellControls(kept);
export const ORCA_IN_FIREFOX: HandCheck = {
  by: BY,
  on: keptInFirefox.on,
  did: `With Orca 43.1 at work, went by keys through the welcome, the player in a page with the row of its buttons, the popup, opened with its key, with its parts unfolded, and the settings in ${keptInFirefox.browser}, and changed each choice of the popup and the settings; heard beside it a bare page with three choices and the popup of a bare extension.`,
  saw: `${keptInFirefox.steps.length} presses. ${tellFaults(keptInFirefox.faults)} ${tellBarePopup(keptInFirefox.bare.popup)} ${tellBare(keptInFirefox.bare.opened)} ${tellWayBack(keptInFirefox.steps)} All of it: [orca-walk-firefox.json](figures/orca-walk-firefox.json).`,
};
export const ORCA_READING = tellReading(kept);
export const ORCA_READING_IN_FIREFOX = tellReading(keptInFirefox);

function tellFaults(faults: readonly string[]): string {
  if (faults.length === 0) return 'Name, kind and state of each control were said, and once.';
  return `Name, kind and state of each control were said, and once, but for ${faults.length}: ${faults.join(' ')}`;
}

/** What is said of choices that nobody has gone to, which no page can help. */
function tellBare(bare: readonly string[]): string {
  const said = bare.filter((words) => /combo box/.test(words) || /^any \w+\.$/i.test(words));
  if (said.length === 0) return 'As the bare page opened, Orca said none of its choices.';
  return `As the bare page opened, Orca said its choices, to which nobody had gone (${quote([...new Set(said)])}); so it did of Hark’s.`;
}

/** What is not said in the popup of any extension, so that it is no fault of Hark’s. */
function tellBarePopup(steps: readonly Step[]): string {
  const news = steps.find(({ control }) => control === null)?.news ?? [];
  const ticked = steps.find(({ control, keys }) => control?.role === 'checkbox' && keys === 'space')?.said ?? [];
  return `As the bare popup opened, Orca said ${quote(news) || 'nothing'} of the news in it, and ${quote(ticked) || 'nothing'} as its check box was ticked; so it was with Hark’s popup, which is counted for no fault.`;
}

/** Where a screen reader is when Escape has led out of the player. */
function tellWayBack(steps: readonly Step[]): string {
  const lines = steps.filter(({ surface, keys }) => surface === 'the page' && keys === 'Down');
  return `After Escape from the player, the arrow key said a line where the reader had been: ${quote(lines.flatMap(({ said }) => said.slice(0, 1)))}.`;
}

/** A button, a check box and a choice, as they were heard. */
function pickExamples(steps: readonly Step[]): string {
  const examples = ['button', 'checkbox', 'combobox'].flatMap((role) => {
    const step = steps.find(({ control, keys }) => control?.role === role && keys === 'Tab');
    return step === undefined ? [] : [`“${step.said.join(' ')}”`];
  });
  return `${examples.join('; ')}.`;
}

function quote(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}
