import type { FirefoxSession } from './harness/firefox.ts';
import { evaluateInView } from './harness/firefox-views.ts';

declare global {
  interface Window {
    harkTestSaid?: { readonly text: string; readonly rate: number }[];
  }
}

/**
 * Has Firefox's fake voices, which are through with a sentence at once, tell of their words by the clock, and keeps what
 * they were asked to say. It is kept in the background page.
 * @param msPerWord at any speed
 */
export function slowDownVoices(session: FirefoxSession, msPerWord: number): Promise<void> {
  return evaluateInView(
    session,
    'background',
    (pace) => {
      const said: { text: string; rate: number }[] = [];
      window.harkTestSaid = said;
      let stop = () => {};
      SpeechSynthesis.prototype.speak = (utterance) => {
        const { text, rate } = utterance;
        said.push({ text, rate });
        const words = [...text.matchAll(/\S+/g)].map(({ index }) => index);
        const tell = (type: string, charIndex: number) =>
          utterance.dispatchEvent(new SpeechSynthesisEvent(type, { utterance, name: 'word', charIndex }));
        const end = () => {
          clearInterval(clock);
          stop = () => {};
          tell('end', text.length);
        };
        const goOn = () => {
          const word = words.shift();
          if (word === undefined) end();
          else tell('boundary', word);
        };
        const clock = setInterval(goOn, pace);
        stop = end;
        setTimeout(() => tell('start', 0));
      };
      SpeechSynthesis.prototype.cancel = () => stop();
    },
    msPerWord,
  );
}

export function readSaid(session: FirefoxSession) {
  return evaluateInView(session, 'background', () => window.harkTestSaid ?? []);
}
