import type { Settings } from '@/utils/core/settings/settings.ts';
import { wordingOf } from './wording-of.ts';

/** What of the settings the speech host needs. */
export function wishesOf(settings: Settings) {
  const { rate, voices, builtIn, dialects, pauses } = settings;
  return { rate, preferred: voices, builtIn, dialects, pauses, wording: wordingOf(settings) };
}
