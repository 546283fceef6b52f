import type { Settings } from '@/utils/core/settings/settings.ts';

/** What of the settings the speech host needs. */
export function wishesOf({ rate, voices, pauses }: Settings) {
  return { rate, preferred: voices, pauses };
}
