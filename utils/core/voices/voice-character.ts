import { isBuiltInName } from './built-in-voices.ts';

/**
 * What kind of voice a name stands for; the platforms tell it nowhere else.
 * - `natural`: the better recordings, marked by the system (Enhanced, Premium, Natural, Neural).
 * - `plain`: any other voice that is meant for reading.
 * - `built-in`: Hark's own, which stands in where the browser has none.
 * - `robotic`: understandable but harsh: eSpeak, and the Eloquence voices of macOS.
 * - `variant`: eSpeak's `+variant` names, a hundred for each language, men, women and whispers.
 * - `novelty`: the jokes of macOS. Bells do not read a dosage.
 */
export type VoiceCharacter = 'natural' | 'plain' | 'built-in' | 'robotic' | 'variant' | 'novelty';

/** https://support.apple.com/guide/mac-help (Spoken Content) and `say -v '?'` on macOS 14. */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good News|Hysterical|Jester|Junior|Organ|Pipe Organ|Ralph|Superstar|Trinoids|Whisper|Wobble|Zarvox)( \(|$)/;
const ELOQUENCE = /^(Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)( \(|$)/;
const ESPEAK = /espeak/i;
const VARIANT = /\+\p{L}/u;
const NATURAL = /\b(Enhanced|Premium|Natural|Neural)\b/i;

/** The kind of voice that `name` stands for. */
export function voiceCharacter(name: string): VoiceCharacter {
  if (isBuiltInName(name)) return 'built-in';
  if (VARIANT.test(name)) return 'variant';
  if (NOVELTY.test(name)) return 'novelty';
  if (ESPEAK.test(name) || ELOQUENCE.test(name)) return 'robotic';
  return NATURAL.test(name) ? 'natural' : 'plain';
}
