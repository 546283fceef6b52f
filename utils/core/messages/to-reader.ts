import * as v from '../schema/schema.ts';
import { languageTag } from './page-language.ts';
import { placeClue } from './place-clue.ts';
import { PLAYER_COMMANDS } from './player-command.ts';
import { PASSAGE_CHOICES } from './to-background.ts';
import { sleepMinutes } from './to-host.ts';

/** Whether the tab is muted. That silences the page, never Hark. */
export const TAB_SOUNDS = ['on', 'muted'] as const;
export type TabSound = (typeof TAB_SOUNDS)[number];

const schema = v.oneOf([
  /**
   * Read: what is highlighted, the page, the page from the place on that is meant by `here`, or
   * (`choose`, the key) what the moment asks for: pause or go on with what is being read, unless
   * something else is highlighted now.
   */
  v.object({
    to: v.literal('reader'),
    type: v.literal('listen'),
    passage: v.picklist([...PASSAGE_CHOICES, 'choose']),
    /** Whether the tab is muted at this moment. */
    tabSound: v.picklist(TAB_SOUNDS),
    /** Where the context menu was opened; stands only with `here`. */
    clue: v.optional(placeClue),
    /** When the key went down, in ms since 1970; stands only with `choose`. */
    pressedAt: v.optional(v.number),
  }),
  v.object({ to: v.literal('reader'), type: v.literal('command'), command: v.picklist(PLAYER_COMMANDS) }),
  /** The reader pressed the key that opens the closed section which was announced. */
  v.object({ to: v.literal('reader'), type: v.literal('open-section') }),
  /** The reader pressed the key that goes to the panel. */
  v.object({ to: v.literal('reader'), type: v.literal('go-to-panel') }),
  /** The tab was muted or unmuted. */
  v.object({ to: v.literal('reader'), type: v.literal('tab-sound'), tabSound: v.picklist(TAB_SOUNDS) }),
  /** Reading is to stop by itself after so many minutes; null: not any more. For when no host has the passage. */
  v.object({ to: v.literal('reader'), type: v.literal('sleep'), minutes: sleepMinutes }),
  /** The popup asks what this tab is reading; the answer is a `ViewMessage` or null. */
  v.object({ to: v.literal('reader'), type: v.literal('describe') }),
  /** The popup asks in which language the page is read; the answer is a `PageLanguage`. */
  v.object({ to: v.literal('reader'), type: v.literal('tell-language') }),
  /** The page is to be read in that language, or (null) in the one that Hark finds; the answer is a `PageLanguage`. */
  v.object({ to: v.literal('reader'), type: v.literal('choose-language'), lang: v.nullable(languageTag) }),
]);

/** A message to the reader of one tab. */
export type ToReader = v.Output<typeof schema>;

/** The message, or null for anything that is not one. */
export function parseToReader(message: unknown): ToReader | null {
  return v.parse(schema, message);
}
