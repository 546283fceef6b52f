import * as v from '../schema/schema.ts';
import { LENT_PASSAGES } from './lent-passage.ts';
import { portion } from './reader-to-host.ts';

const wishSchema = v.object({ type: v.literal('collect'), passage: v.picklist(LENT_PASSAGES) });

/** Why a reader has no text to give. */
export const LENDING_PROBLEMS = ['nothing-highlighted', 'nothing-to-read', 'page-unreadable'] as const;
export type LendingProblem = (typeof LENDING_PROBLEMS)[number];

const lentSchema = v.oneOf([
  /** The next sentences of the script; the last portion is `complete`. The origin is that of the page they stand on. */
  v.object({ type: v.literal('portion'), title: v.string, lang: v.string, origin: v.string, ...portion }),
  v.object({ type: v.literal('nothing'), problem: v.picklist(LENDING_PROBLEMS) }),
]);

/** From a page of Hark's own to the reader in a tab, over a line of their own: the first message, and the only one. */
export type TextWish = v.Output<typeof wishSchema>;

/** What the reader answers: a whole script, portion by portion, or why there is none. */
export type LentText = v.Output<typeof lentSchema>;

/** The message, or null for anything that is not one. */
export function parseTextWish(message: unknown): TextWish | null {
  return v.parse(wishSchema, message);
}

/** The message, or null for anything that is not one. */
export function parseLentText(message: unknown): LentText | null {
  return v.parse(lentSchema, message);
}
