import type { Settings } from '@/utils/core/settings/settings.ts';
import { wordingOf } from './wording-of.ts';

/** What of the settings the speech host needs. */
export function wishesOf(settings: Settings) {
  const {
    rate,
    rates,
    voiceRates,
    pitch,
    volume,
    output,
    earcons,
    voices,
    builtIn,
    dialects,
    pauses,
    pauseLengths,
    stops,
    reach,
  } = settings;
  return {
    rate,
    rates,
    voiceRates,
    sound: { pitch, volume },
    output,
    earcons,
    preferred: voices,
    builtIn,
    dialects,
    pauses: pauses === 'own' ? pauseLengths : pauses,
    stops,
    reach,
    wording: wordingOf(settings),
  };
}
