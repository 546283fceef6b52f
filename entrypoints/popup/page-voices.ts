import { offerVoices } from '@/utils/app/offer-voices.ts';
import { createVoiceChoice, type VoiceChoice, type VoiceChoiceParts } from '@/utils/app/voice-choice.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

export { LanguageSelect } from '@/components/popup/LanguageSelect.tsx';
export { VoiceSelect } from '@/components/popup/VoiceSelect.tsx';
export { default as messages } from '@/locales/en.json?messages=popup.voice,popup.language';

/** The choice among the voices that the popup's page sees. The popup itself never speaks. */
export function choosePageVoice(parts: Omit<VoiceChoiceParts, 'offer'>): VoiceChoice {
  const engine = createPageSpeechEngine({ clock: createSpeechClock(), platform: speechPlatform });
  return createVoiceChoice({ ...parts, offer: offerVoices(engine) });
}
