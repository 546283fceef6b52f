import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { Panel, type PanelAction } from '@/components/panel/Panel.tsx';
import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import { english } from '../fakes/english.ts';
import { press, pressKey } from './happenings.ts';
import { findFaults, show } from './show.ts';

const SPEAKING: ReadingModel = {
  status: 'speaking',
  active: true,
  statusText: 'Reading aloud.',
  progressText: '26% read',
  speedText: 'Speed 1.3',
  note: null,
  help: 'none',
};
const PAUSED: ReadingModel = { ...SPEAKING, status: 'paused', active: false, statusText: 'Paused.' };

interface Standing {
  readonly direction?: 'ltr' | 'rtl';
  readonly stand?: 'empty' | 'open';
  readonly extent?: 'whole' | 'folded';
  readonly edge?: 'bottom' | 'top';
  readonly speedBy?: 'reader' | 'clinic';
  readonly settingsPage?: 'shown' | 'hidden';
  readonly room?: number;
}

function showPanel(model: ReadingModel, standing: Standing = {}) {
  const { direction = 'ltr', edge = 'bottom', speedBy = 'reader', settingsPage = 'shown', room = 1200 } = standing;
  let { extent = 'whole', stand = 'open' } = standing;
  const actions: PanelAction[] = [];
  const panel = (now: ReadingModel, section: 'announced' | 'none' = 'none') => (
    <Panel
      model={now}
      stand={stand}
      subject={{ title: 'Your knee', sentence: 'Wear flat shoes.' }}
      subjectLang="en-GB"
      section={section}
      edge={edge}
      extent={extent}
      speedBy={speedBy}
      settingsPage={settingsPage}
      room={room}
      translate={english}
      direction={direction}
      onAction={(action) => actions.push(action)}
    />
  );
  const shown = show(panel(model));
  return {
    ...shown,
    actions,
    change: (now: ReadingModel, section?: 'announced' | 'none') => shown.show(panel(now, section)),
    open() {
      stand = 'open';
    },
    fold(wanted: 'whole' | 'folded') {
      extent = wanted;
      shown.show(panel(model));
    },
  };
}

