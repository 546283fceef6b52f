import * as v from '../schema/schema.ts';
import type { SpeedSubject } from '../settings/speed.ts';
import { PLAYER_COMMANDS } from './player-command.ts';

/** After how many minutes reading is to stop by itself; null: not any more. */
export const sleepMinutes = v.nullable(v.numberFrom(1, 24 * 60));

const schema = v.oneOf([
  v.object({ to: v.literal('host'), type: v.literal('command'), command: v.picklist(PLAYER_COMMANDS) }),
  /** What is read and by which voice: the answer is a `SpeedSubject`, or null where nothing is open. */
  v.object({ to: v.literal('host'), type: v.literal('speed-subject') }),
  /** Reading is to stop by itself after so many minutes; null: not any more. */
  v.object({
    to: v.literal('host'),
    type: v.literal('sleep'),
    minutes: sleepMinutes,
  }),
]);

/** A one-off message to the speech host. The answer is a `HostAnswer`. */
export type ToHost = v.Output<typeof schema>;

/** Whether the host had something to read and did what it was asked. */
export type HostAnswer = 'done' | 'nothing-open';

/** The message, or null for anything that is not one. */
export function parseToHost(message: unknown): ToHost | null {
  return v.parse(schema, message);
}

/** What is read and by which voice, as far as it is known. */
export const speedSubject = v.object({ lang: v.nullable(v.string), voiceId: v.nullable(v.string) });

/** The host's answer to `speed-subject`; null also for anything that is none. */
export function parseSpeedSubject(answer: unknown): SpeedSubject | null {
  return v.parse(speedSubject, answer);
}
