/** The system a browser runs on, as far as its voices differ. */
export type SpeechSystem = 'windows' | 'mac' | 'chromeos' | 'android' | 'linux' | 'other';

/** The same, told apart by what it takes there to get a voice: Chromium speaks on Linux with a switch only, Firefox needs none. */
export type VoiceHelp = SpeechSystem | 'linux-firefox';

export function voiceHelpFor({
  system,
  browser,
}: {
  system: SpeechSystem;
  browser: 'chromium' | 'firefox';
}): VoiceHelp {
  return system === 'linux' && browser === 'firefox' ? 'linux-firefox' : system;
}

/** The system that a browser's user agent names. */
export function systemOf(userAgent: string): SpeechSystem {
  if (/\bWindows\b/.test(userAgent)) return 'windows';
  if (/\bCrOS\b/.test(userAgent)) return 'chromeos';
  if (/\bAndroid\b/.test(userAgent)) return 'android';
  if (/\bMac(intosh| OS X)\b/.test(userAgent)) return 'mac';
  return /\bLinux\b/.test(userAgent) ? 'linux' : 'other';
}
