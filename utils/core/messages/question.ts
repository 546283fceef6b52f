import * as v from '../schema/schema.ts';

/** A question on a line, under the asker's number for it; what is asked is parsed by whoever can answer it. */
const question = v.object({ number: v.number, asks: v.unknown });

/** Its answer; without one where none could be found. */
const answer = v.object({ number: v.number, says: v.optional(v.unknown) });

export type Question = v.Output<typeof question>;
export type Answer = v.Output<typeof answer>;

/** The message, or null for anything that is not one. */
export function parseQuestion(message: unknown): Question | null {
  return v.parse(question, message);
}

/** The message, or null for anything that is not one. */
export function parseAnswer(message: unknown): Answer | null {
  return v.parse(answer, message);
}
