import { describe, expect, test } from 'vitest';
import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import { describeReading, type ReadingCircumstances, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { PlayerActivity, PlayerView } from '@/utils/core/reading/player-view.ts';
import { english } from '../../fakes/english.ts';

const HERE: ReadingCircumstances = { tabSound: 'on', holder: 'this-tab', locale: 'en' };

function describeActivity(
  activity: PlayerActivity,
  circumstances: Partial<ReadingCircumstances> & Pick<PlayerView, 'standIn'> = {},
  rest: Partial<PlayerView> = {},
): ReadingModel {
  const { standIn, ...around } = circumstances;
  const view: PlayerView = {
    activity,
    position: null,
    progress: { done: 3, total: 12, fraction: 0.256 },
    rate: 1.3,
    ...(standIn === undefined ? {} : { standIn }),
    ...rest,
  };
  return describeReading(view, { ...HERE, ...around }, english);
}

describe('the player in words', () => {
  test('while it speaks', () => {
    expect(describeActivity({ status: 'speaking' })).toEqual({
      status: 'speaking',
      active: true,
      statusText: 'Reading aloud.',
      progressText: '26% read',
      speedText: 'Speed 1.3',
      note: null,
      help: 'none',
    });
  });

  test.each<readonly [PlayerActivity, string, string, boolean]>([
    [{ status: 'idle' }, 'Ready.', '', false],
    [{ status: 'loading', waitsFor: 'start' }, 'One moment…', '26% read', true],
    [{ status: 'paused', because: 'reader' }, 'Paused.', '26% read', false],
    [{ status: 'paused', because: 'stop' }, 'Press Play for the next part.', '26% read', false],
    [{ status: 'finished' }, 'That was all.', '', false],
    [{ status: 'blocked', reason: { kind: 'no-voices' } }, 'Paused.', '26% read', false],
  ])('for %j', (activity, statusText, progressText, active) => {
    expect(describeActivity(activity)).toMatchObject({ statusText, progressText, active });
  });
});

describe('the pace', () => {
  test.each([
    [undefined, '26% read'],
    [20_000, '26% read, less than a minute left'],
    [60_000, '26% read, 1 minute left'],
    [310_000, '26% read, 5 minutes left'],
  ])('with %j ms left is "%s"', (leftMs, text) => {
    const rest = leftMs === undefined ? {} : { leftMs };
    expect(describeActivity({ status: 'speaking' }, {}, rest).progressText).toBe(text);
  });

  test('has words a minute where they are known', () => {
    const { speedText } = describeActivity({ status: 'speaking' }, {}, { wordsPerMinute: 188 });
    expect(speedText).toBe('Speed 1.3, 190 words a minute');
  });
});

describe('the note', () => {
  test('says that the voice sends the text away while it does', () => {
    const { note } = describeActivity({ status: 'speaking' }, {}, { reach: 'network' });
    expect(note).toBe(
      'This voice sends what you hear over the internet. You can choose another voice in the Hark menu.',
    );
  });

  test('says that the time is over', () => {
    const { note } = describeActivity({ status: 'paused', because: 'sleep' });
    expect(note).toBe('The time you set is over. Press Play to go on.');
  });

  test('names the language no voice speaks', () => {
    const { note } = describeActivity({ status: 'blocked', reason: { kind: 'no-voice', lang: 'cy' } });
    expect(note).toMatch(/^There is no Welsh voice on this device\. .*Press Play to try again\.$/);
  });

  test.each([
    ['windows', /open Settings, Time and language, Speech, and choose Add voices\. Restart/],
    ['mac', /open System Settings, Accessibility, Spoken Content/],
    ['linux', /install speech-dispatcher and espeak-ng\. Start Chromium with --enable-speech-dispatcher\./],
    ['linux-firefox', /add one, install speech-dispatcher and espeak-ng\. Restart/],
    ['chromeos', /open Settings, Accessibility, Text-to-speech\./],
    ['android', /Text-to-speech output/],
    ['other', /in your system settings under speech/],
  ] as const)('says how to get a voice on %s, whichever is missing', (system, how) => {
    for (const reason of [{ kind: 'no-voices' }, { kind: 'no-voice', lang: 'cy' }] as const) {
      const { note } = describeActivity({ status: 'blocked', reason }, { system });
      expect(note).toMatch(how);
      expect(note).toMatch(/ Restart the browser\. Press Play to try again\.$/);
    }
  });

  test.each([
    ['no-voices', 'Your browser has no voice yet.'],
    ['engine-silent', 'The voice did not start.'],
    ['engine-failed', 'The voice stopped working.'],
    ['not-allowed', 'The browser does not let Hark speak right now.'],
    ['text-missing', 'The page stopped sending its text.'],
  ] as const)('says for %s what happened and what to press', (kind, beginning) => {
    const { note } = describeActivity({ status: 'blocked', reason: { kind } });
    expect(note?.startsWith(beginning)).toBe(true);
    expect(note?.length).toBeGreaterThan(beginning.length + 10);
  });

  test('says that something else has the voice', () => {
    expect(describeActivity({ status: 'paused', because: 'taken' }).note).toBe(
      'Something else is using the voice. Your place is kept. Press Play to go on.',
    );
  });

  test('says that another tab reads', () => {
    expect(describeActivity({ status: 'paused', because: 'reader' }, { holder: 'other-tab' }).note).toBe(
      'Hark is now reading in another tab. Your place is kept. Press Play to go on here.',
    );
  });

  test.each([
    ['no-voice', 'There is no Welsh voice on this device, so Hark uses its own voice.'],
    ['engine-failed', 'The voice stopped working, so Hark goes on with its own voice.'],
  ] as const)('says for %s why Hark’s own voice is heard', (because, note) => {
    const standIn = { lang: 'cy', because };
    expect(describeActivity({ status: 'speaking' }, { standIn }).note).toBe(note);
    expect(describeActivity({ status: 'paused', because: 'reader' }, { standIn }).note).toBe(note);
    expect(describeActivity({ status: 'idle' }, { standIn }).note).toBeNull();
    expect(describeActivity({ status: 'speaking' }, { standIn, tabSound: 'muted' }).note).toBe(
      `${note} This tab is muted, but Hark still speaks. Press Stop if you want it to be quiet.`,
    );
  });

  test('says that a muted tab does not silence Hark, but only while it speaks', () => {
    expect(describeActivity({ status: 'speaking' }, { tabSound: 'muted' }).note).toBe(
      'This tab is muted, but Hark still speaks. Press Stop if you want it to be quiet.',
    );
    expect(describeActivity({ status: 'paused', because: 'reader' }, { tabSound: 'muted' }).note).toBeNull();
  });
});

describe('the help beside the note', () => {
  test.each<readonly [PlayerActivity, ReadingModel['help']]>([
    [{ status: 'blocked', reason: { kind: 'no-voices' } }, 'sound-check'],
    [{ status: 'blocked', reason: { kind: 'no-voice', lang: 'cy' } }, 'sound-check'],
    [{ status: 'blocked', reason: { kind: 'engine-silent' } }, 'sound-check'],
    [{ status: 'blocked', reason: { kind: 'engine-failed' } }, 'sound-check'],
    [{ status: 'blocked', reason: { kind: 'not-allowed' } }, 'sound-check'],
    [{ status: 'blocked', reason: { kind: 'text-missing' } }, 'none'],
    [{ status: 'paused', because: 'taken' }, 'sound-check'],
    [{ status: 'paused', because: 'reader' }, 'none'],
    [{ status: 'speaking' }, 'none'],
  ])('for %j is %s', (activity, help) => {
    expect(describeActivity(activity).help).toBe(help);
  });
});

describe('nameLanguage', () => {
  test.each([
    ['pl', 'en', 'Polish'],
    ['pl', 'ar', 'البولندية'],
    ['pt-BR', 'en', 'Brazilian Portuguese'],
    ['not a tag', 'en', 'not a tag'],
    ['', 'en', ''],
  ])('names %j in %s as %j', (lang, locale, name) => {
    expect(nameLanguage(lang, locale)).toBe(name);
  });
});
