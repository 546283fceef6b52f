import { DOZE_MS, WAKE_MS } from '@/utils/core/settings/output.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';

/** Plays something that nobody hears, so that the output wakes up. */
export interface OutputWaker {
  wake(): void;
  rest(): void;
}

interface WakeParts {
  readonly clock: Clock;
  readonly waker: OutputWaker;
}

/** What the output does, and since when (ms of the clock) where it is silent. */
type State =
  | { readonly status: 'silent'; readonly since: number }
  | { readonly status: 'waking'; readonly since: number; readonly callOff: () => void }
  | { readonly status: 'speaking'; readonly turn: number };

/**
 * An engine that wakes an output before it speaks, where the request says that the output is sleepy and it was silent
 * long enough to be asleep. All other requests are passed on at once. A voice is suspended as ever: the player suspends
 * none for a sleepy output, since the rest of a word would be lost.
 */
export function wakeOutput(engine: SpeechEngine, { clock, waker }: WakeParts): SpeechEngine {
  let state: State = { status: 'silent', since: Number.NEGATIVE_INFINITY };

  const breakOff = () => {
    if (state.status === 'waking') state.callOff();
    waker.rest();
  };
  const silentSince = () => (state.status === 'speaking' ? clock.now() : state.since);
  engine.onEvent((event) => {
    if (state.status !== 'speaking' || event.turn !== state.turn) return;
    // The voice itself keeps the output awake from here on.
    waker.rest();
    if (event.type === 'ended' || event.type === 'failed') state = { status: 'silent', since: clock.now() };
  });

  return {
    ...engine,
    speak(request) {
      breakOff();
      const { turn } = request;
      const since = silentSince();
      if (request.output !== 'sleepy' || clock.now() - since <= DOZE_MS) {
        state = { status: 'speaking', turn };
        return engine.speak(request);
      }
      // A request silences the one before, at once; here that can only be one that is suspended.
      engine.silence();
      waker.wake();
      const speak = () => {
        state = { status: 'speaking', turn };
        engine.speak(request);
      };
      state = { status: 'waking', since, callOff: clock.after(WAKE_MS, speak) };
    },
    silence() {
      breakOff();
      state = { status: 'silent', since: silentSince() };
      engine.silence();
    },
  };
}
