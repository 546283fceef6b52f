import { PAUSED_AFTER } from '../settings/pauses.ts';
import type { SettingName, SettingPlace } from '../settings/setting-place.ts';
import type { Settings } from '../settings/settings.ts';
import { PITCHES } from '../settings/voice-sound.ts';
import { languageOfVoice } from '../voices/voice-id.ts';
import { joinList } from './join-list.ts';
import { nameLook, sayLook } from './look-words.ts';
import type { MessageId, Translate } from './translator.ts';

interface Words {
  readonly translate: Translate;
  /** The name of a language in the interface's own. */
  readonly nameLanguage: (tag: string) => string;
  /** BCP 47 tag of these words. */
  readonly locale: string;
}

/** The name of a setting in `locales/`, and what is chosen there in words. */
interface SettingWords {
  readonly name: (key: string | null) => MessageId;
  readonly say: (settings: Settings, key: string, words: Words) => string;
}

/** For each of the pitches, from low to high. */
export const PITCH_WORDS = ['pitch.lowest', 'pitch.lower', 'pitch.own', 'pitch.higher', 'pitch.highest'] as const;

const onOff = (choice: 'on' | 'off', { translate }: Words) => translate(`value.${choice}`);
const number = (value: number, { translate }: Words) => translate('value.number', { number: value });
/** A voice's id begins with its name. */
const voiceName = (id: string) => id.split('|', 1)[0] ?? id;

const MARK_NAMES = {
  word: 'options.mark-word',
  sentence: 'options.mark-sentence',
  palette: 'options.palette',
  wordColour: 'options.word-colour',
  sentenceColour: 'options.sentence-colour',
  granularity: 'options.granularity',
} as const;

function isMark(key: string | null): key is keyof typeof MARK_NAMES {
  return key !== null && Object.hasOwn(MARK_NAMES, key);
}

function sayMark({ marks }: Settings, key: string, { translate }: Words): string {
  switch (key) {
    case 'palette':
      return translate(`palette.${marks.palette}`);
    case 'wordColour':
    case 'sentenceColour':
      return marks[key];
    case 'granularity':
      return translate(`granularity.${marks.granularity}`);
    default:
      return translate(`mark.${key === 'sentence' ? marks.sentence : marks.word}`);
  }
}

