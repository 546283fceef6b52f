import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';

/** The voices there are to read with. */
export type VoiceOffer = Pick<SpeechEngine, 'voices' | 'voiceSupply' | 'onVoicesChanged'>;

/** The browser's voices, and Hark's own behind them; only Hark's own where the browser has no speech at all. */
export function offerVoices(browser: VoiceOffer | null): VoiceOffer {
  if (browser === null)
    return { voices: () => builtInVoices, voiceSupply: () => 'settled', onVoicesChanged: () => () => {} };
  return {
    voices: () => [...browser.voices(), ...builtInVoices],
    voiceSupply: browser.voiceSupply,
    onVoicesChanged: browser.onVoicesChanged,
  };
}
