import { describe, expect, test } from 'vitest';
import ar from '@/locales/hand-out/ar.json';
import en from '@/locales/hand-out/en.json';
import es from '@/locales/hand-out/es.json';
import zh from '@/locales/hand-out/zh.json';
import { SHEET_LANGUAGES, type SheetLanguage } from '@/utils/core/hand-out/hand-out-wishes.ts';
import { type SheetMessageId, type SheetTranslate, writeSheet } from '@/utils/core/hand-out/write-sheet.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { compileCatalog } from '../../../scripts/read-translator.ts';

const catalogs: Readonly<Record<SheetLanguage, Readonly<Record<string, string>>>> = { en, es, ar, zh };
const sheetWords = (language: SheetLanguage): SheetTranslate =>
  createTranslator<SheetMessageId>(language, compileCatalog(catalogs[language]));
const write = (language: SheetLanguage, content: { clinic?: string; address?: string; help?: string } = {}) =>
  writeSheet({ language, clinic: '', address: '', help: '', ...content }, sheetWords(language));

describe('the sheet for patients', () => {
  test('says how to get Hark, how to listen, what becomes of your data and whom to ask', () => {
    const sheet = write('en', { clinic: ' Riverside ', address: 'https://riverside.example/', help: 'Desk 2' });
    expect(sheet).toEqual({
      lang: 'en',
      dir: 'ltr',
      clinic: 'Riverside',
      title: 'Hear our pages read aloud',
      intro: 'Hark is a free add-on for your web browser. It reads pages to you and marks each word as it goes.',
      parts: [
        {
          name: 'get',
          heading: 'How to get Hark',
          kind: 'steps',
          lines: [
            'Open Chrome, Edge or Firefox on your computer.',
            'Go to the address below. The square holds it too.',
            'Add Hark. Say yes when the browser asks.',
          ],
        },
        {
          name: 'listen',
          heading: 'How to listen',
          kind: 'steps',
          lines: [
            'Open a page. Highlight the words you want to hear. Highlight none to hear the whole page.',
            'Press \u2066Alt\u00a0+\u00a0Shift\u00a0+\u00a0L\u2069. On a Mac, press \u2066Option\u00a0+\u00a0Shift\u00a0+\u00a0L\u2069.',
            'Press the same keys to pause, and again to go on.',
          ],
        },
        {
          name: 'privacy',
          heading: 'What you read stays with you',
          kind: 'words',
          lines: [
            'Hark works on your own computer. It sends nothing to us or to anyone else. It does not keep what you read.',
          ],
        },
        { name: 'help', heading: 'Do you need help?', kind: 'words', lines: ['Desk 2'] },
      ],
      address: { target: 'https://riverside.example/', line: 'riverside.example' },
    });
  });

  test('without an address says to ask, and without help leaves the heading out', () => {
    const sheet = write('en');
    expect(sheet.address).toBeNull();
    expect(sheet.parts.map(({ name, kind }) => [name, kind])).toEqual([
      ['get', 'words'],
      ['listen', 'steps'],
      ['privacy', 'words'],
    ]);
  });

  test('keeps the scheme and the path of an address that need to be typed', () => {
    expect(write('en', { address: 'http://a.example/listen/' }).address?.line).toBe('http://a.example/listen/');
    expect(write('en', { address: 'https://a.example/listen' }).address?.line).toBe('a.example/listen');
  });

  test('is written from right to left in Arabic alone', () => {
    expect(SHEET_LANGUAGES.map((language) => write(language).dir)).toEqual(['ltr', 'ltr', 'rtl', 'ltr']);
  });

  test.each(SHEET_LANGUAGES)('has all words in %s, and none that are not used', (language) => {
    expect(Object.keys(catalogs[language])).toEqual(Object.keys(en));
    const heard = [write(language, { address: 'https://a.example/', help: 'x' }), write(language)]
      .map((sheet) => JSON.stringify(sheet))
      .join();
    const written = Object.values(catalogs[language]).map((message) => message.split('{')[0] ?? '');
    expect(written.filter((words) => !heard.includes(words))).toEqual([]);
  });
});
