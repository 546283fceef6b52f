import { describe, expect, test } from 'vitest';
import { groupVoices } from '@/utils/core/voices/group-voices.ts';
import { isOnDevice } from '@/utils/core/voices/is-on-device.ts';
import { normaliseLanguage } from '@/utils/core/voices/normalise-language.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { voiceCharacter } from '@/utils/core/voices/voice-character.ts';
import { voiceId } from '@/utils/core/voices/voice-id.ts';

describe('a language tag', () => {
  test.each([
    ['en_us', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['eng-US-f000', 'en-US'],
    ['eng-USA', 'en'],
    ['zh_TW_#Hant', 'zh-TW'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['zh-yue', 'yue'],
    ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['cmn', 'zh'],
    ['iw-IL', 'he-IL'],
    ['es-419', 'es-419'],
    ['de-DE-u-co-phonebk', 'de-DE'],
    [' fr ', 'fr'],
    ['', null],
    ['x', null],
    ['english', null],
    ['<b>', null],
  ])('%j is %j', (written, tag) => {
    expect(normaliseLanguage(written)).toBe(tag);
  });

  test.each([
    ['en-GB', 'en'],
    ['zh-TW', 'zh'],
    ['zh-Hant-HK', 'yue'],
    ['zh-MO', 'yue'],
    ['no', 'nb'],
    ['nn', 'nn'],
    ['tl', 'fil'],
    ['', null],
  ])('%j is spoken as %j', (tag, language) => {
    expect(spokenLanguage(tag)).toBe(language);
  });
});

describe('whether a voice runs on the device', () => {
  const chromium = { browser: 'chromium' } as const;
  const firefox = { browser: 'firefox' } as const;
  test.each([
    ['a system voice in Chromium', { name: 'Samantha', voiceURI: 'Samantha', localService: true }, chromium, true],
    [
      'a Google network voice',
      { name: 'Google US English', voiceURI: 'Google US English', localService: false },
      chromium,
      false,
    ],
    [
      'a Google voice installed on ChromeOS',
      { name: 'Google US English', voiceURI: 'x', localService: true },
      chromium,
      true,
    ],
    [
      'an Edge online voice',
      { name: 'Microsoft Aria Online (Natural) - English (United States)', voiceURI: 'x', localService: false },
      chromium,
      false,
    ],
    [
      'an online voice that an adapter passes off as local',
      { name: 'Microsoft Aria Online (Natural)', voiceURI: 'urn:moz-tts:sapi:Aria?en', localService: true },
      firefox,
      false,
    ],
    [
      'a speech-dispatcher voice in Firefox on Linux',
      { name: 'English', voiceURI: 'urn:moz-tts:speechd:English?en', localService: false },
      firefox,
      true,
    ],
    [
      'a voice that only calls itself so in Chromium',
      { name: 'urn:moz-tts:x', voiceURI: 'urn:moz-tts:x', localService: false },
      chromium,
      false,
    ],
    ['an unknown one in Firefox', { name: 'X', voiceURI: 'x', localService: false }, firefox, false],
    ['an unknown one in Chromium', { name: 'X', voiceURI: 'x', localService: false }, chromium, false],
  ])('%s', (_, voice, platform, expected) => {
    expect(isOnDevice(voice, platform)).toBe(expected);
  });
});

describe('the kind of a voice', () => {
  test.each([
    ['Samantha', 'plain'],
    ['Ava (Premium)', 'natural'],
    ['Microsoft Zira - English (United States)', 'plain'],
    ['Bad News', 'novelty'],
    ['Whisper', 'novelty'],
    ['Bellsson', 'plain'],
    ['Eddy (English (US))', 'robotic'],
    ['English (America) espeak-ng', 'robotic'],
    ['English (America)+Andy espeak-ng', 'variant'],
    ['German+whisper', 'variant'],
  ])('%s is %s', (name, kind) => {
    expect(voiceCharacter(name)).toBe(kind);
  });
});

test('a voice’s id is its name and language', () => {
  expect(voiceId('Anna', 'en-US')).toBe('Anna|en-US');
});

describe('voices for a list', () => {
  const voice = (name: string, lang: string) => ({ id: voiceId(name, lang), name, lang });
  test('stand by spoken language, with eSpeak’s variants folded away', () => {
    const groups = groupVoices([
      voice('Max', 'de'),
      voice('Anna', 'en-US'),
      voice('English+Max', 'en-US'),
      voice('Bells', 'en-US'),
      voice('English (America) espeak-ng', 'en-US'),
      voice('Ben', 'en-GB'),
      voice('Sin-ji', 'zh-HK'),
    ]);
    const names = (voices: readonly { readonly name: string }[]) => voices.map(({ name }) => name);
    expect(groups.map(({ language, voices, more }) => [language, names(voices), names(more)])).toEqual([
      ['de', ['Max'], []],
      ['en', ['Anna', 'Ben'], ['English (America) espeak-ng', 'English+Max', 'Bells']],
      ['yue', ['Sin-ji'], []],
    ]);
  });

  test('show variants where a language has nothing else', () => {
    expect(groupVoices([voice('Latin+Max', 'la')])).toEqual([
      { language: 'la', voices: [{ id: 'Latin+Max|la', name: 'Latin+Max', lang: 'la' }], more: [] },
    ]);
  });

  test('are twenty at most for a language, the best first, until somebody asks for more', () => {
    const variants = Array.from({ length: 13_362 }, (_, i) => voice(`English (America)+v${i}`, 'en-US'));
    const [english] = groupVoices(variants);
    expect([english?.voices.length, english?.more.length]).toEqual([20, 13_342]);
    const [french] = groupVoices([
      voice('Microsoft Julie - French (France)', 'fr-FR'),
      voice('Marie', 'fr-FR'),
      voice('Amélie (Premium)', 'fr-CA'),
      voice('Someone', 'fr-FR'),
    ]);
    expect(french?.voices.map(({ name }) => name)).toEqual([
      'Amélie (Premium)',
      'Microsoft Julie - French (France)',
      'Someone',
      'Marie',
    ]);
  });
});
