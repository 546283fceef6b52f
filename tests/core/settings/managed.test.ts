import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyManaged, isManaged, keepOwn } from '@/utils/core/settings/apply-managed.ts';
import { NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { isListedSite } from '@/utils/core/settings/site-name.ts';

const OZEMPIC = { text: 'Ozempic', say: 'owe zem pick' };
const OZEMPIC_WHOLE = { ...OZEMPIC, language: null, where: 'word', letters: 'any case' } as const;
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;
const DEFAULTS = parseSettings({});

const POLICY = {
  reach: 'device',
  rate: 0.75,
  voices: { en: 'Anna|en-US' },
  dialects: 'alike',
  closedSections: 'read',
  choices: { numbers: 'digits' },
  pronunciations: [OZEMPIC],
  listenButtonSites: ['clinic.example', '*.hospital.example'],
  hideSettings: true,
  hideWelcome: false,
  clinic: 'Klinik Grün 🌿',
  help: 'https://clinic.example/help',
};

describe('a policy', () => {
  test('sets what it names', () => {
    expect(parseManaged(POLICY)).toEqual({
      choices: [
        { place: { name: 'reach', key: null }, value: 'device' },
        { place: { name: 'rate', key: null }, value: 0.75 },
        { place: { name: 'voices', key: 'en' }, value: 'Anna|en-US' },
        { place: { name: 'dialects', key: null }, value: 'alike' },
        { place: { name: 'closedSections', key: null }, value: 'read' },
        { place: { name: 'choices', key: 'numbers' }, value: 'digits' },
        { place: { name: 'clinic', key: null }, value: 'Klinik Grün 🌿' },
        { place: { name: 'help', key: null }, value: 'https://clinic.example/help' },
      ],
      words: [OZEMPIC_WHOLE],
      sites: ['clinic.example', '*.hospital.example'],
      hidden: ['settings'],
      refused: [],
    });
  });

  test.each([[undefined], [null], ['rate'], [[POLICY]], [7]])('that is %j sets nothing', (policy) => {
    expect(parseManaged(policy)).toEqual(NOT_MANAGED);
  });

  test.each<readonly [what: string, wrong: object, names: readonly string[]]>([
    ['a speed in words', { rate: 'fast' }, ['rate']],
    ['a speed too high', { rate: 9 }, ['rate']],
    ['one voice that is none', { voices: { en: 'Anna|en-US', pl: 3 } }, ['voices.pl']],
    ['voices in a list', { voices: ['Anna'] }, ['voices']],
    ['a choice it does not know', { choices: { numbers: 'loudly' } }, ['choices.numbers']],
    ['a setting it does not know', { colour: 'red' }, ['colour']],
    ['voices that send text away', { reach: 'network' }, ['reach']],
    ['the favourites of a reader', { favourites: ['Anna|en-US'] }, ['favourites']],
    ['how the reading view looks to a reader', { look: { width: 'narrow' } }, ['look']],
    ['how a button of the panel left it', { panelEdge: 'top', panelExtent: 'folded' }, ['panelEdge', 'panelExtent']],
    ['words that are none', { pronunciations: [OZEMPIC, { text: 'Wegovy' }, 'x', null] }, ['pronunciations']],
    ['all words in one', { pronunciations: 'Ozempic' }, ['pronunciations']],
    ['a site with a path', { listenButtonSites: ['https://clinic.example/', 'clinic.example'] }, ['listenButtonSites']],
    ['all sites there are', { listenButtonSites: ['*', '*.example'] }, ['listenButtonSites']],
    ['a yes in words', { hideSettings: 'yes' }, ['hideSettings']],
    ['a name with a line break', { clinic: 'Clinic\nPress OK' }, ['clinic']],
    ['a name that turns around', { clinic: 'Clinic \u202Eelpmaxe' }, ['clinic']],
    ['a name without a letter', { clinic: ' - ' }, ['clinic']],
    ['help that runs', { help: 'javascript:alert(1)' }, ['help']],
    ['help with a password', { help: 'https://user:pass@clinic.example/' }, ['help']],
  ])('with %s tells it and keeps the rest', (_what, wrong, names) => {
    const { refused, choices } = parseManaged({ pauses: 'short', ...wrong });
    expect(refused).toEqual(names);
    expect(choices[0]).toEqual({ place: { name: 'pauses', key: null }, value: 'short' });
  });

  test.each([
    'https://clinic.example/help?for=hark#top',
    'http://intranet/hark',
    'https://klinik-münchen.example/',
    'mailto:help@clinic.example',
    'tel:+1-555-0100',
  ])('may give %s for help', (help) => {
    expect(applyManaged(DEFAULTS, parseManaged({ help })).help).toBe(help);
  });

  test('keeps whole words beside broken ones', () => {
    expect(parseManaged({ pronunciations: [OZEMPIC, { text: 'Wegovy' }, WEGOVY] }).words).toEqual([
      OZEMPIC_WHOLE,
      WEGOVY,
    ]);
  });

  test('of whatever kind never throws, and sets nothing that a reader could not choose', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(POLICY)), fc.anything()), (any, dict) => {
        parseManaged(any);
        const settings = applyManaged(DEFAULTS, parseManaged(dict));
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});

describe('what is managed', () => {
  const managed = parseManaged(POLICY);
  const own: Settings = {
    ...DEFAULTS,
    reach: 'network',
    rate: 2,
    rates: { pl: 1.5 },
    voices: { en: 'Ben|en-GB', pl: 'Ewa|pl-PL' },
    choices: { numbers: 'natural', links: 'skip' },
    pronunciations: [{ ...OZEMPIC_WHOLE, say: 'my own' }, WEGOVY],
    pauses: 'long',
  };

  test("wins over the reader's, and leaves the rest", () => {
    expect(applyManaged(own, managed)).toEqual({
      ...own,
      reach: 'device',
      rate: 0.75,
      rates: {},
      voices: { en: 'Anna|en-US', pl: 'Ewa|pl-PL' },
      dialects: 'alike',
      closedSections: 'read',
      choices: { numbers: 'digits', links: 'skip' },
      pronunciations: [OZEMPIC_WHOLE, WEGOVY],
      clinic: 'Klinik Grün 🌿',
      help: 'https://clinic.example/help',
    });
  });

  test('is known by its place', () => {
    const places = [
      { name: 'rate', key: null },
      { name: 'rates', key: 'en' },
      { name: 'voices', key: 'en' },
      { name: 'voices', key: 'pl' },
      { name: 'pauses', key: null },
    ] as const;
    expect(places.map((place) => isManaged(managed, place))).toEqual([true, true, true, false, false]);
  });

  test('of speeds leaves none below it to the reader, and takes none away', () => {
    const mine: Settings = {
      ...DEFAULTS,
      rate: 2,
      rates: { en: 2, pl: 2 },
      voiceRates: { 'Ben|en-GB': 3, 'Ewa|pl': 3 },
    };
    const held = (policy: object) => {
      const all = parseManaged(policy);
      const { rate, rates, voiceRates } = applyManaged(mine, all);
      const tried = { rate: 4, rates: { en: 4, pl: 4 }, voiceRates: { 'Ben|en-GB': 4, 'Ewa|pl': 4 } };
      const stored = keepOwn(tried, mine, all);
      return { held: [rate, rates, voiceRates], stored: [stored.rate, stored.rates, stored.voiceRates] };
    };
    expect(held({ rate: 1 })).toEqual({
      held: [1, {}, {}],
      stored: [2, mine.rates, mine.voiceRates],
    });
    expect(held({ rates: { en: 1 } })).toEqual({
      held: [2, { pl: 2, en: 1 }, { 'Ewa|pl': 3 }],
      stored: [4, { en: 2, pl: 4 }, { 'Ben|en-GB': 3, 'Ewa|pl': 4 }],
    });
    expect(held({ rate: 1, voiceRates: { 'Ewa|pl': 0.5 } })).toEqual({
      held: [1, {}, { 'Ewa|pl': 0.5 }],
      stored: [2, mine.rates, mine.voiceRates],
    });
  });

  test('is never stored, whatever is changed', () => {
    const changes: Partial<Settings> = {
      ...applyManaged(own, managed),
      rate: 3,
      rates: { en: 3 },
      voices: { en: 'Zoe|en-US', pl: 'Jan|pl-PL', de: 'Eva|de-DE' },
      pauses: 'none',
    };
    expect({ ...own, ...keepOwn(changes, own, managed) }).toEqual({
      ...own,
      voices: { en: 'Ben|en-GB', pl: 'Jan|pl-PL', de: 'Eva|de-DE' },
      pronunciations: [WEGOVY],
      pauses: 'none',
    });
  });

  test('leaves a choice that the reader has not made unmade', () => {
    const change = { voices: { en: 'Anna|en-US', pl: 'Ewa|pl-PL' } };
    expect(keepOwn(change, DEFAULTS, managed)).toEqual({ voices: { pl: 'Ewa|pl-PL' } });
  });

  test('never makes a list of words longer than one may be', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...WEGOVY,
      text: `Word${'a'.repeat(at % 40)}${'b'.repeat(at / 40)}`,
    }));
    const settings = applyManaged({ ...DEFAULTS, pronunciations: many }, managed);
    expect(settings.pronunciations.length).toBe(500);
    expect(settings.pronunciations[0]).toEqual(OZEMPIC_WHOLE);
  });
});

test.each([
  ['clinic.example', true],
  ['www.clinic.example', false],
  ['hospital.example', true],
  ['a.b.hospital.example', true],
  ['nothospital.example', false],
])('the host %s is on the list: %s', (hostname, isListed) => {
  expect(isListedSite(['clinic.example', '*.hospital.example'], hostname)).toBe(isListed);
});
