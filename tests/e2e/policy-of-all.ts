import type { Settings } from '../../utils/core/settings/settings.ts';

/**
 * All that a policy can set but for what hides the settings, with other values than the reader's own below. One part of
 * a group is left to the reader: a change of it is stored, beside those that are not.
 */
export const POLICY = {
  clinic: 'Klinik Grün 🌿',
  help: 'https://clinic.example/help',
  hideWelcome: true,
  listenButtonSites: ['127.0.0.1', '*.clinic.example'],
  pronunciations: [{ text: 'Thailand', say: 'tie land' }],
  reach: 'device',
  dialects: 'alike',
  rate: 1.5,
  rates: { fr: 0.75 },
  pitch: 1.2,
  volume: 0.5,
  output: 'sleepy',
  builtIn: 'never',
  reading: 'natural',
  pauses: 'own',
  pauseLengths: { item: 0, paragraph: 0, heading: 1800 },
  earcons: 'ends',
  stops: 'never',
  alternatives: 'read',
  closedSections: 'read',
  marks: { word: 'colour', sentence: 'underline', palette: 'blue', granularity: 'word' },
  choices: {
    numbers: 'digits',
    punctuation: 'spoken',
    citations: 'skip',
    links: 'skip',
    abbreviations: 'explained',
  },
} as const;

/** What the reader chose, all of it against the policy. */
export const OWN = {
  clinic: 'Another clinic',
  help: 'https://other.example/',
  reach: 'network',
  dialects: 'apart',
  rate: 2,
  rates: { fr: 3 },
  voiceRates: {},
  pitch: 0.8,
  volume: 1,
  output: 'ready',
  builtIn: 'always',
  reading: 'as-written',
  pauses: 'none',
  pauseLengths: { sentence: 500, item: 500, paragraph: 500, heading: 0 },
  earcons: 'none',
  stops: 'sentence',
  alternatives: 'skip',
  closedSections: 'announce',
  marks: {
    word: 'none',
    sentence: 'none',
    palette: 'own',
    wordColour: '#ff0000',
    sentenceColour: '#00ff00',
    granularity: 'sentence',
  },
  choices: { numbers: 'natural', punctuation: 'pauses', citations: 'read', links: 'read', abbreviations: 'plain' },
} as const satisfies Partial<Settings>;

/** What the settings page shows of the policy: each field that is locked, with its value. Speed and voice beside it. */
export const SHOWN = {
  pitch: '1.2',
  volume: '0.5',
  output: true,
  'built-in': 'never',
  dialects: true,
  'network-voices': false,
  pauses: 'own',
  'pause-after-item': '0',
  'pause-after-paragraph': '0',
  'pause-after-heading': '1800',
  earcons: 'ends',
  stops: 'never',
  'as-written': false,
  alternatives: true,
  'closed-sections': true,
  'mark-word': 'colour',
  'mark-sentence': 'underline',
  palette: 'blue',
  granularity: 'word',
  numbers: true,
  punctuation: true,
  citations: true,
  links: true,
  abbreviations: true,
} as const;

/** How clinic-rules.html is heard under the policy, sentence by sentence, with the language and the speed of the voice. */
export const HEARD = [
  ['en', 'Before Your Visit', 1.5],
  ['en', 'Take 5 milligrams with water period.', 1.5],
  ['en', 'Go to room 1 2 5 0 🧳 and ask about HIV comma, human immunodeficiency virus period.', 1.5],
  ['en', 'See link before you fly to tie land period.', 1.5],
  ['en', 'picture colon: A map of the ground floor', 1.5],
  ['en', 'Parking', 1.5],
  ['en', 'Park behind the house period.', 1.5],
  ['fr', "Prenez ce médicament avec beaucoup d'eau point.", 0.75],
  ['it', 'Prenda questa medicina con molta acqua punto.', 0.5],
] as const;

/** What a browser takes, with mistakes among it; in Chromium it drops what is of another kind before Hark sees it. */
export const MALFORMED = {
  rate: 'fast',
  pauses: 'loud',
  help: 'javascript:alert(1)',
  reach: 'network',
  listenButtonSites: 'clinic.example',
  volume: 0.5,
  hideSettings: true,
} as const;
