import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { isBuiltInVoice } from '@/utils/core/voices/built-in-voices.ts';
import { offerVoices } from './offer-voices.ts';

/** One engine of two: the browser's, if it has one, and Hark's own. Each voice is spoken by its own engine. */
export function joinEngines(browser: SpeechEngine | null, builtIn: SpeechEngine): SpeechEngine {
  if (browser === null) return builtIn;
  const { voices, voiceSupply, onVoicesChanged } = offerVoices(browser);
  return {
    speak(request) {
      const isBuiltIn = isBuiltInVoice(request.voiceId);
      (isBuiltIn ? browser : builtIn).silence();
      (isBuiltIn ? builtIn : browser).speak(request);
    },
    silence() {
      browser.silence();
      builtIn.silence();
    },
    suspend: () => builtIn.suspend?.(),
    resume: () => builtIn.resume?.(),
    voices,
    voiceSupply,
    onVoicesChanged,
    onEvent(listener) {
      const unsubscribers = [browser.onEvent(listener), builtIn.onEvent(listener)];
      return () => {
        for (const unsubscribe of unsubscribers) unsubscribe();
      };
    },
  };
}
