import type { Pronunciation } from '../text/pronunciations/pronunciation.ts';
import type { Choice } from './list-choices.ts';

/** What a clinic, or whoever else looks after the browser, has set by policy. */
export interface Managed {
  /** Choices made in the reader's place. */
  readonly choices: readonly Choice[];
  /** How words are to be said, beside the reader's own. */
  readonly words: readonly Pronunciation[];
  /** Sites on which the listen button is wanted: "clinic.example", or "*.clinic.example" with all below it. */
  readonly sites: readonly string[];
  /** Pages of Hark that are not shown. */
  readonly hidden: readonly HiddenPage[];
  /** Names of what was not taken, as they are written: `rate`, `voices.en`. All the rest holds. */
  readonly refused: readonly string[];
}

export type HiddenPage = 'settings' | 'welcome';

/** Where there is no policy. */
export const NOT_MANAGED: Managed = {
  choices: [],
  words: [],
  sites: [],
  hidden: [],
  refused: [],
};
