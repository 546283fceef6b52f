import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { createBuiltInEngine } from './built-in-engine.ts';
import { createSoundLine } from './sound-line.ts';
import { startVoiceWorker } from './start-voice-worker.ts';

/** The built-in voice over the sound and the workers of the page this runs in. */
export function createPageBuiltInEngine(clock: Clock): SpeechEngine {
  return createBuiltInEngine({
    clock,
    startSynthesizer: startVoiceWorker,
    openLine: () => createSoundLine((options) => new AudioContext(options), clock),
  });
}
