import { describe, expect, test } from 'vitest';
import type { Known } from '@/utils/core/sound-check/check-results.ts';
import { drawConclusions } from '@/utils/core/sound-check/draw-conclusions.ts';
import type { System } from '@/utils/core/sound-check/identify-system.ts';
import { ALL_WELL, speechOf, WELL } from './results.ts';

const LINUX: System = { os: 'linux', browser: 'chrome', version: '156.0' };

const conclude = (known: Known, system = LINUX) => drawConclusions({ ...ALL_WELL, ...known }, system);
const namesOf = (known: Known) => conclude(known).map(({ name }) => name);

/** What stands where there was no voice to try. */
const UNTRIED: Known = { speech: undefined, 'voice-heard': undefined };
const silent = speechOf({ speech: 'silent' });

describe('the conclusions', () => {
  test('say that all is well, and what to try then', () => {
    expect(conclude({})).toEqual([
      { name: 'all-well', weight: 'well', language: null, advice: ['press-play', 'reload-page', 'restart-browser'] },
    ]);
  });

  test.each<[string, Known, string[]]>([
    [
      'its own tab is muted',
      { ...UNTRIED, mute: { own: 'muted', from: 'none' }, tone: undefined, 'tone-heard': undefined },
      ['own-tab-muted'],
    ],
    ['the tab it came from is muted', { mute: { own: 'on', from: 'muted' } }, ['all-well', 'page-tab-muted']],
    ['something was speaking', { queue: 'speaking' }, ['all-well', 'queue-speaking']],
    ['something was paused', { queue: 'paused' }, ['all-well', 'queue-paused']],
    ['the tone was not heard', { 'tone-heard': 'no', 'voice-heard': 'no' }, ['tone-unheard']],
    ['only the tone was not heard', { 'tone-heard': 'no' }, ['all-well', 'tone-alone-unheard']],
    ['only the voice was not heard', { 'voice-heard': 'no' }, ['voice-unheard']],
    [
      'there is no output',
      { tone: { ...WELL.tone, outputs: 'none' }, 'tone-heard': 'no', 'voice-heard': 'no' },
      ['no-output'],
    ],
    [
      'the tone was held',
      { tone: { ...WELL.tone, tone: 'held' }, 'tone-heard': undefined, 'voice-heard': 'no' },
      ['no-output'],
    ],
    ['an output that the browser does not list was heard', { tone: { ...WELL.tone, outputs: 'none' } }, ['all-well']],
    ['there is no voice', { ...UNTRIED, voices: { counts: [], wanted: ['en'], builtIn: 'never' } }, ['no-voices']],
    [
      'there is no voice and no sound',
      { ...UNTRIED, 'tone-heard': 'no', voices: { counts: [], wanted: ['en'], builtIn: 'never' } },
      ['tone-unheard', 'no-voices'],
    ],
    [
      'all voices are online',
      {
        ...UNTRIED,
        voices: { counts: [{ language: 'en', onDevice: 0, online: 3 }], wanted: ['en'], builtIn: 'never' },
      },
      ['only-online-voices'],
    ],
    [
      'the reader’s language has no voice',
      { voices: { ...WELL.voices, wanted: ['fi', 'en'] } },
      ['no-voice-for-language'],
    ],
    ['the reader’s second language has no voice', { voices: { ...WELL.voices, wanted: ['en', 'fi'] } }, ['all-well']],
    ['the voice does not start', { speech: silent, 'voice-heard': undefined }, ['voice-silent']],
    [
      'the voice ends before it starts',
      { speech: speechOf({ speech: 'unstarted' }), 'voice-heard': undefined },
      ['voice-unstarted'],
    ],
    [
      'the voice does not end',
      { speech: speechOf({ speech: 'stuck', startMs: 5 }), 'voice-heard': undefined },
      ['voice-stuck'],
    ],
    ['the voice is taken', { speech: speechOf({ speech: 'taken' }), 'voice-heard': undefined }, ['voice-taken']],
    [
      'the voice fails',
      { speech: speechOf({ speech: 'failed', fault: 'synthesis-failed' }), 'voice-heard': undefined },
      ['voice-failed'],
    ],
    [
      'speech is forbidden',
      { speech: speechOf({ speech: 'failed', fault: 'not-allowed' }), 'voice-heard': undefined },
      ['voice-forbidden'],
    ],
    ['another voice works', { speech: silent, 'other-voice': WELL['other-voice'] }, ['one-voice-fails']],
    ['no voice works', { speech: silent, 'other-voice': silent, 'voice-heard': undefined }, ['voice-silent']],
    [
      'the voice tells no words',
      { speech: speechOf({ speech: 'spoken', startMs: 9, endMs: 99, words: 0 }) },
      ['all-well', 'no-words'],
    ],
  ])('where %s are these', (_where, known, names) => {
    expect(namesOf(known)).toEqual(names);
  });

  test('name the language that has no voice', () => {
    expect(conclude({ voices: { ...WELL.voices, wanted: ['fi'] } })[0]).toEqual({
      name: 'no-voice-for-language',
      weight: 'problem',
      language: 'fi',
      advice: ['add-voice-linux', 'reopen-browser', 'check-again'],
    });
  });

  test.each<[System['os'], System['browser'], string[]]>([
    ['windows', 'edge', ['add-voice-windows', 'reopen-browser', 'check-again']],
    ['windows', 'firefox', ['add-voice-windows', 'reopen-browser', 'allow-voices-firefox', 'check-again']],
    ['mac', 'chrome', ['add-voice-mac', 'reopen-browser', 'check-again']],
    ['linux', 'chrome', ['add-voice-linux', 'reopen-browser', 'check-again']],
    ['linux', 'firefox', ['add-voice-linux-firefox', 'reopen-browser', 'allow-voices-firefox', 'check-again']],
    ['chromeos', 'chrome', ['add-voice-chromeos', 'reopen-browser', 'check-again']],
    ['android', 'firefox', ['add-voice-android', 'reopen-browser', 'allow-voices-firefox', 'check-again']],
    ['other', 'other', ['add-voice-other', 'reopen-browser', 'check-again']],
  ])('on %s with %s say how to get a voice', (os, browser, advice) => {
    const known: Known = { ...UNTRIED, voices: { counts: [], wanted: [], builtIn: 'never' } };
    expect(conclude(known, { os, browser, version: '1' })[0]?.advice).toEqual(advice);
  });

  test.each<[System['os'], string, string]>([
    ['windows', 'choose-output-windows', 'turn-up-voice-windows'],
    ['mac', 'choose-output-mac', 'turn-up-voice-mac'],
    ['linux', 'choose-output-linux', 'turn-up-voice-linux'],
    ['chromeos', 'choose-output-chromeos', 'turn-up-voice-chromeos'],
    ['android', 'choose-output-android', 'turn-up-voice-android'],
    ['other', 'choose-output-other', 'turn-up-voice-other'],
  ])('on %s say where the sound is set', (os, output, voice) => {
    const system: System = { os, browser: 'chrome', version: '1' };
    expect(conclude({ 'tone-heard': 'no', 'voice-heard': 'no' }, system)[0]?.advice).toEqual([
      'raise-volume',
      'plug-in',
      output,
      'check-again',
    ]);
    expect(conclude({ 'voice-heard': 'no' }, system)[0]?.advice[0]).toBe(voice);
  });
});
