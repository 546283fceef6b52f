import type { SpeechSystem } from '../speech/speech-system.ts';

/** What the Web Speech API tells about a voice. */
export interface VoiceOrigin {
  readonly name: string;
  readonly voiceURI: string;
  readonly localService: boolean;
}

/** What has to be known of the browser to judge a voice. */
export interface SpeechPlatform {
  readonly browser: 'chromium' | 'firefox';
  /** Unknown if not given. */
  readonly system?: SpeechSystem;
}

/**
 * Whether a voice is known to speak on the device. Text must not leave it, so what is unknown
 * counts as "no".
 *
 * - Edge's "… Online (Natural)" voices send the text to Microsoft, under whatever engine they are
 *   registered (an adapter offers them to SAPI, where they look local).
 * - Firefox gives the system's voices `urn:moz-tts:` addresses. On Linux it reports them with
 *   `localService: false` although speech-dispatcher speaks here (`dom/media/webspeech/synth/speechd`).
 * - Google's voices in Chrome report `localService: false` and send the text in a GET request.
 *   The same names on ChromeOS report `true` and are installed.
 */
export function isOnDevice(voice: VoiceOrigin, platform: SpeechPlatform): boolean {
  if (/\bOnline\b.*\(Natural\)/i.test(voice.name)) return false;
  // Only in Firefox: elsewhere the address is the voice's name, which any extension may choose.
  if (platform.browser === 'firefox' && voice.voiceURI.startsWith('urn:moz-tts:')) return true;
  return voice.localService;
}
