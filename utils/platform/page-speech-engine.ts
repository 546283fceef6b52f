import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { createSpeechFrames } from './speech-frames.ts';
import { createWebSpeechEngine, type WebSpeechEngine } from './web-speech-engine.ts';

/**
 * The Web Speech engine over the speech of the page this runs in; null where the browser has none: Firefox with
 * `media.webspeech.synth.enabled` switched off, as hardened builds have it.
 */
export function createPageSpeechEngine(parts: {
  readonly clock: Clock;
  readonly platform: SpeechPlatform;
}): WebSpeechEngine | null {
  if (typeof speechSynthesis === 'undefined') return null;
  const own = { synthesis: speechSynthesis, Utterance: SpeechSynthesisUtterance };
  const renewal = parts.platform.browser === 'firefox' ? { renew: createSpeechFrames(document) } : {};
  return createWebSpeechEngine({ ...parts, ...own, ...renewal });
}
