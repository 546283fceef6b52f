/** The system a browser runs on, as far as its voices differ. */
export type SpeechSystem = 'windows' | 'mac' | 'chromeos' | 'android' | 'linux' | 'other';

/** The system that a browser's user agent names. */
export function systemOf(userAgent: string): SpeechSystem {
  if (/\bWindows\b/.test(userAgent)) return 'windows';
  if (/\bCrOS\b/.test(userAgent)) return 'chromeos';
  if (/\bAndroid\b/.test(userAgent)) return 'android';
  if (/\bMac(intosh| OS X)\b/.test(userAgent)) return 'mac';
  return /\bLinux\b/.test(userAgent) ? 'linux' : 'other';
}
