import { languageOfVoice } from '../voices/voice-id.ts';
import { putInPlace, readPlace, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';

/** The settings with the choices at these places as they are in others. */
export function takeChanges(settings: Settings, from: Settings, places: readonly SettingPlace[]): Settings {
  let taken = settings;
  for (const { name, key } of places) {
    taken = putInPlace(taken, { name, key }, readPlace(from, { name, key }));
    if (name === 'rates') taken = { ...taken, voiceRates: keepBoth(taken.voiceRates, from.voiceRates, key) };
    if (name === 'pronunciations') taken = { ...taken, keptParts: from.keptParts };
  }
  return taken;
}

/** The speeds of voices, of one language only those that the others have too. */
function keepBoth(mine: Settings['voiceRates'], others: Settings['voiceRates'], language: string | null) {
  const kept = Object.entries(mine).filter(([id]) => languageOfVoice(id) !== language || Object.hasOwn(others, id));
  return Object.fromEntries(kept);
}