describe('the panel', () => {
  test('is a region of its name, with its buttons in order', () => {
    const { container, buttons } = showPanel(SPEAKING);
    expect(container.querySelector('section')?.getAttribute('aria-label')).toBe('Hark player');
    expect(container.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Hark player');
    expect(buttons()).toEqual(['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'Smaller', 'Close', 'More']);
  });

  test('has no buttons for a speed that the clinic has set, and says so', () => {
    const { container, buttons } = showPanel(SPEAKING, { speedBy: 'clinic' });
    expect(buttons()).toEqual(['Pause', 'Stop', 'Back', 'Forward', 'Smaller', 'Close', 'More']);
    expect(container.querySelector('.speed')?.textContent).toBe('Speed 1.3 Set by your clinic.');
    expect(showPanel(SPEAKING).container.querySelector('.lock')).toBe(null);
  });

  test('asks for what each button says', () => {
    const { button, buttons, actions } = showPanel(SPEAKING);
    for (const name of buttons()) press(button(name));
    expect(actions).toEqual(['pause', 'stop', 'back', 'forward', 'slower', 'faster', 'fold', 'close']);
  });

  test('shows the rarer steps when asked, and hides them again', () => {
    const { button, buttons, actions } = showPanel(SPEAKING);
    expect(button('More').getAttribute('aria-expanded')).toBe('false');
    act(() => press(button('More')));
    expect(button('More').getAttribute('aria-expanded')).toBe('true');
    const steps = [
      'Repeat',
      'Again, slower',
      'Spell the word',
      'Paragraph back',
      'Paragraph forward',
      'Heading back',
      'Heading forward',
      'Past the list or table',
      'Reading view',
      'Save as audio',
      'Move to the top',
      'Settings',
      "Why can't I hear it?",
    ];
    expect(buttons().slice(8)).toEqual(['More', ...steps]);
    for (const name of steps) press(button(name));
    expect(actions).toEqual([
      'repeat',
      'repeat-slower',
      'spell',
      'paragraph-back',
      'paragraph-forward',
      'heading-back',
      'heading-forward',
      'leave-structure',
      'reading-view',
      'save-audio',
      'move-to-top',
      'open-settings',
      'sound-check',
    ]);
    act(() => press(button('More')));
    expect(buttons()).not.toContain('Repeat');
  });

  test.each([
    [320, ['Pause', 'Stop', 'Back', 'Forward', 'More']],
    [640, ['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'More']],
    [1200, ['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'Smaller', 'Close', 'More']],
  ])('A-1.4.10: in a window of %d px has one row of buttons, and the others behind the last of it', (room, row) => {
    const { button, buttons } = showPanel(SPEAKING, { room });
    expect(buttons()).toEqual(row);
    act(() => press(button('More')));
    const usual = ['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'Smaller', 'Close'];
    expect(buttons().filter((name) => usual.includes(name))).toEqual(usual);
  });

  test('A-2.5.7: moves to the other edge by a button, which keeps its name for the focus', () => {
    const { button, actions } = showPanel(SPEAKING, { edge: 'top' });
    act(() => press(button('More')));
    press(button('Move to the bottom'));
    expect(actions).toEqual(['move-to-bottom']);
    expect(button('Move to the bottom').getAttribute('data-action')).toBe('move');
  });

  test('A-3.2.6: has help last among what it unfolds', () => {
    const { button, buttons } = showPanel(SPEAKING);
    act(() => press(button('More')));
    expect(buttons().at(-1)).toBe("Why can't I hear it?");
  });

  test('has no way to the settings where a clinic has closed it', () => {
    const { button, buttons } = showPanel(SPEAKING, { settingsPage: 'hidden' });
    act(() => press(button('More')));
    expect(buttons()).toContain('Save as audio');
    expect(buttons()).not.toContain('Settings');
  });

  test('A-2.4.3: folds into one button and back, and the focus goes with it', () => {
    const { button, buttons, fold, actions, container } = showPanel(SPEAKING);
    button('Smaller').focus();
    press(button('Smaller'));
    fold('folded');
    expect(buttons()).toEqual(['Show the player']);
    expect(document.activeElement).toBe(button('Show the player'));
    expect(container.querySelector('[role=toolbar]')).toBeNull();
    press(button('Show the player'));
    fold('whole');
    expect(document.activeElement).toBe(button('Pause'));
    expect(actions).toEqual(['fold', 'unfold']);
  });

  test('A-3.3.1: shows what went wrong although it is folded', async () => {
    const { container } = showPanel({ ...PAUSED, note: 'The voice did not start.' }, { extent: 'folded' });
    expect(container.querySelector('.note')?.textContent).toBe('The voice did not start.');
    expect(await findFaults(container)).toEqual([]);
  });

  test('U-4.1.2: names the page and holds the sentence as text, in their language and not as news', () => {
    const { container } = showPanel(SPEAKING);
    const title = container.querySelector('.title');
    const sentence = container.querySelector('.sentence');
    expect([title?.textContent, title?.getAttribute('lang')]).toEqual(['Your knee', 'en-GB']);
    expect([sentence?.textContent, sentence?.getAttribute('lang')]).toEqual(['Wear flat shoes.', 'en-GB']);
    expect(sentence?.closest('[role=status], [aria-live]')).toBeNull();
  });

  test('opens a section while it is announced, and gives the focus to its main button afterwards', () => {
    const { button, buttons, change, actions } = showPanel(SPEAKING);
    change(SPEAKING, 'announced');
    expect(buttons().slice(0, 3)).toEqual(['Pause', 'Open this section', 'Stop']);
    button('Open this section').focus();
    press(button('Open this section'));
    expect(actions).toEqual(['open-section']);
    change(SPEAKING);
    expect(buttons()).not.toContain('Open this section');
    expect(document.activeElement).toBe(button('Pause'));
  });

  test('offers the sound check where the voice is what failed', () => {
    const { button, buttons, change, actions } = showPanel(PAUSED);
    expect(buttons()).not.toContain("Why can't I hear it?");
    change({ ...PAUSED, status: 'blocked', note: 'The voice did not start.', help: 'sound-check' });
    expect(buttons().slice(0, 3)).toEqual(['Play', "Why can't I hear it?", 'Stop']);
    press(button("Why can't I hear it?"));
    expect(actions).toEqual(['sound-check']);
  });

  test('leaves the focus outside where it is when the button goes', () => {
    const { change } = showPanel(SPEAKING);
    change(SPEAKING, 'announced');
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    change(SPEAKING);
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  test('does nothing that a script of the page presses', () => {
    const { button, buttons, actions } = showPanel(PAUSED);
    for (const name of buttons()) {
      press(button(name), 'script');
      button(name).click();
    }
    expect(actions).toEqual([]);
  });

  test('A-4.1.2: has one button to play and pause, which keeps the focus', () => {
    const { button, change, actions } = showPanel(SPEAKING);
    const main = button('Pause');
    main.focus();
    press(main);
    change(PAUSED);
    expect(button('Play')).toBe(main);
    expect(document.activeElement).toBe(main);
    press(main);
    expect(actions).toEqual(['pause', 'play']);
  });

  test('A-SR3, A-SR4: says to a screen reader how it stands, and nothing while Hark itself speaks', () => {
    const { announced, change } = showPanel(SPEAKING);
    expect(announced('status')).toEqual(['', '']);
    change(PAUSED);
    expect(announced('status')).toEqual(['', 'Paused.']);
    change({ ...PAUSED, note: 'Something else is using the voice.' });
    expect(announced('status')).toEqual(['Something else is using the voice.', '']);
    change(SPEAKING);
    expect(announced('status')).toEqual(['', '']);
  });

  test('A-SR4: says nothing of being ready before anything was read, and does when it was stopped', () => {
    const idle: ReadingModel = { ...SPEAKING, status: 'idle', active: false, statusText: 'Ready.' };
    const { announced, change, open } = showPanel(idle, { stand: 'empty' });
    expect(announced('status')).toEqual(['', '']);
    change({ ...idle, note: 'Nothing is highlighted.' });
    expect(announced('status')).toEqual(['', 'Nothing is highlighted.']);
    open();
    change(SPEAKING);
    change(idle);
    expect(announced('status')).toEqual(['Ready.', '']);
  });

  test('A-4.1.3: says no more than its words where a screen reader comes past', () => {
    const { container } = showPanel(PAUSED);
    expect(container.querySelectorAll('[role=status]')).toHaveLength(0);
    expect(container.querySelectorAll('[aria-live=polite]')).toHaveLength(2);
  });

  test('A-4.1.3: tells a speed that is chosen in silence, and none while Hark speaks', () => {
    const { announced, change } = showPanel({ ...SPEAKING, speedText: 'Speed 1' });
    change(SPEAKING);
    expect(announced('status')).toEqual(['', '']);
    change({ ...PAUSED, speedText: 'Speed 1.4' });
    expect(announced('status')).toEqual(['', 'Paused.']);
    change({ ...PAUSED, speedText: 'Speed 1.5' });
    expect(announced('status')).toEqual(['Speed 1.5', '']);
    change({ ...SPEAKING, speedText: 'Speed 1.5' });
    expect(announced('status')).toEqual(['', '']);
  });

  test('A-4.1.3: tells the same again after silence in its other region', () => {
    const { announced, change } = showPanel(PAUSED);
    expect(announced('status')).toEqual(['', 'Paused.']);
    change(PAUSED);
    expect(announced('status')).toEqual(['', 'Paused.']);
    change(SPEAKING);
    change(PAUSED);
    expect(announced('status')).toEqual(['Paused.', '']);
  });

  test('A-4.1.3: keeps its announcing elements, so that screen readers notice the change', () => {
    const { container, change } = showPanel(SPEAKING);
    const before = [...container.querySelectorAll('[aria-live]')];
    change(PAUSED);
    expect([...container.querySelectorAll('[aria-live]')]).toEqual(before);
  });

  test('shows progress, speed and the note', () => {
    const { container } = showPanel({ ...SPEAKING, note: 'This tab is muted.' });
    expect(container.textContent).toContain('26% read');
    expect(container.textContent).toContain('Speed 1.3');
    expect(container.querySelector('.note')?.textContent).toBe('This tab is muted.');
  });

  test('shows words of a page as words, never as markup', () => {
    const { container } = showPanel({ ...PAUSED, note: '<img src=x onerror=alert(1)>' });
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('.note')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  test.each([
    ['speaking', SPEAKING],
    ['paused with a note', { ...PAUSED, note: 'Something else is using the voice.' }],
  ] as const)('has no fault that axe knows, %s', async (_how, model) => {
    expect(await findFaults(showPanel(model).container)).toEqual([]);
  });
});

describe('the row of buttons', () => {
  const stops = (container: Element) =>
    [...container.querySelectorAll('button')]
      .filter(({ tabIndex }) => tabIndex === 0)
      .map((button) => button.textContent);

  test('is one stop for the Tab key', () => {
    expect(stops(showPanel(SPEAKING).container)).toEqual(['Pause']);
  });

  test.each([
    ['ltr', ['ArrowRight', 'ArrowRight'], 'Back'],
    ['ltr', ['ArrowLeft'], 'More'],
    ['ltr', ['End'], 'More'],
    ['ltr', ['End', 'ArrowRight'], 'Pause'],
    ['ltr', ['End', 'Home'], 'Pause'],
    ['rtl', ['ArrowLeft', 'ArrowLeft'], 'Back'],
    ['rtl', ['ArrowRight'], 'More'],
    ['ltr', ['ArrowDown', 'x', 'Tab'], 'Pause'],
  ] as const)('in %s leads with %j to %s, which becomes the stop', async (direction, keys, name) => {
    const { container, button } = showPanel(SPEAKING, { direction });
    button('Pause').focus();
    for (const key of keys) if (document.activeElement) pressKey(document.activeElement, { key });
    expect(document.activeElement).toBe(button(name));
    await Promise.resolve();
    expect(stops(container)).toEqual([name]);
  });

  test('takes only the keys it uses from the page', () => {
    const { button } = showPanel(SPEAKING);
    expect(pressKey(button('Pause'), { key: 'ArrowRight' }).defaultPrevented).toBe(true);
    expect(pressKey(button('Pause'), { key: 'Enter' }).defaultPrevented).toBe(false);
  });

  test.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }])(
    'leaves the browser its keys with %j',
    (modifier) => {
      const { button } = showPanel(SPEAKING);
      button('Pause').focus();
      const event = pressKey(button('Pause'), { key: 'ArrowLeft', ...modifier });
      expect([event.defaultPrevented, document.activeElement]).toEqual([false, button('Pause')]);
    },
  );

  test('does not move for keys that a script of the page sends', () => {
    const { button } = showPanel(SPEAKING);
    button('Pause').focus();
    pressKey(button('Pause'), { key: 'End' }, 'script');
    expect(document.activeElement).toBe(button('Pause'));
  });
});
