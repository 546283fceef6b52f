import type { System } from './identify-system.ts';

const ADD_VOICE = {
  windows: 'add-voice-windows',
  mac: 'add-voice-mac',
  chromeos: 'add-voice-chromeos',
  android: 'add-voice-android',
  other: 'add-voice-other',
} as const;

const CHOOSE_OUTPUT = {
  windows: 'choose-output-windows',
  mac: 'choose-output-mac',
  linux: 'choose-output-linux',
  chromeos: 'choose-output-chromeos',
  android: 'choose-output-android',
  other: 'choose-output-other',
} as const;

const TURN_UP_VOICE = {
  windows: 'turn-up-voice-windows',
  mac: 'turn-up-voice-mac',
  linux: 'turn-up-voice-linux',
  chromeos: 'turn-up-voice-chromeos',
  android: 'turn-up-voice-android',
  other: 'turn-up-voice-other',
} as const;

/** One thing that the reader can do. A message of its name, after `advice.`, says it. */
export type Advice =
  | (typeof ADD_VOICE)[keyof typeof ADD_VOICE]
  | 'add-voice-linux'
  | 'add-voice-linux-firefox'
  | (typeof CHOOSE_OUTPUT)[keyof typeof CHOOSE_OUTPUT]
  | (typeof TURN_UP_VOICE)[keyof typeof TURN_UP_VOICE]
  | 'allow-voices-firefox'
  | 'check-again'
  | 'choose-another-voice'
  | 'close-other-speech'
  | 'raise-volume'
  | 'plug-in'
  | 'press-play'
  | 'reload-page'
  | 'reopen-browser'
  | 'restart-browser'
  | 'restart-device'
  | 'unmute-tab'
  | 'unmute-page-tab';

/** How to get a voice on this system. */
export function adviseVoice({ os, browser }: System): readonly Advice[] {
  if (os !== 'linux') return [ADD_VOICE[os], 'reopen-browser'];
  // Chromium speaks on Linux with a switch only; Firefox needs none.
  return [browser === 'firefox' ? 'add-voice-linux-firefox' : 'add-voice-linux', 'reopen-browser'];
}

/** How to send sound to where it is heard. */
export function adviseOutput({ os }: System): Advice {
  return CHOOSE_OUTPUT[os];
}

/** How to see that the voice alone is not turned down. */
export function adviseVoiceVolume({ os }: System): Advice {
  return TURN_UP_VOICE[os];
}
