import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReportParts, writeReport } from '@/utils/core/interface/sound-check-report.ts';
import type { CheckResults, SpeechOutcome } from '@/utils/core/sound-check/check-results.ts';
import { countVoices } from '@/utils/core/sound-check/count-voices.ts';
import { identifySystem } from '@/utils/core/sound-check/identify-system.ts';
import { english } from '../../fakes/english.ts';
import { ALL_WELL, speechOf } from '../sound-check/results.ts';

const PARTS: ReportParts = {
  known: ALL_WELL,
  times: { mute: 2, queue: 0, tone: 1207.4, voices: 1160, speech: 2410 },
  system: { os: 'windows', browser: 'edge', version: '140.0.0.0' },
  version: '0.1.0',
  translate: english,
  locale: 'en',
};

describe('the report', () => {
  test('holds the browser, the system, the results and their times, and the voices by language', () => {
    const counts = [
      { language: 'de', onDevice: 1, online: 0 },
      { language: 'en', onDevice: 2, online: 1 },
      { language: 'fr', onDevice: 1, online: 0 },
    ];
    const known = { ...ALL_WELL, voices: { counts, wanted: ['en', 'fr'], builtIn: 'never' as const } };
    expect(writeReport({ ...PARTS, known }).split('\n')).toEqual([
      'Hark 0.1.0',
      'Browser: Edge 140.0.0.0',
      'System: Windows',
      'Tabs: this one: not muted, the one you came from: not muted (2 ms)',
      'Voice when the check began: free (0 ms)',
      'Tone: played, an output is there, 32 ms to the speakers (1,207 ms)',
      'Tone heard: yes',
      'Voices: 4 on this device, 1 online, languages: 3 (1,160 ms)',
      'Speech: English, began after 40 ms, ended after 2,400 ms, told 7 words (2,410 ms)',
      'Voice heard: yes',
      'Languages wanted: en, fr',
      '1 on this device, 0 online: de, fr',
      '2 on this device, 1 online: en',
    ]);
  });

  test('lists things as the language of the interface does', () => {
    const voices = {
      counts: countVoices([], { browser: 'chromium' }),
      wanted: ['en', 'fr'],
      builtIn: 'never' as const,
    };
    const report = writeReport({ ...PARTS, known: { ...ALL_WELL, voices }, locale: 'ja' });
    expect(report).toContain('Tone: played、an output is there、32 ms to the speakers (');
    expect(report).toContain('Languages wanted: en、fr');
  });

  test('tells of a check that was broken off what is known', () => {
    expect(writeReport({ ...PARTS, known: {}, times: {} })).toBe(
      'Hark 0.1.0\nBrowser: Edge 140.0.0.0\nSystem: Windows',
    );
  });
});

/** Every line that a report may have. What a page, a voice or a browser says of itself has no place in any of them. */
const NUMBER = '[\\d,]+';
const MUTED = '(?:not muted|muted|not known|none)';
const TIME = `(?: \\(${NUMBER} ms\\))?`;
const LANGUAGE = "[\\p{L}\\p{M} ’'(),-]{2,60}";
const SPOKEN = `began after ${NUMBER} ms, ended after ${NUMBER} ms, told ${NUMBER} words`;
const FAILED = 'failed \\((?:voice-unavailable|not-allowed|synthesis-failed)\\)';
const SPEECH = `(?:${SPOKEN}|did not start|ended before it began|began after ${NUMBER} ms and did not end|taken by something else|${FAILED})`;
const TAG = '[a-z]{2,3}';
const LINES = [
  'Hark [\\d.]+',
  'Browser: (?:Chrome or Chromium|Edge|Firefox|another one)(?: [\\d.]+)?',
  'System: (?:Windows|macOS|Linux|ChromeOS|Android|another one)',
  `Tabs: this one: ${MUTED}, the one you came from: ${MUTED}${TIME}`,
  `Voice when the check began: (?:free|in use|on hold)${TIME}`,
  `Tone: (?:played|did not play|could not be played), (?:an output is there|no output is there|output not known)(?:, ${NUMBER} ms to the speakers)?${TIME}`,
  '(?:Tone|Voice) heard: (?:yes|no)',
  `Voices: ${NUMBER} on this device, ${NUMBER} online, languages: ${NUMBER}${TIME}`,
  `(?:Speech(?: with another voice)?|Hark's own voice): ${LANGUAGE}, ${SPEECH}${TIME}`,
  `Languages wanted:(?: ${TAG}(?:, ${TAG})*)?`,
  `${NUMBER} on this device, ${NUMBER} online: ${TAG}(?:, ${TAG})*`,
].map((line) => new RegExp(`^${line}$`, 'u'));

/** What a page might hold, in the places where a stranger's words could come in. */
const strange = fc.oneof(
  fc.constantFrom(
    'https://clinic.example/hiv',
    'Take 5 mg',
    'en-US https://clinic.example',
    'en\nTake 5 mg',
    'x-knee',
    '👩‍⚕️',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('en-US', 'zh-HK', 'iw', 'eng-US-f000'),
);
const ms = fc.double({ min: 0, max: 60_000, noNaN: true });
const outcome: fc.Arbitrary<SpeechOutcome> = fc.oneof(
  fc.record({ speech: fc.constant('spoken' as const), startMs: ms, endMs: ms, words: fc.nat(20) }),
  fc.record({ speech: fc.constantFrom('silent' as const, 'unstarted' as const, 'taken' as const) }),
  fc.record({ speech: fc.constant('stuck' as const), startMs: ms }),
  fc.record({
    speech: fc.constant('failed' as const),
    fault: fc.constantFrom('voice-unavailable' as const, 'not-allowed' as const, 'synthesis-failed' as const),
  }),
);
const voices = fc
  .array(fc.record({ name: strange, lang: strange, voiceURI: strange, localService: fc.boolean() }), { maxLength: 12 })
  .map((offered) => ({
    counts: countVoices(offered, { browser: 'chromium' }),
    wanted: ['en'],
    builtIn: 'never' as const,
  }));
const mute = fc.constantFrom('on' as const, 'muted' as const, 'unknown' as const);
const known: fc.Arbitrary<CheckResults> = fc.record({
  mute: fc.record({ own: mute, from: mute }),
  queue: fc.constantFrom('free' as const, 'speaking' as const, 'paused' as const),
  tone: fc.record({
    tone: fc.constantFrom('played' as const, 'held' as const, 'missing' as const),
    outputs: fc.constantFrom('some' as const, 'none' as const, 'unknown' as const),
    latencyMs: fc.option(ms),
  }),
  voices,
  speech: outcome.map((each) => speechOf(each)),
  'other-voice': outcome.map((each) => speechOf(each)),
  'built-in-voice': outcome.map((each) => speechOf(each)),
});

describe('whatever a page, a voice or a browser is called', () => {
  test('every line of the report is one of a known form', () => {
    fc.assert(
      fc.property(known, ms, strange, strange, (results, took, platformOs, userAgent) => {
        const report = writeReport({
          ...PARTS,
          known: { ...results, 'tone-heard': 'no', 'voice-heard': 'yes' },
          times: {
            mute: took,
            queue: took,
            tone: took,
            voices: took,
            speech: took,
            'other-voice': took,
            'built-in-voice': took,
          },
          system: identifySystem(platformOs, `${userAgent} Chrome/156.0.0.0 ${userAgent}`),
        });
        expect(report.split('\n').filter((line) => !LINES.some((form) => form.test(line)))).toEqual([]);
      }),
    );
  });
});
