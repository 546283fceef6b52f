import type { SpeechSystem } from '../speech/speech-system.ts';

/** The system and browser, as far as advice differs between them. */
export interface System {
  readonly os: SpeechSystem;
  readonly browser: 'chrome' | 'edge' | 'firefox' | 'other';
  /** The browser's version, digits and dots; empty where it is not told. */
  readonly version: string;
}

/** Names as `runtime.PlatformOs` has them. */
const SYSTEMS: ReadonlyMap<string, System['os']> = new Map(
  Object.entries({
    win: 'windows',
    mac: 'mac',
    linux: 'linux',
    openbsd: 'linux',
    cros: 'chromeos',
    android: 'android',
  } as const),
);

/** Edge says that it is Chrome too, and Chrome that it is Safari: the more particular name comes first. */
const BROWSERS = [
  ['edge', /\bEdgA?\/([\d.]+)/],
  ['firefox', /\bFirefox\/([\d.]+)/],
  ['other', /\b(?:OPR|Vivaldi|SamsungBrowser)\/([\d.]+)/],
  ['chrome', /\bChrome\/([\d.]+)/],
] as const;

/**
 * @param platformOs what the browser calls its system (`runtime.PlatformOs`)
 * @param userAgent what the browser calls itself; nothing of it is kept but a name and a number
 */
export function identifySystem(platformOs: string, userAgent: string): System {
  const os = SYSTEMS.get(platformOs) ?? 'other';
  for (const [browser, pattern] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { os, browser, version };
  }
  return { os, browser: 'other', version: '' };
}
