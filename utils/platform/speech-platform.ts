import { systemOf } from '@/utils/core/speech/speech-system.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';

/** The browser this package was built for, and the system it runs on. */
export const speechPlatform: Required<SpeechPlatform> = {
  browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
  system: systemOf(navigator.userAgent),
};
