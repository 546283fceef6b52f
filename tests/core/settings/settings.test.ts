import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '@/utils/core/settings/settings.ts';

const OZEMPIC = { text: 'Ozempic', say: 'owe zem pick', language: 'en', where: 'word', letters: 'any case' };

const DEFAULTS = {
  rate: 1,
  voices: {},
  reading: 'natural',
  builtIn: 'when-needed',
  dialects: 'apart',
  pauses: 'normal',
  pauseLengths: { sentence: 0, item: 300, paragraph: 500, heading: 700 },
  closedSections: 'announce',
  alternatives: 'read',
  choices: {},
  pronunciations: [],
  keptParts: [],
  reach: 'device',
  stops: 'never',
  earcons: 'none',
  favourites: [],
  rates: {},
  voiceRates: {},
  output: 'ready',
  pitch: 1,
  volume: 1,
  look: {
    font: 'system',
    size: 100,
    lines: 1.75,
    letters: 0,
    words: 0,
    width: 'medium',
    theme: 'system',
    focus: 'none',
    height: 'in-view',
    read: 'plain',
  },
  clinic: null,
  help: null,
  marks: {
    word: 'both',
    sentence: 'both',
    palette: 'yellow',
    wordColour: '#ffc933',
    sentenceColour: '#fff1b8',
    granularity: 'by-speed',
  },
  panelEdge: 'bottom',
  panelExtent: 'whole',
};
const CHOSEN = {
  rate: 1.5,
  voices: { en: 'Anna|en-US', pl: 'Ewa|pl-PL' },
  reading: 'as-written',
  builtIn: 'never',
  dialects: 'alike',
  pauses: 'own',
  pauseLengths: { sentence: 200, item: 0, paragraph: 900, heading: 2000 },
  closedSections: 'read',
  alternatives: 'skip',
  choices: { numbers: 'digits', links: 'skip' },
  pronunciations: [OZEMPIC],
  keptParts: [{ language: 'en', xml: '<meta></meta>' }],
  reach: 'network',
  stops: 'block',
  earcons: 'headings',
  favourites: ['Ewa|pl-PL'],
  rates: { pl: 0.75 },
  voiceRates: { 'Ewa|pl-PL': 2 },
  pitch: 1.2,
  volume: 0.5,
  output: 'sleepy',
  look: {
    font: 'lexend',
    size: 300,
    lines: 2,
    letters: 0.12,
    words: 0.32,
    width: 'wide',
    theme: 'black-yellow',
    focus: 'three',
    height: 'steady',
    read: 'faded',
  },
  clinic: 'Klinik Grün',
  help: 'tel:+1-555-0100',
  marks: {
    word: 'underline',
    sentence: 'none',
    palette: 'own',
    wordColour: '#12ab9F',
    sentenceColour: '#000000',
    granularity: 'word',
  },
  panelEdge: 'top',
  panelExtent: 'folded',
};

