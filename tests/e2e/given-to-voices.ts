import type { FirefoxSession } from './harness/firefox.ts';
import { evaluateInView } from './harness/firefox-views.ts';

/** One utterance, as it was given to the browser's speech. `at` is in milliseconds since 1970. */
export interface Given {
  readonly text: string;
  readonly voiceName: string;
  readonly rate: number;
  readonly pitch: number;
  readonly volume: number;
  readonly at: number;
}

declare global {
  interface Window {
    harkTestUtterances?: Given[];
  }
}

/** Writes down what the speech host gives to Firefox's voices from now on, in the background page. */
export function recordGiven(session: FirefoxSession): Promise<void> {
  return evaluateInView(session, 'background', () => {
    const { prototype } = SpeechSynthesis;
    const speak = prototype.speak;
    const given: Given[] = [];
    window.harkTestUtterances = given;
    prototype.speak = function (utterance) {
      const { text, voice, rate, pitch, volume } = utterance;
      const at = performance.timeOrigin + performance.now();
      const rounded = { rate: Number(rate.toFixed(3)), pitch: Number(pitch.toFixed(3)), volume };
      given.push({ text: text.replace(/\s+/g, ' ').trim(), voiceName: voice?.name ?? 'no voice', ...rounded, at });
      speak.call(this, utterance);
    };
  });
}

export function readGiven(session: FirefoxSession): Promise<readonly Given[]> {
  return evaluateInView(session, 'background', () => window.harkTestUtterances ?? []);
}
