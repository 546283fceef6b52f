/** What the browser tells of an utterance. `at` counts from the moment its turn in the queue came, in ms. */
export type TimedEvent = {
  readonly at: number;
  /** Told even when the utterance has been cancelled by then, and has said farewell. */
  readonly late?: true;
  /** How often it is told once more. */
  readonly echoes?: number;
} & (
  | { readonly type: 'start' | 'end' }
  | { readonly type: 'word' | 'sentence'; readonly charIndex: number; readonly charLength: number }
  | { readonly type: 'error'; readonly error: SpeechSynthesisErrorCode }
);

/** How one utterance is said and told of. */
export interface Performance {
  /** So much of its text is really heard, in UTF-16 code units, if nobody breaks it off. */
  readonly heard: number;
  /** After the last one it occupies the voice for ever, unless that was an `end` or an `error`. */
  readonly events: readonly TimedEvent[];
  /** `speak()` does not take it, and throws; where it had to wait in the queue, it fails. */
  readonly taking?: 'throws';
}

/** How fast a voice begins and speaks, and whether it tells of its words. */
export interface Pace {
  readonly startMs: number;
  readonly msPerCharacter: number;
  readonly boundaries: 'words' | 'none';
}

export type Perform = (text: string, pace: Pace) => Performance;

interface Word {
  readonly at: number;
  readonly charIndex: number;
  readonly charLength: number;
}

function wordsOf(text: string, { startMs, msPerCharacter, boundaries }: Pace): readonly Word[] {
  if (boundaries === 'none') return [];
  // Chinese has no blanks: an engine tells of it character by character.
  return [...text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)].map(({ index, 0: word }) => ({
    at: startMs + index * msPerCharacter,
    charIndex: index,
    charLength: word.length,
  }));
}

function endOf(text: string, { startMs, msPerCharacter }: Pace): number {
  return startMs + text.length * msPerCharacter;
}

const toEvent = (word: Word): TimedEvent => ({ type: 'word', ...word });

/** Start, a sentence and its words where the voice tells of them, end. */
export const good: Perform = (text, pace) => {
  const sentence: TimedEvent = { type: 'sentence', at: pace.startMs, charIndex: 0, charLength: 0 };
  return {
    heard: text.length,
    events: [
      { type: 'start', at: pace.startMs },
      ...(pace.boundaries === 'words' ? [sentence] : []),
      ...wordsOf(text, pace).map(toEvent),
      { type: 'end', at: endOf(text, pace) },
    ],
  };
};

export const neverStarts: Perform = () => ({ heard: 0, events: [] });

/** Says all of it and tells nothing. */
export const tellsNothing: Perform = (text) => ({ heard: text.length, events: [] });

export const endsWithoutStart: Perform = () => ({ heard: 0, events: [{ type: 'end', at: 0 }] });

export const neverEnds: Perform = (text, pace) => ({
  heard: text.length,
  events: good(text, pace).events.filter(({ type }) => type !== 'end'),
});

export const startsLate =
  (ms: number): Perform =>
  (text, pace) =>
    good(text, { ...pace, startMs: ms });

/** Falls silent in the middle of a word, and tells nothing any more. */
export const diesInTheMiddle: Perform = (text, pace) => {
  const heard = Math.floor(text.length / 2);
  const silentAt = pace.startMs + heard * pace.msPerCharacter;
  return { heard, events: good(text, pace).events.filter(({ at, type }) => type !== 'end' && at <= silentAt) };
};

export const failsAtOnce =
  (error: SpeechSynthesisErrorCode): Perform =>
  () => ({ heard: 0, events: [{ type: 'error', at: 0, error }] });

export const throws: Perform = () => ({
  heard: 0,
  events: [{ type: 'error', at: 0, error: 'synthesis-failed' }],
  taking: 'throws',
});

export const failsInTheMiddle =
  (error: SpeechSynthesisErrorCode): Perform =>
  (text, pace) => {
    const { heard, events } = diesInTheMiddle(text, pace);
    return { heard, events: [...events, { type: 'error', at: pace.startMs + heard * pace.msPerCharacter, error }] };
  };

/** The start comes behind the first word, every other word behind the next one, the last one behind the end. */
export const outOfOrder: Perform = (text, pace) => {
  const delay = 6 * pace.msPerCharacter;
  const events = good(text, pace).events.map((event, index): TimedEvent => {
    const isHeldUp = event.type === 'start' || (event.type === 'word' && index % 2 === 1);
    return isHeldUp ? { ...event, at: event.at + delay, late: true } : event;
  });
  return { heard: text.length, events: events.toSorted((one, other) => one.at - other.at) };
};

/** Each event three times. */
export const repeatsItself: Perform = (text, pace) => ({
  heard: text.length,
  events: good(text, pace).events.map((event): TimedEvent => ({ ...event, echoes: 2 })),
});

/** All it would have told is told, whether it was cancelled or not: events of an earlier turn come into the next. */
export const talksOn: Perform = (text, pace) => ({
  heard: text.length,
  events: good(text, pace).events.map((event): TimedEvent => ({ ...event, late: true })),
});

export const startAndEndAtOnce: Perform = (text, pace) => ({
  heard: text.length,
  events: [
    { type: 'start', at: pace.startMs },
    { type: 'end', at: pace.startMs },
  ],
});

function withWords(change: (word: Word, text: string) => readonly number[]): Perform {
  return (text, pace) => ({
    heard: text.length,
    events: [
      { type: 'start', at: pace.startMs },
      ...wordsOf(text, pace).flatMap((word) =>
        change(word, text).map((charIndex): TimedEvent => toEvent({ ...word, charIndex })),
      ),
      { type: 'end', at: endOf(text, pace) },
    ],
  });
}

export const offsetsBeyondTheText = withWords(({ charIndex }, text) => [charIndex, text.length, text.length + 500]);

export const offsetsBackwards = withWords(({ charIndex }) => [charIndex, 0, Math.max(0, charIndex - 7), -1]);

export const offsetsBroken = withWords(() => [Number.NaN, -1, 0.5]);

/** As an engine counts that holds its text in UTF-8. */
export const offsetsInBytes = withWords(({ charIndex }, text) => [
  new TextEncoder().encode(text.slice(0, charIndex)).length,
]);
