import { offerVoices } from '@/utils/app/offer-voices.ts';
import { createVoiceChooser, type VoiceChooser } from '@/utils/app/voice-chooser.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

/** The voices as the popup's page sees them. The popup itself never speaks. */
export function choosePageVoices(onBlocked: () => void): VoiceChooser {
  const engine = createPageSpeechEngine({ clock: createSpeechClock(), platform: speechPlatform });
  return createVoiceChooser(offerVoices(engine), onBlocked);
}
