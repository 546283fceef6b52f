import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoices } from '@/utils/core/settings/read-choices.ts';
import { isSame, writePlace } from '@/utils/core/settings/setting-place.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '@/utils/core/settings/settings-file.ts';
import { takeChanges } from '@/utils/core/settings/take-changes.ts';

const DEFAULTS = parseSettings({});
const OZEMPIC = { text: 'Ozempic', say: 'owe zem pick', language: 'en', where: 'word', letters: 'any case' } as const;
const CHOSEN = parseSettings({
  rate: 1.5,
  rates: { pl: 0.75 },
  voiceRates: { 'Ewa 🩺|pl-PL': 2 },
  pitch: 1.2,
  volume: 0.5,
  voices: { en: 'Anna|en-US', pl: 'Ewa 🩺|pl-PL' },
  favourites: ['Ewa 🩺|pl-PL'],
  reach: 'network',
  reading: 'as-written',
  builtIn: 'never',
  dialects: 'alike',
  pauses: 'long',
  stops: 'block',
  alternatives: 'skip',
  closedSections: 'read',
  choices: { numbers: 'digits', links: 'skip' },
  pronunciations: [OZEMPIC],
  keptParts: [{ language: 'en', xml: '<meta></meta>' }],
});

const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ format: 'hark-settings', version: 1, settings, ...more });
const places = (text: string, mine: Settings = DEFAULTS) => {
  const read = readSettingsFile(text, mine);
  return read.result === 'read' ? read.changes.map(writePlace) : read.fault;
};
const fault = (text: string) => {
  const read = readSettingsFile(text, DEFAULTS);
  return read.result === 'refused' ? read.fault : 'read';
};

/** Everything that can be chosen, and what nobody should be able to. */
const anySettings = fc
  .record(
    {
      rate: fc.constantFrom(0.5, 1, 1.3, 4),
      rates: fc.dictionary(fc.constantFrom('en', 'pl', 'ar', '__proto__'), fc.constantFrom(0.5, 2)),
      voiceRates: fc.dictionary(fc.constantFrom('A|en', 'B|en-GB', 'C|pl'), fc.constantFrom(0.5, 2)),
      voices: fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })),
      favourites: fc.uniqueArray(fc.string({ unit: 'grapheme' })),
      reading: fc.constantFrom('natural', 'as-written'),
      choices: fc.record(
        { numbers: fc.constantFrom('natural', 'digits'), links: fc.constantFrom('read', 'skip') },
        { requiredKeys: [] },
      ),
      pronunciations: fc.constantFrom([], [OZEMPIC]),
    },
    { requiredKeys: [] },
  )
  .map(parseSettings);