/** All that a file can change, so that it can be shown before it does. */
const SETTINGS: Readonly<Record<SettingName, SettingWords>> = {
  rate: { name: () => 'options.speed', say: ({ rate }, _key, words) => number(rate, words) },
  rates: { name: () => 'options.speed', say: ({ rates }, key, words) => number(rates[key] ?? 1, words) },
  voiceRates: {
    name: () => 'options.speed',
    say: ({ voiceRates }, key, words) => number(voiceRates[key] ?? 1, words),
  },
  pitch: {
    name: () => 'options.pitch',
    say: ({ pitch }, _key, { translate }) => translate(PITCH_WORDS[PITCHES.indexOf(pitch)] ?? 'pitch.own'),
  },
  volume: {
    name: () => 'options.volume',
    say: ({ volume }, _key, { translate }) => translate('volume.part', { volume }),
  },
  output: {
    name: () => 'options.output',
    say: ({ output }, _key, words) => onOff(output === 'sleepy' ? 'on' : 'off', words),
  },
  earcons: {
    name: () => 'options.earcons',
    say: ({ earcons }, _key, { translate }) => translate(`earcons.${earcons}`),
  },
  voices: {
    name: () => 'popup.voice',
    say: ({ voices }, key, { translate }) => voiceName(voices[key] ?? '') || translate('popup.voice.auto'),
  },
  favourites: {
    name: () => 'popup.voice.favourites',
    say: ({ favourites }, _key, { translate, locale }) =>
      joinList(favourites.map(voiceName), locale) || translate('value.none'),
  },
  reach: {
    name: () => 'options.network-voices',
    say: ({ reach }, _key, words) => onOff(reach === 'network' ? 'on' : 'off', words),
  },
  builtIn: {
    name: () => 'options.built-in',
    say: ({ builtIn }, _key, { translate }) => translate(`own.${builtIn}`),
  },
  dialects: {
    name: () => 'options.dialects',
    say: ({ dialects }, _key, words) => onOff(dialects === 'alike' ? 'on' : 'off', words),
  },
  reading: {
    name: () => 'options.as-written',
    say: ({ reading }, _key, words) => onOff(reading === 'as-written' ? 'on' : 'off', words),
  },
  pauses: { name: () => 'options.pauses', say: ({ pauses }, _key, { translate }) => translate(`pauses.${pauses}`) },
  pauseLengths: {
    name: (key) => (isPausedAfter(key) ? `pauses.${key}` : 'options.pauses'),
    say: ({ pauseLengths }, key, { translate }) =>
      translate('pauses.seconds', { seconds: isPausedAfter(key) ? pauseLengths[key] / 1000 : 0 }),
  },
  stops: { name: () => 'options.stops', say: ({ stops }, _key, { translate }) => translate(`stops.${stops}`) },
  alternatives: {
    name: () => 'options.alternatives',
    say: ({ alternatives }, _key, words) => onOff(alternatives === 'read' ? 'on' : 'off', words),
  },
  closedSections: {
    name: () => 'options.closed-sections',
    say: ({ closedSections }, _key, words) => onOff(closedSections === 'read' ? 'on' : 'off', words),
  },
  marks: { name: (key) => MARK_NAMES[isMark(key) ? key : 'word'], say: sayMark },
  panelEdge: {
    name: () => 'options.panel-edge',
    say: ({ panelEdge }, _key, { translate }) => translate(`edge.${panelEdge}`),
  },
  panelExtent: {
    name: () => 'options.panel-extent',
    say: ({ panelExtent }, _key, { translate }) => translate(`extent.${panelExtent}`),
  },
  choices: {
    name: (key) => (key !== null && isChoice(key) ? `options.${key}` : 'options.choices'),
    say: ({ choices }, key, words) => {
      const chosen: string = (isChoice(key) && choices[key]) || '';
      return onOff(['digits', 'spoken', 'skip', 'explained'].includes(chosen) ? 'on' : 'off', words);
    },
  },
  look: { name: (key) => nameLook(key ?? ''), say: ({ look }, key, words) => sayLook(look, key, words) },
  clinic: {
    name: () => 'options.clinic',
    say: ({ clinic }, _key, { translate }) => clinic ?? translate('value.none'),
  },
  help: {
    name: () => 'options.help',
    say: ({ help }, _key, { translate }) => help ?? translate('value.none'),
  },
  pronunciations: {
    name: () => 'words.title',
    say: ({ pronunciations }, _key, { translate }) => translate('value.words', { count: pronunciations.length }),
  },
};

/** What a choice is called: "Speed", or for a language of its own "Speed (Polish)", for a voice "Speed (Ewa, Polish)". */
export function namePlace({ name, key }: SettingPlace, { translate, nameLanguage }: Words): string {
  const setting = translate(SETTINGS[name].name(key));
  if (name === 'voiceRates' && key !== null) {
    const language = languageOfVoice(key);
    const voice = voiceName(key);
    if (language !== null) return translate('change.voice', { setting, voice, language: nameLanguage(language) });
  }
  return name === 'rates' || name === 'voices'
    ? translate('change.language', { setting, language: nameLanguage(key ?? '') })
    : setting;
}

/** What is chosen at a place, in words. */
export function sayPlace(place: SettingPlace, settings: Settings, words: Words): string {
  return SETTINGS[place.name].say(settings, place.key ?? '', words);
}

function isPausedAfter(key: string | null): key is (typeof PAUSED_AFTER)[number] {
  return PAUSED_AFTER.some((after) => after === key);
}

function isChoice(key: string): key is keyof Settings['choices'] {
  return ['numbers', 'punctuation', 'citations', 'links', 'abbreviations'].includes(key);
}
