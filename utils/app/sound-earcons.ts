import type { Clock } from '@/utils/core/speech/clock.ts';
import { EARCON_MS, type Earcon } from '@/utils/core/speech/earcon.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';

/** Makes the sounds. `volume` is that of the voice, 0 to 1. */
export interface EarconSource {
  play(earcon: Earcon, volume: number): void;
  /** Silent at once; nothing where nothing sounds. */
  stop(): void;
}

interface EarconParts {
  readonly clock: Clock;
  readonly source: EarconSource;
}

/**
 * An engine that lets a sound be heard before it speaks, where the request asks for one, and by itself where reading has
 * ended. Sound and voice are never heard at once: each ends the other. Requests without a sound are passed on at once.
 */
export function soundEarcons(engine: SpeechEngine, { clock, source }: EarconParts): SpeechEngine {
  let callOff = () => {};
  const breakOff = () => {
    callOff();
    source.stop();
  };
  return {
    ...engine,
    speak({ earcon, ...request }) {
      breakOff();
      if (earcon === undefined) return engine.speak(request);
      // A request silences the one before, at once; here that can only be one that is suspended.
      engine.silence();
      source.play(earcon, request.volume ?? 1);
      callOff = clock.after(EARCON_MS[earcon], () => {
        // A sound system that has just woken may be late, and would go on into the first word.
        source.stop();
        engine.speak(request);
      });
    },
    silence() {
      breakOff();
      engine.silence();
    },
    earcon(earcon, volume) {
      breakOff();
      source.play(earcon, volume);
    },
  };
}
