import type { Voice } from '../speech/speech-engine.ts';
import { normaliseLanguage } from './normalise-language.ts';
import { spokenLanguage, spokenLanguageOfTag } from './spoken-language.ts';
import { type VoiceCharacter, voiceCharacter } from './voice-character.ts';

export interface VoiceWish {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Remembered voice ids by spoken language. */
  readonly preferred?: Readonly<Record<string, string>>;
  /** Ids that are not to be chosen, whatever the reader remembers. */
  readonly avoid?: readonly string[];
}

/**
 * The voice to read `lang` with, or null when none speaks that language: another language's voice
 * would turn words into noise, so it is never an answer.
 *
 * In this order: the reader's own choice; a voice meant for reading before a robotic one, a variant
 * or a novelty; the text's own region, then the language's home region, then any; the better
 * recording; the platform's order.
 */
export function chooseVoice(voices: readonly Voice[], wish: VoiceWish): Voice | null {
  const language = spokenLanguage(wish.lang);
  if (language === null) return null;
  const remembered = wish.preferred?.[language];
  const region = regionOf(wish.lang) ?? homeRegion(wish.lang);
  const home = homeRegion(language);
  let best: { readonly voice: Voice; readonly rank: number } | null = null;
  for (const voice of voices) {
    if (spokenLanguageOfTag(voice.lang) !== language || wish.avoid?.includes(voice.id)) continue;
    if (voice.id === remembered) return voice;
    const rank = rankCharacter(voiceCharacter(voice.name)) + rankRegion(regionOf(voice.lang), region, home);
    if (best === null || rank < best.rank) best = { voice, rank };
  }
  return best?.voice ?? null;
}

function regionOf(tag: string): string | undefined {
  return /-([A-Z]{2}|\d{3})(?=-|$)/.exec(tag)?.[1];
}

/** Where the language is most at home, by Unicode's likely subtags: `pt` in BR, `zh-Hant` in TW. */
function homeRegion(tag: string): string | undefined {
  return new Intl.Locale(normaliseLanguage(tag) ?? 'und').maximize().region;
}

/** Weights that never overlap: kind 100, region 10, quality 1. */
function rankCharacter(character: VoiceCharacter): number {
  switch (character) {
    case 'natural':
      return 0;
    case 'plain':
      return 1;
    case 'robotic':
      return 100;
    case 'variant':
      return 200;
    case 'novelty':
      return 300;
  }
}

function rankRegion(voice: string | undefined, wished: string | undefined, home: string | undefined): number {
  if (wished !== undefined && voice === wished) return 0;
  if (voice === home) return 10;
  return voice === undefined ? 20 : 30;
}
