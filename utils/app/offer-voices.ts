import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';

/** The voices there are to read with. */
export type VoiceOffer = Pick<SpeechEngine, 'voices' | 'voiceSupply' | 'onVoicesChanged'>;

/**
 * The browser's voices, and Hark's own behind them; only Hark's own where the browser has no speech at all.
 *
 * While the browser's list may still fill, Hark's own are not offered: a text that was begun with one
 * would go on with another.
 */
export function offerVoices(browser: VoiceOffer | null): VoiceOffer {
  if (browser === null)
    return { voices: () => builtInVoices, voiceSupply: () => 'settled', onVoicesChanged: () => () => {} };
  return {
    ...browser,
    voices: () => (browser.voiceSupply() === 'settled' ? [...browser.voices(), ...builtInVoices] : browser.voices()),
  };
}
