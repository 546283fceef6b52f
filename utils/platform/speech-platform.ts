import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';

/** The browser this package was built for. */
export const speechPlatform: SpeechPlatform = { browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium' };
