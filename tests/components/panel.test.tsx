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

function showPanel(model: ReadingModel, direction: 'ltr' | 'rtl' = 'ltr') {
  const actions: PanelAction[] = [];
  const panel = (now: ReadingModel, section: 'announced' | 'none' = 'none') => (
    <Panel
      model={now}
      section={section}
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
  };
}

describe('the panel', () => {
  test('is a region of its name, with its buttons in order', () => {
    const { container, buttons } = showPanel(SPEAKING);
    expect(container.querySelector('section')?.getAttribute('aria-label')).toBe('Hark player');
    expect(container.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Hark player');
    expect(buttons()).toEqual(['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'More', 'Close']);
  });

  test('asks for what each button says', () => {
    const { button, buttons, actions } = showPanel(SPEAKING);
    for (const name of buttons()) press(button(name));
    expect(actions).toEqual(['pause', 'stop', 'back', 'forward', 'slower', 'faster', 'close']);
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
      'Save as audio',
    ];
    expect(buttons()).toEqual(['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster', 'More', ...steps, 'Close']);
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
      'save-audio',
    ]);
    act(() => press(button('More')));
    expect(buttons()).not.toContain('Repeat');
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

  test('has one button to play and pause, which keeps the focus', () => {
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

  test('says aloud to a screen reader how it stands, and nothing while Hark itself speaks', () => {
    const { announced, change } = showPanel(SPEAKING);
    expect(announced('status')).toEqual(['']);
    change(PAUSED);
    expect(announced('status')).toEqual(['Paused.']);
    change({ ...PAUSED, note: 'Something else is using the voice.' });
    expect(announced('status')).toEqual(['Something else is using the voice.']);
  });

  test('keeps its announcing element, so that screen readers notice the change', () => {
    const { container, change } = showPanel(SPEAKING);
    const before = container.querySelector('[role=status]');
    change(PAUSED);
    expect(container.querySelector('[role=status]')).toBe(before);
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
    ['ltr', ['ArrowLeft'], 'Close'],
    ['ltr', ['End'], 'Close'],
    ['ltr', ['End', 'ArrowRight'], 'Pause'],
    ['ltr', ['End', 'Home'], 'Pause'],
    ['rtl', ['ArrowLeft', 'ArrowLeft'], 'Back'],
    ['rtl', ['ArrowRight'], 'Close'],
    ['ltr', ['ArrowDown', 'x', 'Tab'], 'Pause'],
  ] as const)('in %s leads with %j to %s, which becomes the stop', async (direction, keys, name) => {
    const { container, button } = showPanel(SPEAKING, direction);
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
