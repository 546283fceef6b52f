import { isOnDevice, type SpeechPlatform, type VoiceOrigin } from '../voices/is-on-device.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';

/** How many voices of a language the browser offers. */
export interface VoiceCount {
  /** As `spokenLanguage` writes it; `und` where a voice does not say. */
  readonly language: string;
  readonly onDevice: number;
  /** Those that send the text away. Hark does not use them. */
  readonly online: number;
}

/** The voices by language, in the order of the alphabet. Their names are left out. */
export function countVoices(
  offered: readonly (VoiceOrigin & { readonly lang: string })[],
  platform: SpeechPlatform,
): readonly VoiceCount[] {
  const counts = new Map<string, VoiceCount>();
  for (const voice of offered) {
    const language = spokenLanguage(voice.lang) ?? 'und';
    const { onDevice, online } = counts.get(language) ?? { onDevice: 0, online: 0 };
    const isHere = isOnDevice(voice, platform);
    counts.set(language, { language, onDevice: onDevice + (isHere ? 1 : 0), online: online + (isHere ? 0 : 1) });
  }
  return [...counts.values()].sort((one, other) => (one.language < other.language ? -1 : 1));
}
