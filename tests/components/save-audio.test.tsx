import { describe, expect, test } from 'vitest';
import { SaveAudio } from '@/components/save-audio/SaveAudio.tsx';
import type { SaveAudioModel } from '@/utils/core/interface/save-audio-model.ts';
import { english } from '../fakes/english.ts';
import { choose, press } from './happenings.ts';
import { findFaults, show } from './show.ts';

const FIELDS: NonNullable<SaveAudioModel['fields']> = {
  state: 'open',
  voice: {
    choices: [
      { choice: 'Hark|en-US', words: 'Hark' },
      { choice: 'Hark 2|en-US', words: 'Hark 2' },
    ],
    chosen: 'Hark|en-US',
  },
  speed: {
    choices: [
      { choice: '1', words: '1' },
      { choice: '1.3', words: '1.3' },
    ],
    chosen: '1',
  },
  format: {
    choices: [
      { choice: 'opus', words: 'Ogg, small' },
      { choice: 'wav', words: 'WAV, large' },
    ],
    chosen: 'opus',
  },
};
const READY: SaveAudioModel = {
  stage: 'ready',
  title: 'Knees <b>',
  main: { action: 'make', label: 'Make the file' },
  status: '',
  progress: null,
  notes: ['About a minute.'],
  fields: FIELDS,
  file: null,
};
const MAKING: SaveAudioModel = {
  ...READY,
  stage: 'making',
  main: { action: 'cancel', label: 'Cancel' },
  status: 'Making the file…',
  progress: { fraction: 0.4, text: '40% done' },
  fields: { ...FIELDS, state: 'fixed' },
};
const MADE: SaveAudioModel = {
  ...READY,
  stage: 'made',
  main: { action: 'give-up', label: 'Make another file' },
  status: 'The file is ready.',
  notes: [],
  fields: null,
  file: { name: 'Knees.ogg', address: 'blob:knees', label: 'Save Knees.ogg' },
};

function showPage(model: SaveAudioModel) {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  const page = (now: SaveAudioModel) => (
    <SaveAudio
      model={now}
      translate={english}
      onMake={ask('make')}
      onGiveUp={ask('give-up')}
      onVoice={ask('voice')}
      onSpeed={ask('speed')}
      onFormat={ask('format')}
    />
  );
  const shown = show(page(model));
  return { ...shown, asked, change: (now: SaveAudioModel) => shown.show(page(now)) };
}

describe('the page that makes a file', () => {
  test('makes, cancels and begins anew by its one button, which no script can press', () => {
    const { button, asked, change } = showPage(READY);
    press(button('Make the file'), 'script');
    press(button('Make the file'));
    change(MAKING);
    press(button('Cancel'));
    change(MADE);
    press(button('Make another file'));
    expect(asked).toEqual([['make'], ['give-up'], ['give-up']]);
  });

  test('lets voice, speed and kind of file be chosen before', () => {
    const { select, asked } = showPage(READY);
    choose(select('Voice'), 'Hark 2|en-US');
    choose(select('Speed'), '1.3');
    choose(select('Kind of file'), 'wav');
    expect(asked).toEqual([
      ['voice', 'Hark 2|en-US'],
      ['speed', 1.3],
      ['format', 'wav'],
    ]);
  });

  test('shows how far it is by a bar that has a name, and says it once', () => {
    const { container, announced, change } = showPage(MAKING);
    const bar = container.querySelector('progress');
    expect([bar?.getAttribute('aria-label'), bar?.value, bar?.max]).toEqual(['Making the file…', 0.4, 1]);
    expect(container.textContent).toContain('40% done');
    change({ ...MAKING, progress: { fraction: 0.5, text: '50% done' } });
    expect(announced('status')).toEqual(['Making the file…']);
    expect(container.querySelector('fieldset')?.disabled).toBe(true);
  });

  test('offers the file by a link to what the browser holds, and takes the focus there', () => {
    const { container, button, change } = showPage(MAKING);
    button('Cancel').focus();
    change(MADE);
    const link = container.querySelector('a');
    expect([link?.textContent, link?.getAttribute('href'), link?.download]).toEqual([
      'Save Knees.ogg',
      'blob:knees',
      'Knees.ogg',
    ]);
    expect(document.activeElement).toBe(link);
  });

  test('shows the title as it is written', () => {
    expect(showPage(READY).container.querySelector('h2')?.textContent).toBe('Knees <b>');
  });

  test.each([READY, MAKING, MADE])('has no fault that axe knows', async (model) => {
    expect(await findFaults(showPage(model).container)).toEqual([]);
  });
});
