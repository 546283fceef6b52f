import type { Settings } from '@/utils/core/settings/settings.ts';
import { wordingOf } from './wording-of.ts';

/** What of the settings the speech host needs. */
export function wishesOf(settings: Settings) {
  return {
    rate: settings.rate,
    rates: settings.rates,
    voiceRates: settings.voiceRates,
    sound: { pitch: settings.pitch, volume: settings.volume },
    output: settings.output,
    earcons: settings.earcons,
    preferred: settings.voices,
    builtIn: settings.builtIn,
    dialects: settings.dialects,
    pauses: settings.pauses === 'own' ? settings.pauseLengths : settings.pauses,
    stops: settings.stops,
    reach: settings.reach,
    wording: wordingOf(settings),
  };
}
