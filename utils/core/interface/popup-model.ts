import type { PassageChoice } from '../messages/to-background.ts';
import type { KindOnSite } from '../settings/site-choices.ts';
import type { Reading } from '../text/spoken-rule.ts';
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
  /** What the clinic has set and the reader cannot choose here. */
  readonly locked: readonly ('speed' | 'voice')[];
  /** Whether there is a way to the settings. */
  readonly settingsPage: 'shown' | 'hidden';
  /** Null until the reader wants to choose one. */
  readonly voices: VoiceChoices | null;
  /** Shown with the voices; null where no page is to be read. */
  readonly language: LanguageChoices | null;
  readonly site: SiteState;
  /** What is left out on this site: `offered` until the reader wants to see it, `none` where nothing can be kept for it. */
  readonly leaveOut: LeaveOutModel | 'offered' | 'none';
  /** Whether the page in front names a list of how its words are said. */
  readonly siteWords: 'offered' | 'none';
}

/** The languages that the page in front can be read in. */
export interface LanguageChoices {
  /** Spoken language that the reader has set for this page by hand; null while Hark finds it. */
  readonly chosen: string | null;
  /** What Hark takes the page for, in the reader's words; null where it has not looked yet. */
  readonly found: string | null;
  /** Those that have a voice, by their names. */
  readonly languages: readonly Pick<VoiceEntries, 'language' | 'name'>[];
}

/** What is left out on one site. */
export interface LeaveOutModel {
  readonly kinds: readonly KindOnSite[];
  /** Whether the reader chose any of it for this site alone. */
  readonly own: 'some' | 'none';
  /** Exactly as written, some kinds are never left out, whatever is chosen. */
  readonly reading: Reading;
}

/** The voices to choose from. */
export interface VoiceChoices {
  /** The voice the reader chose for this language, or null while Hark chooses. */
  readonly chosen: string | null;
  /** The voice that reads this language: the chosen one, or Hark's choice; null where none does. */
  readonly inForce: string | null;
  /** Whether the chosen voice stands first in the list; null while Hark chooses. */
  readonly favourite: 'yes' | 'no' | null;
  readonly favourites: readonly VoiceEntry[];
  /** Why a voice that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
  /** Groups by language, the page's own first. */
  readonly groups: readonly VoiceEntries[];
}

/**
 * The listen button on the site in front: `wanted` where it is off and the clinic wants it on, `none` where a site
 * cannot have one, `everywhere` where all sites have it; `private` where it is off and cannot be switched on, since the
 * browser would keep the site's name beyond the private window.
 */
export type SiteState = 'none' | 'private' | 'off' | 'wanted' | 'on' | 'denied' | 'everywhere';
