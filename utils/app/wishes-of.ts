import type { Settings } from '@/utils/core/settings/settings.ts';
import { wordingOf } from './wording-of.ts';

/** What of the settings the speech host needs. */
export function wishesOf(settings: Settings) {
  const { rate, voices, pauses } = settings;
  return { rate, preferred: voices, pauses, wording: wordingOf(settings) };
}
