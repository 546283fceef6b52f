import { PAUSE_CAUSES } from '../reading/player-state.ts';
import type { PlayerView } from '../reading/player-view.ts';
import * as v from '../schema/schema.ts';
import { nothingOpen } from './nothing-open.ts';
import { offset, place, sleepEnd, span } from './text-schemas.ts';

const reason = v.oneOf([
  v.object({ kind: v.literal('no-voice'), lang: v.string }),
  v.object({
    kind: v.picklist(['no-voices', 'engine-silent', 'engine-failed', 'not-allowed', 'text-missing']),
  }),
]);

const activity = v.oneOf([
  v.object({ status: v.picklist(['idle', 'speaking', 'finished']) }),
  v.object({ status: v.literal('loading'), waitsFor: v.picklist(['start', 'text', 'quiet', 'voices']) }),
  v.object({ status: v.literal('paused'), because: v.picklist(PAUSE_CAUSES) }),
  v.object({ status: v.literal('blocked'), reason }),
]);

/** A `PlayerView` on its way. */
export const view = v.object({
  activity,
  position: v.nullable(
    v.object({
      place,
      sentence: v.nullable(span),
      word: v.nullable(span),
      heard: v.optional(offset),
    }),
  ),
  progress: v.object({ done: offset, total: v.nullable(offset), fraction: v.number }),
  rate: v.number,
  lang: v.optional(v.string),
  voiceId: v.optional(v.string),
  wordsPerMinute: v.optional(v.number),
  reach: v.optional(v.literal('network')),
  leftMs: v.optional(v.number),
  sleep: v.optional(sleepEnd),
  standIn: v.optional(v.object({ lang: v.string, because: v.picklist(['no-voice', 'engine-failed']) })),
});

const schema = v.oneOf([
  /** How the player stands. To a reader: of its passage. To a page of Hark's own: of whatever is read. */
  v.object({ type: v.literal('view'), passageId: v.number, title: v.string, view }),
  /** More of the script is wanted, from this sentence on. */
  v.object({ type: v.literal('want-text'), passageId: v.number, from: offset }),
  /** To a reader: another tab reads now. */
  v.object({ type: v.literal('taken-over') }),
  nothingOpen,
]);

/** A message from the speech host. */
export type FromHost = v.Output<typeof schema>;
export type ViewMessage = Extract<FromHost, { readonly type: 'view' }>;

/** The message, or null for anything that is not one. */
export function parseFromHost(message: unknown): FromHost | null {
  return v.parse(schema, message);
}

/** A view as a message. Its type holds the schema above against `PlayerView`. */
export function toViewMessage(passageId: number, title: string, playerView: PlayerView): ViewMessage {
  return { type: 'view', passageId, title, view: playerView };
}
