import type { SpokenOptions } from '../text/spoken-rule.ts';
import type { Alternatives } from './alternative-text.ts';

/**
 * What a reader has chosen of the words that are said for a text. It goes from the settings to the
 * speech host and takes effect there, while a text is read: the page knows nothing of it.
 */
export interface Wording extends Omit<SpokenOptions, 'lang'> {
  /** Skipped in any case when the page is read as it is written: they are not shown. */
  readonly alternatives: Alternatives;
}
