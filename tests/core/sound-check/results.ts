import type { CheckResults, Known, SpeechOutcome, SpeechResult } from '@/utils/core/sound-check/check-results.ts';

/** What the checks find where all is well. */
export const WELL: CheckResults = {
  mute: { own: 'on', from: 'on' },
  queue: 'free',
  tone: { tone: 'played', outputs: 'some', latencyMs: 32 },
  voices: { counts: [{ language: 'en', onDevice: 2, online: 1 }], wanted: ['en'], builtIn: 'never' },
  speech: speechOf({ speech: 'spoken', startMs: 40, endMs: 2400, words: 7 }),
  'other-voice': speechOf({ speech: 'spoken', startMs: 60, endMs: 2500, words: 7 }),
  'built-in-voice': speechOf({ speech: 'spoken', startMs: 90, endMs: 2600, words: 7 }),
};

/** A whole check in which all was well and heard. */
export const ALL_WELL: Known = {
  mute: WELL.mute,
  queue: WELL.queue,
  tone: WELL.tone,
  'tone-heard': 'yes',
  voices: WELL.voices,
  speech: WELL.speech,
  'voice-heard': 'yes',
};

export function speechOf(outcome: SpeechOutcome, others = 0): SpeechResult {
  return { outcome, language: 'en', others };
}
