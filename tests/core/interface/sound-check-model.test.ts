import { describe, expect, test } from 'vitest';
import { describeSoundCheck, listSentences, type SoundCheckContext } from '@/utils/core/interface/sound-check-model.ts';
import type { SoundCheckState } from '@/utils/core/sound-check/sound-check.ts';
import { english } from '../../fakes/english.ts';
import { ALL_WELL, speechOf } from '../sound-check/results.ts';

const CONTEXT: SoundCheckContext = {
  system: { os: 'linux', browser: 'firefox', version: '153.0' },
  version: '1.2.3',
  translate: english,
  locale: 'en',
  telling: 'impossible',
  copying: 'idle',
};
const FOUND = { run: 4, known: {}, times: {} } as const;
const DONE: SoundCheckState = { status: 'done', run: 5, known: ALL_WELL, times: { tone: 1201 } };

const describeState = (state: SoundCheckState, context: Partial<SoundCheckContext> = {}) =>
  describeSoundCheck(state, { ...CONTEXT, ...context });

describe('the sound check in words', () => {
  test('waits for its button', () => {
    expect(describeState({ status: 'ready', run: 0 })).toEqual({
      main: { action: 'start', label: 'Check the sound' },
      status: '',
      question: null,
      outcome: null,
    });
  });

  test.each<[Extract<SoundCheckState, { status: 'checking' }>['check'], string, string | null]>([
    ['mute', '', null],
    ['queue', '', null],
    ['tone', '', 'Listen for a tone…'],
    ['voices', 'Looking for voices…', 'Looking for voices…'],
    ['speech', '', 'Listen for a voice…'],
    ['other-voice', '', 'Listen for a voice…'],
  ])('during "%s" says "%s" to a screen reader, and shows "%s"', (check, status, text) => {
    expect(describeState({ status: 'checking', check, ...FOUND })).toEqual({
      main: { action: 'stop', label: 'Stop the check' },
      status,
      question: text === null ? null : { text, answers: 'waiting' },
      outcome: null,
    });
  });

  test.each([
    ['tone-heard', 'Did you hear the tone?'],
    ['voice-heard', 'Did you hear the voice?'],
  ] as const)('asks about %s: "%s"', (question, text) => {
    expect(describeState({ status: 'asking', question, ...FOUND })).toMatchObject({
      status: `${text} Press Yes or No.`,
      question: { text, answers: 'open' },
    });
  });

  test('tells what was found, what to do and how each check went', () => {
    const { main, status, outcome } = describeState(DONE);
    expect([main.label, status]).toEqual(['Check again', 'The check is done. The sound and the voice work.']);
    expect(outcome?.findings).toEqual([
      {
        name: 'all-well',
        weight: 'well',
        title: 'The sound and the voice work.',
        steps: [
          'Go back to your page and press Play.',
          'If it stays quiet there, load the page again.',
          'If that does not help, close the browser and open it again.',
        ],
      },
    ]);
    expect(outcome?.checks.map(({ name, result }) => `${name}: ${result}`)).toEqual([
      'Tabs: this one: not muted, the one you came from: not muted',
      'Voice when the check began: free',
      'Tone: played, an output is there, 32 ms to the speakers',
      'Tone heard: yes',
      'Voices: 2 on this device, 1 online, languages: 1',
      'Speech: English, began after 40 ms, ended after 2,400 ms, told 7 words',
      'Voice heard: yes',
    ]);
  });

  test('names a language that has no voice', () => {
    const known = {
      ...ALL_WELL,
      voices: { counts: [{ language: 'en', onDevice: 1, online: 0 }], wanted: ['fi'], builtIn: 'never' as const },
    };
    expect(describeState({ ...DONE, known }).outcome?.findings[0]?.title).toBe(
      'There is no Finnish voice on this device.',
    );
  });

  test.each([
    [speechOf({ speech: 'silent' }), 'English, did not start'],
    [speechOf({ speech: 'unstarted' }), 'English, ended before it began'],
    [speechOf({ speech: 'stuck', startMs: 31.4 }), 'English, began after 31 ms and did not end'],
    [speechOf({ speech: 'taken' }), 'English, taken by something else'],
    [speechOf({ speech: 'failed', fault: 'synthesis-failed' }), 'English, failed (synthesis-failed)'],
  ])('tells how speech went: %j', (speech, result) => {
    const { outcome } = describeState({ ...DONE, known: { speech } });
    expect(outcome?.checks).toEqual([{ check: 'speech', name: 'Speech', result }]);
  });

  test.each([
    ['copied', 'The report is copied.'],
    ['failed', 'The report was not copied. Select it and copy it yourself.'],
  ] as const)('says that the report was %s', (copying, words) => {
    const { status, outcome } = describeState(DONE, { copying });
    expect([status, outcome?.copied]).toEqual([words, words]);
  });

  test('has the result as sentences to be heard', () => {
    const { outcome } = describeState(DONE);
    expect(outcome && listSentences(outcome)).toEqual([
      'The sound and the voice work.',
      'Go back to your page and press Play.',
      'If it stays quiet there, load the page again.',
      'If that does not help, close the browser and open it again.',
    ]);
  });
});
