import type { Settings } from '@/utils/core/settings/settings.ts';
import { wordingOf } from './wording-of.ts';

/** What of the settings the speech host needs. */
export function wishesOf(settings: Settings) {
  const { rate, voices, dialects, pauses, stops, reach } = settings;
  return { rate, preferred: voices, dialects, pauses, stops, reach, wording: wordingOf(settings) };
}
