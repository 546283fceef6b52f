import type { SpeechPlatform } from '../voices/is-on-device.ts';

/** Windows voices have ten steps either way; ten are three times the speed, or a third of it. */
const STEPS = 10;
const STEPS_BASE = 3;
/** The most that the Web Speech API takes. */
const FASTEST_RATE = 10;
/** Both browsers cut what is behind the point: a little more than the step, so that it is the step that is left. */
const OVER = 0.05;

/**
 * The rate to ask a browser for so that a voice really speaks at `speed` (1: its own).
 *
 * - Windows: the browser turns a rate into one of the voices' steps. Chromium takes `int(10·log10(rate))`
 *   (content/browser/speech/tts_win.cc), so that "2" is heard as 1.4 and all from 0.8 to 1.25 as 1; Firefox takes
 *   `int(10·log3(rate))` (dom/media/webspeech/synth/windows/SapiService.cpp), which is right but for the cut.
 * - Elsewhere a rate is about what it says, as far as the engine goes: 3 on Chromium and 2.5 on Firefox on Linux
 *   (measured), 4 on Chromium on macOS.
 */
export function engineRate(speed: number, { browser, system }: SpeechPlatform, voiceName: string): number {
  const hasSteps = system === 'windows' && /^Microsoft\b(?!.*\bOnline\b)/.test(voiceName);
  if (!hasSteps) return speed;
  const step = Math.max(-STEPS, Math.min(STEPS, Math.round((STEPS * Math.log(speed)) / Math.log(STEPS_BASE))));
  const base = browser === 'chromium' ? 10 : STEPS_BASE;
  return Math.min(FASTEST_RATE, base ** ((step + OVER * Math.sign(step)) / STEPS));
}
