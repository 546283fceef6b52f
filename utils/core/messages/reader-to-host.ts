import { BLOCK_KINDS } from '../article/article.ts';
import { SENTENCE_ENDS } from '../article/script.ts';
import * as v from '../schema/schema.ts';
import { BUILT_IN_USES } from '../settings/built-in-use.ts';
import { ALTERNATIVES, READINGS } from '../settings/choices.ts';
import { DIALECTS } from '../settings/dialects.ts';
import { EARCON_CHOICES } from '../settings/earcons.ts';
import { OUTPUTS } from '../settings/output.ts';
import { ownWordsSent } from '../settings/own-words.ts';
import { pauseLengthsSent } from '../settings/pause-lengths.ts';
import { PAUSES } from '../settings/pauses.ts';
import { FASTEST, SLOWEST } from '../settings/speed.ts';
import { STOPS } from '../settings/stops.ts';
import { choicesSent } from '../settings/word-choices.ts';
import { LONGEST_ALIAS } from '../text/pronunciations/site-hint.ts';
import { REACHES } from '../voices/reach.ts';
import { PLAYER_COMMANDS } from './player-command.ts';
import { offset, place, sleepEnd, span } from './text-schemas.ts';

/** What is said beside the text. */
export const cueWords = v.oneOf([
  v.object({ kind: v.picklist(['list number', 'column header', 'row header', 'math']), text: v.string }),
  v.object({
    kind: v.picklist([
      'name end',
      'table start',
      'quote start',
      'quote end',
      'picture start',
      'closed section',
      'passed list',
      'deletion start',
      'deletion end',
      'site break',
    ]),
  }),
]);

export const hintWords = v.oneOf([
  v.object({ kind: v.literal('alias'), text: v.stringUpTo(LONGEST_ALIAS) }),
  v.object({ kind: v.literal('characters') }),
]);

const sentence = v.object({
  span,
  text: v.string,
  cues: v.array(v.object({ at: offset, says: cueWords })),
  alternatives: v.array(span),
  notes: v.optional(v.array(span)),
  hints: v.optional(v.array(v.object({ span, says: hintWords }))),
  lang: v.nullable(v.string),
  within: v.optional(v.string),
  kind: v.picklist(BLOCK_KINDS),
  ends: v.picklist(SENTENCE_ENDS),
});

/** A portion of a script. */
export const portion = {
  sentences: v.array(sentence),
  extent: v.picklist(['growing', 'complete']),
  /** The passage on the article's number line. Its end is an estimate while the script grows. */
  passage: span,
} as const;

/** Which sentences of the script as it was stand where in the new one. */
const kept = v.array(v.object({ from: offset, to: offset, count: offset }));

const within = (least: number, most: number) => v.numberFrom(least, most);
const speed = within(SLOWEST, FASTEST);

const wishes = v.object({
  rate: speed,
  rates: v.optional(v.record(speed)),
  voiceRates: v.optional(v.record(speed)),
  sound: v.optional(v.object({ pitch: within(0.5, 2), volume: within(0, 1) })),
  output: v.optional(v.picklist(OUTPUTS)),
  earcons: v.optional(v.picklist(EARCON_CHOICES)),
  preferred: v.record(v.string),
  builtIn: v.picklist(BUILT_IN_USES),
  dialects: v.picklist(DIALECTS),
  pauses: v.oneOf([v.picklist(PAUSES), pauseLengthsSent]),
  wording: v.object({
    reading: v.picklist(READINGS),
    alternatives: v.picklist(ALTERNATIVES),
    choices: v.optional(choicesSent),
    pronunciations: v.optional(ownWordsSent),
  }),
  reach: v.optional(v.picklist(REACHES)),
  stops: v.optional(v.picklist(STOPS)),
});

const schema = v.oneOf([
  /** A passage to read, with the first portion of its script. Replaces the one before. */
  v.object({
    type: v.literal('open'),
    /** The reader's number for the passage; the host's answers carry it. */
    passageId: v.number,
    title: v.string,
    lang: v.string,
    ...portion,
    /** Where to begin; `speak` at once, or stand there `paused`. */
    place,
    begin: v.picklist(['speaking', 'paused']),
    /** Paused behind this sentence: "repeat" means it, and "forward" the next one. */
    heard: v.optional(offset),
    /** What is left of the sleep timer, for a host that knows of none. */
    sleep: v.optional(sleepEnd),
    wishes,
  }),
  /** The next portion of the script. */
  v.object({ type: v.literal('append'), passageId: v.number, ...portion }),
  /**
   * The page has changed: the passage written anew, under a new number. The place is kept, and what is
   * being said goes on.
   */
  v.object({
    type: v.literal('rewrite'),
    /** The passage as it was. */
    passageId: v.number,
    becomes: v.number,
    title: v.string,
    lang: v.string,
    ...portion,
    kept,
  }),
  v.object({ type: v.literal('command'), command: v.picklist(PLAYER_COMMANDS) }),
  /** The reader's speed, voices or words have changed. */
  v.object({ type: v.literal('wishes'), wishes }),
]);

/** A message from the reader in a page to the speech host. */
export type ReaderToHost = v.Output<typeof schema>;

/** The message, or null for anything that is not one. */
export function parseReaderToHost(message: unknown): ReaderToHost | null {
  return v.parse(schema, message);
}