describe('a file of settings', () => {
  test('is JSON that a person can read', () => {
    const [first, second, third, fourth, ...rest] = writeSettingsFile(CHOSEN, '1.2.3').split('\n');
    expect([first, second, third, fourth]).toEqual([
      '{',
      '  "format": "hark-settings",',
      '  "version": 1,',
      '  "hark": "1.2.3",',
    ]);
    expect(rest).toContain('    "rate": 1.5,');
    expect(rest).toContain('      "pl": "Ewa 🩺|pl-PL"');
    expect(rest.at(-1)).toBe('');
  });

  test('brings back all that was chosen', () => {
    const read = readSettingsFile(writeSettingsFile(CHOSEN, '1.2.3'), DEFAULTS);
    expect(read).toMatchObject({ result: 'read', unused: [], after: CHOSEN });
    if (read.result === 'read') expect(takeChanges(DEFAULTS, read.after, read.changes)).toEqual(CHOSEN);
  });

  test('tells each choice that it would change, and no other', () => {
    expect(places(writeSettingsFile(CHOSEN, '1.2.3'))).toEqual([
      'rate',
      'rates.pl',
      'voiceRates.Ewa 🩺|pl-PL',
      'pitch',
      'volume',
      'voices.en',
      'voices.pl',
      'favourites',
      'reach',
      'builtIn',
      'dialects',
      'reading',
      'pauses',
      'stops',
      'alternatives',
      'closedSections',
      'choices.numbers',
      'choices.links',
      'pronunciations',
    ]);
    expect(places(writeSettingsFile(CHOSEN, '1.2.3'), CHOSEN)).toEqual([]);
    expect(places(file({ rate: 2, pauses: 'normal' }))).toEqual(['rate']);
  });

  test('changes only what is agreed to, and leaves the rest as it is by then', () => {
    const read = readSettingsFile(file({ rate: 2, pauses: 'long', voices: { en: 'Ben', de: 'Eva' } }), DEFAULTS);
    if (read.result !== 'read') throw new Error(read.fault);
    const now = parseSettings({ volume: 0.5, voices: { fr: 'Luc' } });
    const agreed = read.changes.filter((place) => ['pauses', 'voices.de'].includes(writePlace(place)));
    expect(takeChanges(now, read.after, agreed)).toEqual(
      parseSettings({ volume: 0.5, pauses: 'long', voices: { fr: 'Luc', de: 'Eva' } }),
    );
  });

  test('loses no word and no favourite that is there', () => {
    const mine = parseSettings({
      favourites: ['Anna'],
      pronunciations: [
        { ...OZEMPIC, text: 'ozempic', say: 'oh' },
        { ...OZEMPIC, text: 'Wegovy', say: 'we go vee' },
      ],
    });
    const read = readSettingsFile(file({ favourites: ['Ben', 'Anna'], pronunciations: [OZEMPIC] }), mine);
    expect(read).toMatchObject({
      after: {
        favourites: ['Anna', 'Ben'],
        pronunciations: [OZEMPIC, { ...OZEMPIC, text: 'Wegovy', say: 'we go vee' }],
      },
    });
  });

  test('with a speed for a language has it heard, whatever voices of it had, but for what it says of voices', () => {
    const mine = parseSettings({ rates: { en: 1 }, voiceRates: { 'Anna|en-US': 3, 'Ben|en-GB': 3, 'Ewa|pl-PL': 3 } });
    const theirs = { voiceRates: { 'Ben|en-GB': 0.5, 'Zoe|en-US': 0.75 }, rates: { en: 2 } };
    const read = readSettingsFile(file(theirs), mine);
    if (read.result !== 'read') throw new Error(read.fault);
    const take = (agreed: readonly string[]) => {
      const { rates, voiceRates } = takeChanges(
        mine,
        read.after,
        read.changes.filter((place) => agreed.includes(writePlace(place))),
      );
      return { rates, voiceRates };
    };
    expect(take(read.changes.map(writePlace))).toEqual({
      rates: { en: 2 },
      voiceRates: { 'Ewa|pl-PL': 3, 'Ben|en-GB': 0.5, 'Zoe|en-US': 0.75 },
    });
    expect(take(['voiceRates.Zoe|en-US'])).toEqual({
      rates: { en: 1 },
      voiceRates: { ...mine.voiceRates, 'Zoe|en-US': 0.75 },
    });
    expect(take(['rates.en'])).toEqual({ rates: { en: 2 }, voiceRates: { 'Ben|en-GB': 3, 'Ewa|pl-PL': 3 } });
  });

  test('may begin with a byte order mark', () => {
    expect(places(`\uFEFF${file({ rate: 2 })}`)).toEqual(['rate']);
  });

  test.each([
    ['a setting Hark does not know', { whispers: 'yes' }, ['whispers']],
    ['a speed too high', { rate: 40 }, ['rate']],
    ['a choice that there is not', { choices: { numbers: 'roman', links: 'skip' } }, ['choices.numbers']],
    ['voices in a list', { voices: ['Anna'] }, ['voices']],
    ['one voice that is no voice', { voices: { en: 7, de: 'Eva' } }, ['voices.en']],
    ['a value with parts where there are none', { pauses: { long: true } }, ['pauses']],
    ['a dose as a word', { pronunciations: [OZEMPIC, { ...OZEMPIC, text: 'mg', say: 'gram' }] }, ['pronunciations']],
    ['words that are no list', { pronunciations: 'Ozempic' }, ['pronunciations']],
    ['a name that objects have of themselves', { valueOf: 1, toString: 2 }, ['valueOf', 'toString']],
  ])('with %s says so and takes the rest', (_what, wrong, unused) => {
    const read = readSettingsFile(file({ stops: 'block', ...wrong }), DEFAULTS);
    expect(read).toMatchObject({ result: 'read', unused, after: { stops: 'block', rate: 1, pauses: 'normal' } });
    if (read.result === 'read') expect(read.after).toEqual(parseSettings(read.after));
  });

  test.each([
    ['nothing', '', 'broken'],
    ['its end missing', writeSettingsFile(CHOSEN, '1.2.3').slice(0, -4), 'broken'],
    ['more than a megabyte', file({ rate: 2, note: 'x'.repeat(1_000_000) }), 'large'],
    ['deep nesting', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'other'],
    [
      'deep nesting in a setting',
      `{"format":"hark-settings","version":1,"settings":{"rate":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
      'empty',
    ],
    ['another kind of JSON', '{"name":"hark","version":"0.1.0"}', 'other'],
    ['a list', '[]', 'other'],
    ['null', 'null', 'other'],
    ['another format', '{"format":"lark-settings","version":1,"settings":{"rate":2}}', 'other'],
    ['no number of its version', '{"format":"hark-settings","version":"1","settings":{"rate":2}}', 'other'],
    ['version nought', file({ rate: 2 }, { version: 0 }), 'other'],
    ['settings that are text', file('rate'), 'other'],
    ['a newer version', file({ rate: 2 }, { version: 2 }), 'newer'],
    ['a version beyond all', file({ rate: 2 }, { version: 9007199254740991 }), 'newer'],
    ['no setting', file({}), 'empty'],
    ['only what Hark does not know', file({ whispers: 1 }), 'empty'],
    ['a prototype', '{"format":"hark-settings","version":1,"settings":{"__proto__":{"rate":2}}}', 'empty'],
    [
      'more voices than languages',
      file({ voices: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`l${at}`, 'x'])) }),
      'many',
    ],
    ['XML', '<lexicon/>', 'broken'],
  ])('with %s is refused', (_what, text, why) => {
    expect(fault(text)).toBe(why);
  });

  test('of an older version is brought up to date, step by step', () => {
    const steps = [
      ({ quickness, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, speed: quickness }),
      ({ speed, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, rate: speed }),
    ];
    const read = (version: number, settings: object) => readSettingsFile(file(settings, { version }), DEFAULTS, steps);
    expect(read(1, { quickness: 2 })).toMatchObject({ unused: [], after: { rate: 2 } });
    expect(read(2, { speed: 2 })).toMatchObject({ unused: [], after: { rate: 2 } });
    expect(read(3, { rate: 2 })).toMatchObject({ unused: [], after: { rate: 2 } });
    expect(read(4, { rate: 2 })).toEqual({ result: 'refused', fault: 'newer' });
  });

  test('of any settings gives the same choices, onto any others', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (theirs, mine) => {
        const read = readSettingsFile(writeSettingsFile(theirs, '1.2.3'), mine);
        if (read.result !== 'read') throw new Error(read.fault);
        expect(read.unused).toEqual([]);
        for (const name of ['rate', 'reading'] as const) expect(read.after[name]).toBe(theirs[name]);
        expect(read.after.voices).toMatchObject(theirs.voices);
        expect(takeChanges(mine, read.after, read.changes)).toEqual(read.after);
        expect(takeChanges(mine, read.after, [])).toEqual(mine);
        const again = readSettingsFile(writeSettingsFile(theirs, '1.2.3'), read.after);
        expect(again).toMatchObject({ result: 'read', changes: [] });
      }),
    );
  });

  test('of whatever text never throws, and never gives what cannot be chosen', () => {
    const cut = fc
      .tuple(fc.constant(writeSettingsFile(CHOSEN, '1.2.3')), fc.nat(), fc.nat(), fc.string())
      .map(
        ([whole, at, length, put]) =>
          whole.slice(0, at % whole.length) + put + whole.slice((at + length) % whole.length),
      );
    const inside = fc.dictionary(
      fc.constantFrom(...Object.keys(DEFAULTS), '__proto__', 'constructor'),
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          cut,
          inside.map((settings) => file(settings)),
        ),
        (text) => {
          const read = readSettingsFile(text, CHOSEN);
          if (read.result === 'read') expect(parseSettings(read.after)).toEqual(read.after);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('choices of somebody else', () => {
  test('leave what they do not name', () => {
    expect(readChoices({ pauses: 'short' }, CHOSEN)).toEqual({ settings: { ...CHOSEN, pauses: 'short' }, unused: [] });
  });

  test('that would make too many words add none', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const pronunciations = Array.from({ length: 500 }, (_, at) => ({
      ...OZEMPIC,
      text: `qu${letters[at % 26]}${letters[Math.floor(at / 26)]}`,
    }));
    expect(readChoices({ pronunciations }, CHOSEN)).toEqual({ settings: CHOSEN, unused: ['pronunciations'] });
  });
});

test('two values are the same if they say the same', () => {
  expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame({}, [])).toBe(false);
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
});
