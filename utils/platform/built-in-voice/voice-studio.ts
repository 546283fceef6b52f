import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SynthesisNews, SynthesisRequest } from '@/utils/core/speech/synthesis.ts';
import { createSynthesizerKeeper, type StartSynthesizer } from './synthesizer-keeper.ts';

type Text = Omit<SynthesisRequest, 'turn'>;

/** Makes sound to be kept rather than heard: as fast as it can be made. */
export interface VoiceStudio {
  /**
   * All the sound of one text, in order. One text at a time.
   * @throws SynthesisError when it cannot be made, and again by another synthesizer neither
   */
  record(text: Text): Promise<readonly Int16Array<ArrayBuffer>[]>;
  /** Ends the synthesizer at once. What is being recorded never comes. */
  close(): void;
}

export class SynthesisError extends Error {}

/** The first may have been broken by what came before, or have been starved of time. */
const ATTEMPTS = 2;

export function createVoiceStudio(parts: {
  readonly clock: Clock;
  readonly startSynthesizer: StartSynthesizer;
}): VoiceStudio {
  let turn = 0;
  let hear: (news: SynthesisNews) => void = () => {};
  const keeper = createSynthesizerKeeper(parts, (news) => hear(news));

  const attempt = (text: Text): Promise<readonly Int16Array<ArrayBuffer>[] | 'failed'> =>
    new Promise((resolve) => {
      turn += 1;
      const pieces: Int16Array<ArrayBuffer>[] = [];
      hear = (news) => {
        if (news.type === 'piece') pieces.push(news.samples);
        else resolve(news.type === 'done' ? pieces : 'failed');
      };
      keeper.ask({ ...text, turn });
    });

  return {
    async record(text) {
      for (let count = 0; count < ATTEMPTS; count += 1) {
        const sound = await attempt(text);
        if (sound !== 'failed') return sound;
      }
      throw new SynthesisError('The voice could not say a sentence.');
    },
    close() {
      hear = () => {};
      keeper.end();
    },
  };
}
