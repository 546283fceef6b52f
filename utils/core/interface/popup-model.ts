import type { PassageChoice } from '../messages/to-background.ts';
import type { ReadingModel } from './reading-model.ts';
import type { VoiceEntries, VoiceEntry } from './voice-list.ts';

/** What the popup shows. */
export interface PopupModel {
  /**
   * What can be read in the tab in front; `closed` where the browser lets no extension in, `none` for a page of its own
   * that belongs to no tab.
   */
  readonly page: Exclude<PassageChoice, 'here'> | 'closed' | 'none';
  /** What is being read, here or in another tab; null when nothing is. */
  readonly reading: ReadingModel | null;
  /** Title of what is read in another tab, or null. */
  readonly elsewhere: string | null;
  /** After how many minutes reading stops by itself, or null. */
  readonly sleep: number | null;
  readonly speedText: string;
  /** Null until the reader wants to choose one. */
  readonly voices: VoiceChoices | null;
  readonly site: SiteState;
}

/** The voices to choose from. */
export interface VoiceChoices {
  /** The voice the reader chose for this language, or null while Hark chooses. */
  readonly chosen: string | null;
  /** Whether the chosen voice stands first in the list; null while Hark chooses. */
  readonly favourite: 'yes' | 'no' | null;
  readonly favourites: readonly VoiceEntry[];
  /** Why a voice that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
  /** Groups by language, the page's own first. */
  readonly groups: readonly VoiceEntries[];
}

/** The listen button on the site in front: `none` where a site cannot have one, `everywhere` where all sites have it. */
export type SiteState = 'none' | 'off' | 'on' | 'denied' | 'everywhere';
