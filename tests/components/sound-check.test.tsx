import { describe, expect, test } from 'vitest';
import { SoundCheck } from '@/components/sound-check/SoundCheck.tsx';
import type { SoundCheckModel } from '@/utils/core/interface/sound-check-model.ts';
import { english } from '../fakes/english.ts';
import { press } from './happenings.ts';
import { findFaults, show } from './show.ts';

const READY: SoundCheckModel = {
  main: { action: 'start', label: 'Check the sound' },
  status: '',
  question: null,
  outcome: null,
};
const LISTENING: SoundCheckModel = {
  main: { action: 'stop', label: 'Stop the check' },
  status: '',
  question: { text: 'Listen for a voice…', answers: 'waiting' },
  outcome: null,
};
const ASKING: SoundCheckModel = {
  ...LISTENING,
  status: 'Did you hear the voice? Press Yes or No.',
  question: { text: 'Did you hear the voice?', answers: 'open' },
};
const DONE: SoundCheckModel = {
  main: { action: 'start', label: 'Check again' },
  status: 'The check is done. The voice did not start.',
  question: null,
  outcome: {
    findings: [
      { name: 'voice-silent', weight: 'problem', title: 'The voice did not start.', steps: ['Close it.', 'Open it.'] },
      { name: 'no-words', weight: 'note', title: 'No <b>words</b>.', steps: [] },
    ],
    checks: [{ check: 'speech', name: 'Speech', result: 'English, did not start' }],
    report: 'Hark 0.1.0\nSystem: Linux',
    telling: 'silent',
    copied: null,
  },
};

function showCheck(model: SoundCheckModel) {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  const page = (now: SoundCheckModel) => (
    <SoundCheck
      model={now}
      translate={english}
      onStart={ask('start')}
      onStop={ask('stop')}
      onAnswer={ask('answer')}
      onAgain={ask('again')}
      onTell={ask('tell')}
      onCopy={ask('copy')}
    />
  );
  const shown = show(page(model));
  return { ...shown, asked, change: (now: SoundCheckModel) => shown.show(page(now)) };
}

const headings = (container: Element) =>
  [...container.querySelectorAll('h1, h2, h3')].map((heading) => `${heading.localName} ${heading.textContent}`);

describe('the page of the sound check', () => {
  test('starts and stops by its one button', () => {
    const { button, asked, change } = showCheck(READY);
    press(button('Check the sound'));
    change(LISTENING);
    press(button('Stop the check'));
    change(DONE);
    press(button('Check again'));
    expect(asked).toEqual([['start'], ['stop'], ['start']]);
  });

  test('takes answers while it asks', () => {
    const { button, buttons, asked } = showCheck(ASKING);
    expect(buttons()).toEqual(['Stop the check', 'Yes', 'No', 'Play it again']);
    for (const name of ['Yes', 'No', 'Play it again']) press(button(name));
    expect(asked).toEqual([['answer', 'yes'], ['answer', 'no'], ['again']]);
  });

  test('takes none while something is played, and says that the buttons wait', () => {
    const { button, asked } = showCheck(LISTENING);
    for (const name of ['Yes', 'No', 'Play it again']) {
      expect(button(name).getAttribute('aria-disabled')).toBe('true');
      press(button(name));
    }
    expect(asked).toEqual([]);
  });

  test('does nothing that a script presses', () => {
    for (const model of [READY, ASKING, DONE]) {
      const { button, buttons, asked } = showCheck(model);
      for (const name of buttons()) press(button(name), 'script');
      expect(asked).toEqual([]);
    }
  });

  test('has one live region, which stays', () => {
    const { container, announced, change } = showCheck(READY);
    const before = container.querySelector('[role=status]');
    change(ASKING);
    expect(announced('status')).toEqual(['Did you hear the voice? Press Yes or No.']);
    change(DONE);
    expect(announced('status')).toEqual(['The check is done. The voice did not start.']);
    expect(container.querySelector('[role=status]')).toBe(before);
    expect(container.querySelectorAll('[aria-live], [role=status], [role=alert]')).toHaveLength(1);
  });

  test('has headings in order, and shows words as words', () => {
    const { container } = showCheck(DONE);
    expect(headings(container)).toEqual([
      "h1 Why can't I hear it?",
      'h2 What Hark found',
      'h3 The voice did not start.',
      'h3 No <b>words</b>.',
      'h2 Each check',
      'h2 Report',
    ]);
    expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Close it.',
      'Open it.',
    ]);
  });

  test('lets the result be heard where that is possible', () => {
    const { button, buttons, asked, change } = showCheck(DONE);
    press(button('Hear the result'));
    expect(asked).toEqual([['tell']]);
    const outcome = DONE.outcome as NonNullable<typeof DONE.outcome>;
    change({ ...DONE, outcome: { ...outcome, telling: 'telling' } });
    press(button('Stop'));
    expect(asked).toEqual([['tell'], ['tell']]);
    change({ ...DONE, outcome: { ...outcome, telling: 'impossible' } });
    expect(buttons()).toEqual(['Check again', 'Copy the report']);
  });

  test('shows the report to be read and copied', () => {
    const { container, button, asked, change } = showCheck(DONE);
    const report = container.querySelector('textarea');
    expect([report?.value, report?.readOnly]).toEqual(['Hark 0.1.0\nSystem: Linux', true]);
    press(button('Copy the report'));
    expect(asked).toEqual([['copy']]);
    const outcome = { ...(DONE.outcome as NonNullable<typeof DONE.outcome>), copied: 'The report is copied.' };
    change({ ...DONE, outcome });
    expect(container.querySelector('.copied')?.textContent).toBe('The report is copied.');
  });

  test.each([
    ['ready', READY],
    ['listening', LISTENING],
    ['asking', ASKING],
    ['done', DONE],
  ] as const)('has no fault that axe knows, %s', async (_when, model) => {
    expect(await findFaults(showCheck(model).container)).toEqual([]);
  });
});

describe('the focus', () => {
  test('stays on the answer that was pressed while the next thing is played and asked', () => {
    const { button, change } = showCheck(ASKING);
    const yes = button('Yes');
    yes.focus();
    change(LISTENING);
    change(ASKING);
    expect([button('Yes'), document.activeElement]).toEqual([yes, yes]);
  });

  test('goes to what was found by the reader’s last answer', () => {
    const { button, change } = showCheck(ASKING);
    button('No').focus();
    press(button('No'));
    change(DONE);
    expect(document.activeElement?.textContent).toBe('What Hark found');
  });

  test('stays where it is when the check ends by itself', () => {
    const { button, change } = showCheck(LISTENING);
    const main = button('Stop the check');
    main.focus();
    change(DONE);
    expect(document.activeElement).toBe(main);
  });

  test('finds a foothold when its button goes', () => {
    const { button, change } = showCheck(LISTENING);
    button('Yes').focus();
    change(DONE);
    expect(document.activeElement).toBe(button('Check again'));
  });
});
