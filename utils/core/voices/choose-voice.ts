import type { Dialects } from '../settings/dialects.ts';
import type { Voice } from '../speech/speech-engine.ts';
import { isBuiltInVoice } from './built-in-voices.ts';
import { baseName } from './know-voice.ts';
import { normaliseLanguage } from './normalise-language.ts';
import { rankVoice } from './rank-voice.ts';
import { type Reach, staysWithin } from './reach.ts';
import { regionOf } from './region-of.ts';
import { spokenLanguage, spokenLanguageOfTag } from './spoken-language.ts';

/**
 * The part that Hark's own voices have in a choice: `last`, behind all that one would listen to; `first`, others only for
 * a language that Hark has no voice for; `if-chosen`, only the one that the reader remembers; or `none`.
 */
export type BuiltInPart = 'last' | 'first' | 'if-chosen' | 'none';

export interface VoiceWish {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Remembered voice ids by spoken language. */
  readonly preferred?: Readonly<Record<string, string>>;
  /** Last if not given. */
  readonly builtIn?: BuiltInPart;
  /** Apart if not given. */
  readonly dialects?: Dialects;
  /** Ids that are not to be chosen, whatever the reader remembers. */
  readonly avoid?: readonly string[];
  /** How far the text may go. No further than the device if not given. */
  readonly reach?: Reach;
}

/**
 * The voice to read `lang` with, or null when none speaks that language: another language's voice
 * would turn words into noise, so it is never an answer.
 *
 * In this order: the reader's own choice; a voice on the device before any other; a voice meant for reading before a robotic one, a variant
 * or a novelty; the text's own region (not where all dialects are alike), then the language's home
 * region, then any; the better recording; the platform's order.
 */
export function chooseVoice(voices: readonly Voice[], wish: VoiceWish): Voice | null {
  const language = spokenLanguage(wish.lang);
  if (language === null) return null;
  const ofLanguage = voices.filter(
    (voice) =>
      spokenLanguageOfTag(voice.lang) === language &&
      staysWithin(voice, wish.reach ?? 'device') &&
      !wish.avoid?.includes(voice.id),
  );
  for (const circle of circlesOf(ofLanguage, language, wish)) {
    const voice = chooseAmong(circle, language, wish);
    if (voice !== null) return voice;
  }
  return null;
}

/** The voices that may be chosen from, those first of which one is taken if there is any. */
function circlesOf(voices: readonly Voice[], language: string, wish: VoiceWish): readonly (readonly Voice[])[] {
  switch (wish.builtIn ?? 'last') {
    case 'last':
      return [voices];
    case 'first':
      return [voices.filter(isBuiltIn), voices.filter((voice) => !isBuiltIn(voice))];
    case 'if-chosen':
      return [voices.filter((voice) => !isBuiltIn(voice) || voice.id === wish.preferred?.[language])];
    case 'none':
      return [voices.filter((voice) => !isBuiltIn(voice))];
  }
}

function isBuiltIn({ id }: Voice): boolean {
  return isBuiltInVoice(id);
}

/** Among voices of one language. */
function chooseAmong(voices: readonly Voice[], language: string, wish: VoiceWish): Voice | null {
  const remembered = findRemembered(voices, language, wish);
  if (remembered !== null) return remembered;
  const home = homeRegion(language);
  const region = wish.dialects === 'alike' ? home : (regionOf(wish.lang) ?? homeRegion(wish.lang));
  let best: { readonly voice: Voice; readonly rank: number } | null = null;
  for (const voice of voices) {
    const rank = rankVoice(voice) + rankReach(voice) + rankRegion(regionOf(voice.lang), region, home);
    if (best === null || rank < best.rank) best = { voice, rank };
  }
  return best?.voice ?? null;
}

/** The voice the reader chose, or its like: an update of the system may bring a better recording under the same name. */
function findRemembered(voices: readonly Voice[], language: string, { preferred }: VoiceWish): Voice | null {
  const id = preferred?.[language];
  if (id === undefined) return null;
  let like: Voice | null = null;
  for (const voice of voices) {
    if (voice.id === id) return voice;
    if (isLike(voice, id) && (like === null || rankVoice(voice) < rankVoice(like))) like = voice;
  }
  return like;
}

/** Of one name but for what stands in brackets, and of one language and region. One that sends text away is like none. */
function isLike({ name, lang, reach }: Voice, id: string): boolean {
  if (reach === 'network') return false;
  const end = id.lastIndexOf('|');
  return lang === id.slice(end + 1) && baseName(name) === baseName(id.slice(0, end));
}

/** Where the language is most at home, by Unicode's likely subtags: `pt` in BR, `zh-Hant` in TW. */
function homeRegion(tag: string): string | undefined {
  return new Intl.Locale(normaliseLanguage(tag) ?? 'und').maximize().region;
}

/** Added to `rankVoice`: where the device has any voice for the language, no other is chosen by itself. */
function rankReach({ reach }: Voice): number {
  return reach === 'network' ? 1000 : 0;
}

/** Added to `rankVoice`: the region outweighs the recording, and what is odd outweighs both. */
function rankRegion(voice: string | undefined, wished: string | undefined, home: string | undefined): number {
  if (wished !== undefined && voice === wished) return 0;
  if (voice === home) return 10;
  return voice === undefined ? 20 : 30;
}
