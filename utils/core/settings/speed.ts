import type { SpeedCommand } from '../messages/player-command.ts';
import { languageOfVoice } from '../voices/voice-id.ts';

/**
 * The speeds offered, 1 being the voice's own. Discrete, because engines round: Windows voices have steps of an
 * eighth, and 1.25 would be heard as one of its neighbours; 1.3 is the first faster step that all of them make.
 */
export const SPEEDS = [0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3, 3.5, 4] as const;
export const SLOWEST = 0.5;
export const FASTEST = 4;

/** The speeds a reader chose. */
export interface Speeds {
  /** For languages that have none of their own. */
  readonly rate: number;
  /** By spoken language (`en`), for voices that have none of their own. */
  readonly rates?: Readonly<Record<string, number>>;
  /** By voice id. */
  readonly voiceRates?: Readonly<Record<string, number>>;
}

/** What a speed is asked or chosen for. What is not known may be left out. */
export interface SpeedSubject {
  /** Spoken language (`en`) of the text. With a voice, the voice's own language counts. */
  readonly lang?: string | null;
  readonly voiceId?: string | null;
}

/** Hark's own bound: of more voices than these the speed of the one longest unchanged is forgotten. */
export const MOST_VOICE_RATES = 40;

/** The next speed offered in that direction, or the last one there. */
export function stepSpeed(rate: number, command: SpeedCommand): number {
  switch (command) {
    case 'slower':
      return SPEEDS.findLast((speed) => speed < rate) ?? SLOWEST;
    case 'faster':
      return SPEEDS.find((speed) => speed > rate) ?? FASTEST;
  }
}

/** All that settings or a reader's state say of speeds. */
export function speedsOf({ rate, rates = {}, voiceRates = {} }: Speeds): Required<Speeds> {
  return { rate, rates, voiceRates };
}

/** The voice's own speed, else that of its language, else the one for all others. */
export function speedFor({ rate, rates, voiceRates }: Speeds, subject: SpeedSubject): number {
  return findSpeed(voiceRates, subject.voiceId) ?? findSpeed(rates, languageOf(subject)) ?? rate;
}

/** What a press on slower or faster changes. */
export function stepSpeedFor(speeds: Speeds, subject: SpeedSubject, command: SpeedCommand): Partial<Speeds> {
  return setSpeedFor(speeds, subject, stepSpeed(speedFor(speeds, subject), command));
}

/**
 * What changes when a speed is chosen: that of the voice and of its language. Where no voice is known, all of the
 * language have the speed from then on; with no language either, it is that of all others.
 */
export function setSpeedFor(speeds: Speeds, subject: SpeedSubject, rate: number): Partial<Speeds> {
  const { rates, voiceRates } = speedsOf(speeds);
  const { voiceId } = subject;
  const language = languageOf(subject);
  const general = language ? { rates: { ...rates, [language]: rate } } : { rate };
  if (voiceId) {
    const { [voiceId]: _before, ...others } = voiceRates;
    const all = Object.entries({ ...others, [voiceId]: rate });
    return { ...general, voiceRates: Object.fromEntries(all.slice(-MOST_VOICE_RATES)) };
  }
  return { ...general, voiceRates: leaveOutVoices(voiceRates, language ?? null) };
}

/** The speeds of voices less those of a language: they have that of the language again. */
export function leaveOutVoices(
  voiceRates: Readonly<Record<string, number>>,
  language: string | null,
): Record<string, number> {
  return Object.fromEntries(Object.entries(voiceRates).filter(([id]) => languageOfVoice(id) !== language));
}

function languageOf({ lang, voiceId }: SpeedSubject): string | null | undefined {
  return (voiceId ? languageOfVoice(voiceId) : null) ?? lang;
}

function findSpeed(values: Readonly<Record<string, number>> | undefined, key: string | null | undefined) {
  return key && values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}
