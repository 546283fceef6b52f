import { describe, expect, test } from 'vitest';
import { namePlace, sayPlace } from '@/utils/core/interface/setting-words.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { english } from '../../fakes/english.ts';

const words = (locale: string) => ({ translate: english, nameLanguage: (tag: string) => `<${tag}>`, locale });
const FAVOURITES = { name: 'favourites', key: null } as const;

describe('a choice in words', () => {
  test('lists the favourite voices as the language of the interface does', () => {
    const settings = parseSettings({ favourites: ['Anna|de-DE', 'Zosia|pl-PL', 'Noé|fr-FR'] });
    expect(sayPlace(FAVOURITES, settings, words('en'))).toBe('Anna, Zosia, and Noé');
    expect(sayPlace(FAVOURITES, settings, words('ja'))).toBe('Anna、Zosia、Noé');
    expect(sayPlace(FAVOURITES, parseSettings({}), words('en'))).toBe('none');
  });

  test.each([
    ['output', { output: 'sleepy' }],
    ['reach', { reach: 'network' }],
    ['dialects', { dialects: 'alike' }],
    ['reading', { reading: 'as-written' }],
    ['alternatives', { alternatives: 'read' }],
    ['closedSections', { closedSections: 'read' }],
  ] as const)('that is a switch is on or off (%s)', (name, chosen) => {
    const other = { output: 'ready', reach: 'device', dialects: 'apart', reading: 'natural' };
    const rest = { ...other, alternatives: 'skip', closedSections: 'skip' };
    expect(sayPlace({ name, key: null }, parseSettings(chosen), words('en'))).toBe('on');
    expect(sayPlace({ name, key: null }, parseSettings(rest), words('en'))).toBe('off');
  });

  test.each([
    ['numbers', 'digits', 'on'],
    ['citations', 'skip', 'on'],
    ['citations', 'read', 'off'],
    ['no such choice', 'skip', 'off'],
  ])('of how things are read is on or off (%s: %s)', (key, chosen, said) => {
    expect(sayPlace({ name: 'choices', key }, parseSettings({ choices: { [key]: chosen } }), words('en'))).toBe(said);
  });

  test('is named with its language', () => {
    expect(namePlace({ name: 'rates', key: 'pl' }, words('en'))).toBe('Speed (<pl>)');
  });
});
