import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeStep, judgeWalk } from '../../scripts/soak/judge-walk.ts';
import type { Step } from '../../scripts/soak/walk-steps.ts';

const BUTTON = { role: 'button', name: 'Back', state: null, description: '' };
const CHECKBOX = { role: 'checkbox', name: 'Sounds', state: 'not checked', description: '' };
const BARE = { opened: [], steps: [], popup: [] };
const WALK = { steps: [], bare: BARE, text: 'Hold the rail with your free hand, and rest.' };
const step = (
  control: Step['control'],
  said: readonly string[],
  keys = 'Right',
  news: readonly string[] = [],
  surface: Step['surface'] = 'the player',
): Step => ({
  surface,
  keys,
  control,
  said,
  news,
});

describe('the judge of a walk with a screen reader', () => {
  test.each<readonly [string, Step]>([
    ['a name and a kind, said once', step(BUTTON, ['Hark player tool bar', 'Back push button.', 'Focus mode'])],
    ['a state, said once', step(CHECKBOX, ['Sounds check box not checked.', 'A short, soft sound.'])],
    ['a state that has changed', step({ ...CHECKBOX, state: 'checked' }, ['checked'], 'space')],
    ['a choice', step({ ...BUTTON, role: 'combobox', name: 'Pitch', state: 'Low' }, ['Pitch combo box. Low.'])],
    ['a speed that is chosen in silence', step({ ...BUTTON, name: 'Faster' }, [], 'Return', ['Speed 1.1'])],
    ['news where they are due', step({ ...BUTTON, name: 'Play' }, [], 'Return', ['Paused.'])],
    ['a line of the page', step(null, ['Hold the rail with your free hand,'], 'Down', [], 'the page')],
  ])('finds no fault with %s', (_what, good) => {
    expect(judgeStep(good, WALK)).toEqual([]);
  });

  test.each<readonly [string, Step, string]>([
    ['that is not named', step(BUTTON, []), '“Back” is said 0 times'],
    ['that is named twice', step(BUTTON, ['Back push button.', 'Back push button.']), '“Back” is said 2 times'],
    [
      'with another one’s words',
      step(BUTTON, ['Stop push button.', 'Back push button.']),
      '“push button”, of “Back” is said 2',
    ],
    [
      'with a state that is not its own',
      step(CHECKBOX, ['Sounds check box checked.']),
      '“not checked”, of “Sounds” is said 0',
    ],
    ['without its state', step(CHECKBOX, ['Sounds check box.']), '“not checked”, of “Sounds” is said 0'],
    ['whose change is not said', step(CHECKBOX, [], 'space'), '“not checked”, now of “Sounds” is said 0'],
    ['without a name', step({ ...BUTTON, name: '' }, ['push button']), 'A button without a name'],
    ['with news that nobody waits for', step(BUTTON, ['Back push button.'], 'Right', ['Ready.']), '“Ready.” was told'],
    [
      'whose speed is told twice',
      step({ ...BUTTON, name: 'Slower' }, [], 'Return', ['Speed 1', 'Speed 1']),
      '“Speed 1 | Speed 1” was told',
    ],
    ['whose speed is not told', step({ ...BUTTON, name: 'Slower' }, [], 'Return'), 'and not “Speed …”'],
    [
      'that nobody went to',
      step(null, ['Finished loading.', 'Pitch combo box collapsed']),
      '1 field is said though nobody went to it.',
    ],
    [
      'that nobody went to, and another',
      step(null, ['Pitch combo box collapsed', 'Sounds check box.']),
      '2 fields are said though nobody went to them.',
    ],
    ['in the place of the page', step(null, ['Play push button.'], 'Escape', [], 'the page'), 'No line of the page'],
    ['whose news are missing', step({ ...BUTTON, name: 'Play' }, [], 'Return'), 'and not “Paused.”'],
  ])('finds fault with a control %s', (_what, bad, fault) => {
    expect(judgeStep(bad, WALK).join(' ')).toContain(fault);
  });

  test('takes what is said of the choice of a bare page for no fault of another page, and nothing else', () => {
    const pitch = step({ ...BUTTON, role: 'combobox', name: 'Pitch', state: 'Low' }, [], 'Tab', [], 'the settings');
    const judgeBeside = (opened: readonly string[], said: readonly string[]) =>
      judgeStep(step(null, said, 'its address', [], 'the settings'), {
        ...WALK,
        steps: [pitch],
        bare: { ...BARE, opened },
      }).length;
    const whole = ['region Voice', 'Pitch combo box collapsed', 'Low.'];
    expect(judgeBeside(['Place combo box collapsed', 'Any place.'], whole)).toBe(0);
    expect(judgeBeside(['Any place.'], whole)).toBe(1);
    expect(judgeBeside(['Any place.'], ['Low.'])).toBe(0);
    expect(judgeBeside([], ['Low.'])).toBe(1);
    expect(judgeBeside(['Place combo box collapsed', 'Any place.'], [...whole, 'Sounds check box.'])).toBe(1);
  });

  test('takes for no fault of the popup what is not said in a bare one either, and nothing else', () => {
    const inPopup = (control: Step['control'], said: readonly string[], keys: string) =>
      step(control, said, keys, [], 'the popup');
    const ticked = { ...CHECKBOX, state: 'checked' };
    const steps = [
      inPopup(null, [], 'ctrl+alt+j'),
      inPopup(ticked, [], 'space'),
      inPopup(ticked, ['pressed'], 'space'),
    ];
    const judgeBeside = (popup: readonly Step[]) =>
      steps.map((one) => judgeStep(one, { ...WALK, bare: { ...BARE, popup } }).length);
    expect(judgeBeside([])).toEqual([1, 1, 1]);
    expect(judgeBeside([steps[0] as Step, steps[1] as Step])).toEqual([0, 0, 1]);
    const told = { ...(steps[0] as Step), news: ['Two lifts are free.'] };
    expect(judgeBeside([told, { ...(steps[1] as Step), said: ['checked'] }])).toEqual([1, 1, 1]);
  });

  test('knows a part that unfolds by the kind that it has in a bare page', () => {
    const part = { role: 'DisclosureTriangle', name: 'More', state: 'collapsed', description: '' };
    const said = ['More collapsed push button.'];
    const judgeBeside = (steps: readonly Step[]) =>
      judgeStep(step(part, said, 'Tab'), { ...WALK, bare: { ...BARE, steps } }).length;
    expect(judgeBeside([])).toBe(1);
    expect(judgeBeside([step(part, ['More about lifts toggle button collapsed.'])])).toBe(1);
    expect(judgeBeside([step(part, ['More about lifts collapsed push button.'])])).toBe(0);
  });

  test('finds fault with words while Hark reads, and with reading unasked or something else', () => {
    const walk = {
      on: '',
      browser: '',
      ...WALK,
      passage: 'One. Two.',
      whileReading: [],
      unasked: [],
      spoken: ['Two.'],
    };
    expect(judgeWalk(walk)).toEqual([]);
    expect(judgeWalk({ ...walk, whileReading: ['Ready.'], unasked: ['One.'], spoken: ['Three.'] })).toEqual([
      'While Hark read, a screen reader said: Ready.',
      'Hark spoke unasked: One.',
      'Hark read what was not highlighted: Three.',
    ]);
    expect(judgeWalk({ ...walk, spoken: [] })).toEqual(['Hark read nothing.']);
  });
});

test.each(['orca-walk', 'orca-walk-firefox'])(
  'the walk kept in %s has the faults that the judge finds in it',
  (name) => {
    const { faults, ...walk } = JSON.parse(
      readFileSync(resolve(import.meta.dirname, `../../docs/figures/${name}.json`), 'utf8'),
    );
    expect(judgeWalk(walk)).toEqual(faults);
  },
);
