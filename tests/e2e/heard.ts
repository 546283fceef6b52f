import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { ReferenceVoice, Spoken, VoiceLogEntry } from './harness/reference-voice.ts';

type VoiceEvent = Extract<VoiceLogEntry, { kind: 'event' }>;

/** One utterance as a listener heard it. */
export type Heard = {
  readonly spoken: Spoken;
  /** Where the last word began that was heard; null when no word event was sent. */
  readonly lastWord: number | null;
  /** When it was heard to its end, in milliseconds since 1970; null when it was cut or never began. */
  readonly endedAt: number | null;
};

export function readHeard(log: readonly VoiceLogEntry[]): readonly Heard[] {
  const eventsOf = (id: number) =>
    log.filter((entry): entry is VoiceEvent => entry.kind === 'event' && entry.id === id);
  return log
    .filter((entry) => entry.kind === 'speak')
    .map((spoken) => {
      const events = eventsOf(spoken.id);
      return {
        spoken,
        lastWord: events.findLast(({ type }) => type === 'word')?.charIndex ?? null,
        endedAt: events.some(({ type }) => type === 'start')
          ? (events.find(({ type }) => type === 'end')?.at ?? null)
          : null,
      };
    });
}

/**
 * All that was heard, as one text. A cut utterance counts up to its interrupted word, which the next one says again;
 * one of a voice without word events counts for nothing: its sentence is said again from the start.
 */
export function joinHeard(log: readonly VoiceLogEntry[]): string {
  return readHeard(log)
    .map(({ spoken, lastWord, endedAt }) => (endedAt === null ? spoken.text.slice(0, lastWord ?? 0) : spoken.text))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** The rest of a cut utterance from its interrupted word on. */
export function restOf({ spoken, lastWord }: Heard): string {
  return spoken.text.slice(lastWord ?? 0);
}

/** The gaps between one utterance's end and the next one's start, in milliseconds, with the time they began. */
export function readGaps(log: readonly VoiceLogEntry[]): readonly { readonly at: number; readonly ms: number }[] {
  const heard = readHeard(log);
  return heard.slice(1).flatMap(({ spoken }, index) => {
    const at = heard[index]?.endedAt;
    return at == null ? [] : [{ at, ms: spoken.at - at }];
  });
}

/** Waits for as many utterances, since the log was cleared, and returns their texts. */
export async function waitForUtterances(voice: ReferenceVoice, count: number): Promise<readonly string[]> {
  const spoken = await waitUntil(
    `the voice was asked to speak ${count} times`,
    voice.readSpoken,
    (seen) => seen.length >= count,
  );
  return spoken.map(({ text }) => text);
}

/** Waits until the voice has begun the given word, counted from 1, of its newest utterance. */
export async function waitForWord(voice: ReferenceVoice, number: number): Promise<void> {
  await waitUntil('the voice has come to a word', voice.readLog, (log) => countWords(log) >= number);
}

/** Waits until the voice has just begun a word: what happens next happens in the middle of one, at a slow pace. */
export async function waitForNextWord(voice: ReferenceVoice): Promise<void> {
  const before = countWords(await voice.readLog());
  await waitUntil('the voice has begun another word', voice.readLog, (log) => countWords(log) > before);
}

function countWords(log: readonly VoiceLogEntry[]): number {
  const newest = log.findLast((entry) => entry.kind === 'speak')?.id;
  return log.filter((entry) => entry.kind === 'event' && entry.type === 'word' && entry.id === newest).length;
}

/** Waits until the voice was told to stop after its newest utterance began. */
export async function waitForSilence(voice: ReferenceVoice): Promise<void> {
  await waitFor('the voice was told to stop', async () => {
    const last = (await voice.readLog()).findLast((entry) => entry.kind === 'speak' || entry.kind === 'stop');
    return last?.kind === 'stop' ? last : undefined;
  });
}
