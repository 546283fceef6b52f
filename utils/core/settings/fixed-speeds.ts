import { languageOfVoice } from '../voices/voice-id.ts';
import type { Managed } from './managed.ts';
import { writePlace } from './setting-place.ts';
import type { SpeedSubject } from './speed.ts';

const SPEEDS: readonly string[] = ['rate', 'rates', 'voiceRates'];

/** The speeds that are the clinic's, each as one word: `rate`, `rates.en`. */
export function listFixedSpeeds({ choices }: Managed): readonly string[] {
  return choices.flatMap(({ place }) => (SPEEDS.includes(place.name) ? [writePlace(place)] : []));
}

/** Whether the speed that counts there is among them: that of the voice, of its language, or the one for all. */
export function isFixedSpeed(fixed: readonly string[], { lang, voiceId }: SpeedSubject): boolean {
  const language = voiceId ? languageOfVoice(voiceId) : lang;
  return ['rate', `rates.${language}`, `voiceRates.${voiceId}`].some((place) => fixed.includes(place));
}
