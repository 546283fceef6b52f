import type { SpeechOutcome } from '@/utils/core/sound-check/check-results.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import { QUIET_WAITS_MS } from '@/utils/core/speech/quiet-waits.ts';
import type { EngineEvent, SpeechEngine, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { endLimit, startLimit } from '@/utils/core/speech/watchdog-limits.ts';
import { passTime } from './pass-time.ts';

/** What is to be said, by which voice. */
export type TrySpeech = Omit<SpeechRequest, 'turn'>;

export interface TryParts {
  readonly engine: SpeechEngine;
  readonly clock: Clock;
  /** A number that no attempt of this engine has had. */
  readonly nextTurn: () => number;
  /** Ends the attempt in silence; what came of it is then no news. */
  readonly signal: AbortSignal;
}

/**
 * Speaks once and tells how it went, by the limits that hold for reading too. Who takes the voice, such as a screen
 * reader that says which button was pressed, is waited out as the player does.
 */
export async function tryVoice(parts: TryParts, speech: TrySpeech): Promise<SpeechOutcome> {
  for (const wait of QUIET_WAITS_MS) {
    const outcome = await speakOnce(parts, speech);
    if (outcome.speech !== 'taken') return outcome;
    await passTime(parts.clock, wait, parts.signal);
  }
  return speakOnce(parts, speech);
}

function speakOnce({ engine, clock, nextTurn, signal }: TryParts, speech: TrySpeech): Promise<SpeechOutcome> {
  return new Promise((resolve) => {
    const request = { ...speech, turn: nextTurn() };
    const askedAt = clock.now();
    let startMs: number | null = null;
    let words = 0;
    let callOff = clock.after(startLimit(0), () => give({ speech: 'silent' }));

    const give = (outcome: SpeechOutcome) => {
      callOff();
      unsubscribe();
      signal.removeEventListener('abort', abort);
      // Harmless after an end; a voice that hangs must not hold the queue.
      engine.silence();
      resolve(outcome);
    };
    const abort = () => give({ speech: 'silent' });
    const begin = () => {
      if (startMs !== null) return;
      const begun = clock.now() - askedAt;
      startMs = begun;
      callOff();
      const ms = endLimit({ text: request.text, rate: request.rate, pace: null });
      callOff = clock.after(ms, () => give({ speech: 'stuck', startMs: begun }));
    };
    const hear = (event: EngineEvent) => {
      if (event.turn !== request.turn) return;
      switch (event.type) {
        case 'started':
          return begin();
        case 'word-reached':
          words += 1;
          return begin();
        case 'ended':
          if (startMs === null) return give({ speech: 'unstarted' });
          return give({ speech: 'spoken', startMs, endMs: clock.now() - askedAt, words });
        case 'failed':
          return give(event.fault === 'interrupted' ? { speech: 'taken' } : { speech: 'failed', fault: event.fault });
      }
    };
    const unsubscribe = engine.onEvent(hear);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else engine.speak(request);
  });
}
