import type { Wording } from '@/utils/core/article/wording.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';

/** What of the settings decides how a text is said. */
export function wordingOf({ reading, alternatives, choices, pronunciations }: Settings): Wording {
  return { reading, alternatives, choices, ...(pronunciations.length === 0 ? {} : { pronunciations }) };
}