describe('parseSettings', () => {
  test('takes good settings as they are', () => {
    expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
  });

  test.each([[undefined], [null], [{}], [[]], ['rate'], [7]])('falls back wholly for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  });

  test.each([
    ['a speed too high', { rate: 4.5 }, { rate: 1 }],
    [
      'a look of which some is broken',
      { look: { font: 'papyrus', size: 110, theme: 'sepia', lines: 1, width: 'wide' } },
      { look: { ...DEFAULTS.look, theme: 'sepia', width: 'wide' } },
    ],
    ['a look that is none', { look: 'large' }, { look: DEFAULTS.look }],
    ['a speed too low', { rate: 0.1 }, { rate: 1 }],
    ['a speed in words', { rate: 'fast' }, { rate: 1 }],
    ['a speed that is no number', { rate: Number.NaN }, { rate: 1 }],
    ['voices in a list', { voices: 'Anna' }, { voices: {} }],
    ['a voice without a name', { voices: { en: null } }, { voices: {} }],
    ['an unknown choice for closed sections', { closedSections: 'open' }, { closedSections: 'announce' }],
    ['an unknown way of reading', { reading: 'poetic' }, { reading: 'natural' }],
    ['an unknown wish for pictures', { alternatives: 'describe' }, { alternatives: 'read' }],
    ['stops after nothing known', { stops: 'page' }, { stops: 'never' }],
    ['sounds at nothing known', { earcons: 'beep' }, { earcons: 'none' }],
    ['a speed of a language that is none', { rates: { pl: 'slow' } }, { rates: {} }],
    ['a pitch that is not offered', { pitch: 9 }, { pitch: 1 }],
    ['no volume at all', { volume: 0 }, { volume: 1 }],
    ['favourites without names', { favourites: [null] }, { favourites: [] }],
    ['an unknown reach', { reach: true }, { reach: 'device' }],
    ['dialects by name', { dialects: ['en-GB'] }, { dialects: 'apart' }],
    ['an unknown use of Hark’s own voice', { builtIn: 'sometimes' }, { builtIn: 'when-needed' }],
    [
      'own pauses, one too long and one missing',
      { pauseLengths: { sentence: 100, item: 2001, paragraph: 0 } },
      { pauseLengths: { sentence: 100, item: 300, paragraph: 0, heading: 700 } },
    ],
    [
      'own pauses that are none',
      { pauseLengths: 'long' },
      { pauseLengths: { sentence: 0, item: 300, paragraph: 500, heading: 700 } },
    ],
    ['pauses in seconds', { pauses: 0.5 }, { pauses: 'normal' }],
    [
      'a mark of no known style, and no others',
      { marks: { word: 'blink', sentence: 'none', palette: 'blue' } },
      { marks: { ...DEFAULTS.marks, sentence: 'none', palette: 'blue' } },
    ],
    [
      'colours of the reader’s own that are none',
      { marks: { palette: 'own', wordColour: 'red', sentenceColour: '#12345' } },
      { marks: { ...DEFAULTS.marks, palette: 'own' } },
    ],
    ['marks in words', { marks: 'yellow' }, { marks: DEFAULTS.marks }],
    ['a panel at no known edge', { panelEdge: 'left' }, { panelEdge: 'bottom' }],
    ['a panel of no known extent', { panelExtent: 'huge' }, { panelExtent: 'whole' }],
    ['choices that are no choices', { choices: 'all' }, { choices: {} }],
    [
      'an unknown choice among others',
      { choices: { numbers: 'roman', punctuation: 'spoken', pitch: 2 } },
      { choices: { numbers: 'natural', punctuation: 'spoken' } },
    ],
    ['words that are no list', { pronunciations: 'Ozempic' }, { pronunciations: [] }],
    ['parts that are too large', { keptParts: [{ language: 'en', xml: 'x'.repeat(200_001) }] }, { keptParts: [] }],
    ['pauses without end', { pauses: 'endless' }, { pauses: 'normal' }],
  ])('replaces %s and keeps the rest', (_what, broken, mended) => {
    expect(parseSettings({ ...CHOSEN, ...broken })).toEqual({ ...CHOSEN, ...mended });
  });

  test.each([
    ['no text', { text: '' }],
    ['nothing to say', { say: null }],
    ['too much to say', { say: 'a'.repeat(81) }],
    ['a language that is none', { language: 5 }],
    ['an unknown place', { where: 'start' }],
    ['an unknown case', { letters: 'small' }],
  ])('drops a word with %s and keeps the others', (_what, broken) => {
    const stored = [{ ...OZEMPIC, ...broken }, OZEMPIC, null];
    expect(parseSettings({ ...CHOSEN, pronunciations: stored })).toEqual(CHOSEN);
  });

  test('keeps 500 words and no more', () => {
    const stored = Array.from({ length: 600 }, () => OZEMPIC);
    expect(parseSettings({ pronunciations: stored }).pronunciations).toHaveLength(500);
  });

  test('drops what an older or newer version kept', () => {
    expect(parseSettings({ ...CHOSEN, whispers: 2 })).toEqual(CHOSEN);
  });

  test('gives settings for whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(settings.rate).toBeGreaterThanOrEqual(0.5);
        expect(settings.rate).toBeLessThanOrEqual(4);
        expect(['natural', 'as-written']).toContain(settings.reading);
        expect(['announce', 'read']).toContain(settings.closedSections);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});
