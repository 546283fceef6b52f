import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { SiteKind, SiteWish } from '@/utils/core/settings/site-choices.ts';

/** The popup's doings. It holds nothing that is not read anew when it opens. */
export interface PopupControl {
  listen(passage: PassageChoice): Promise<void>;
  command(command: PlayerCommand): Promise<void>;
  speed(command: SpeedCommand): Promise<void>;
  sleep(minutes: number | null): Promise<void>;
  /** Shows the voices to choose from. What follows of voices waits for it. */
  openVoices(): Promise<void>;
  voice(voiceId: string | null): Promise<void>;
  /** Says a sentence with the voice that would read the page, in place of whatever is being read. */
  tryVoice(): Promise<void>;
  /** Has the page in front read in that spoken language, from the present sentence on; null: in what Hark finds. */
  language(lang: string | null): Promise<void>;
  /** Puts the chosen voice first in the list, or no more. */
  favourite(wanted: 'yes' | 'no'): Promise<void>;
  site(wanted: 'on' | 'off'): Promise<void>;
  /** Shows what is left out on the site in front. What follows of it waits for it. */
  openLeaveOut(): Promise<void>;
  /** Leaves a kind of content out on this site alone, or reads it there. */
  leaveOut(kind: SiteKind, wish: SiteWish): Promise<void>;
  asOnAllSites(): Promise<void>;
  /** Opens the reading view of the tab in front. */
  readingView(): Promise<void>;
  /** Opens the page that makes an audio file of a text of the tab in front. */
  save(passage: 'selection' | 'page'): Promise<void>;
  /** Opens the same as a page, where there is room for large text. */
  openPage(): Promise<void>;
  /** Opens the page that shows how the site in front wants its words said. */
  siteWords(): Promise<void>;
  /** Opens the page that finds out why nothing is heard in the tab in front. */
  soundCheck(): Promise<void>;
}
