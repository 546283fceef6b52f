import { describe, expect, test } from 'vitest';
import { engineRate } from '@/utils/core/speech/engine-rate.ts';
import { type SpeechSystem, systemOf, voiceHelpFor } from '@/utils/core/speech/speech-system.ts';

const ZIRA = 'Microsoft Zira - English (United States)';

/** What a Windows voice makes of a rate, as Chromium and Firefox hand it on. */
const steps = {
  chromium: (rate: number) => Math.trunc(10 * Math.log10(rate)),
  firefox: (rate: number) => Math.trunc((10 * Math.log(rate)) / Math.log(3)),
};

describe('the rate for a speed', () => {
  test.each([
    [0.5, -6],
    [0.75, -3],
    [1, 0],
    [1.3, 2],
    [1.5, 4],
    [1.75, 5],
    [2, 6],
    [2.5, 8],
    [3, 10],
    [4, 10],
  ])('%d leads a Windows voice to step %d in either browser', (speed, step) => {
    for (const browser of ['chromium', 'firefox'] as const) {
      expect(steps[browser](engineRate(speed, { browser, system: 'windows' }, ZIRA))).toBe(step);
    }
  });

  test('is within what the API takes, and 1 for the voice’s own speed', () => {
    const rates = [0.5, 1, 4].map((speed) => engineRate(speed, { browser: 'chromium', system: 'windows' }, ZIRA));
    expect(rates.map((rate) => Math.round(rate * 100) / 100)).toEqual([0.25, 1, 10]);
  });

  test.each<readonly [SpeechSystem | undefined, string]>([
    ['linux', 'English (America)'],
    ['mac', 'Samantha'],
    [undefined, ZIRA],
    ['windows', 'Microsoft Aria Online (Natural) - English (United States)'],
    ['windows', 'Google US English'],
  ])('is the speed itself on %s for "%s"', (system, name) => {
    expect(engineRate(2.5, { browser: 'chromium', ...(system && { system }) }, name)).toBe(2.5);
  });
});

describe('the system of a browser', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'mac'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'chromeos'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'linux'],
    ['Mozilla/5.0 (X11; FreeBSD amd64)', 'other'],
  ])('%s is %s', (userAgent, system) => {
    expect(systemOf(userAgent)).toBe(system);
  });
});

test('how to get a voice differs from browser to browser on Linux alone', () => {
  expect(voiceHelpFor({ system: 'linux', browser: 'firefox' })).toBe('linux-firefox');
  expect(voiceHelpFor({ system: 'linux', browser: 'chromium' })).toBe('linux');
  expect(voiceHelpFor({ system: 'windows', browser: 'firefox' })).toBe('windows');
});
