import { expect, test } from 'vitest';
import { countVoices } from '@/utils/core/sound-check/count-voices.ts';

const voice = (lang: string, localService = true, voiceURI = 'voice') => ({
  name: 'Anna',
  lang,
  localService,
  voiceURI,
});

test('voices are counted by language, on the device and online', () => {
  const offered = [
    voice('en_us'),
    voice('en-GB'),
    voice('en-US', false),
    voice('zh-HK'),
    voice('de', false),
    voice(''),
  ];
  expect(countVoices(offered, { browser: 'chromium' })).toEqual([
    { language: 'de', onDevice: 0, online: 1 },
    { language: 'en', onDevice: 2, online: 1 },
    { language: 'und', onDevice: 1, online: 0 },
    { language: 'yue', onDevice: 1, online: 0 },
  ]);
});

test("Firefox's voices on Linux count as on the device, whatever it says of them", () => {
  const offered = [voice('fi', false, 'urn:moz-tts:speechd:Finnish?fi')];
  expect(countVoices(offered, { browser: 'firefox' })).toEqual([{ language: 'fi', onDevice: 1, online: 0 }]);
  expect(countVoices(offered, { browser: 'chromium' })).toEqual([{ language: 'fi', onDevice: 0, online: 1 }]);
});

test('without voices there is nothing to count', () => {
  expect(countVoices([], { browser: 'chromium' })).toEqual([]);
});
