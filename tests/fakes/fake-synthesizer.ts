import type { Clock } from '@/utils/core/speech/clock.ts';
import { SAMPLE_RATE, type SynthesisRequest } from '@/utils/core/speech/synthesis.ts';
import type { StartSynthesizer } from '@/utils/platform/built-in-voice/synthesizer-keeper.ts';

/** How a fake synthesizer treats one request. */
export type SynthesizerPersonality =
  /** Each word is a piece of 300 ms; all of them at once, 10 ms after it was asked. */
  | 'prompt'
  /** Draws breath: each word is 200 ms behind the beginning of its piece. */
  | 'breathes first'
  /** Tells of the first word alone. */
  | 'first word only'
  /** A word each 400 ms: slower than it is heard. */
  | 'slow'
  /** Never answers, and hears nothing any more. */
  | 'hangs'
  /** The first word, and then no more. */
  | 'hangs in the middle'
  /** A word each 200 ms for a minute: a text far too long. */
  | 'endless'
  | 'fails'
  /** Ends by itself in the middle. */
  | 'breaks'
  /** Answers at once, with nothing to be heard. */
  | 'mute';

export const WORD_MS = 300;

/** How long each takes to load; `never` where its script cannot be loaded, `broken` where that is told. */
export type Loading = number | 'never' | 'broken';

/** Synthesizers on a clock that tests move; the personality for each request in turn, the last one stays. */
export function createFakeSynthesizers(
  clock: Clock,
  personalities: readonly SynthesizerPersonality[],
  loading: Loading = 0,
) {
  const requests: SynthesisRequest[] = [];
  let started = 0;
  let running = 0;

  const start: StartSynthesizer = (onNews) => {
    started += 1;
    running += 1;
    const queue: SynthesisRequest[] = [];
    let work: 'resting' | 'working' | 'ended' = 'resting';
    const after = (ms: number, task: () => void) => {
      clock.after(ms, () => {
        if (work !== 'ended') task();
      });
    };
    const takeNext = () => {
      const request = queue.shift();
      if (request === undefined) return;
      work = 'working';
      perform(request);
    };
    const finish = (news: Parameters<typeof onNews>[0]) => {
      onNews(news);
      if (work === 'ended') return;
      work = 'resting';
      takeNext();
    };

    const perform = (request: SynthesisRequest) => {
      requests.push(request);
      const { turn, text } = request;
      const personality = personalities[Math.min(requests.length, personalities.length) - 1] ?? 'prompt';
      const words = [...text.matchAll(/\S+/gu)].map(({ index }) => Array.from(text.slice(0, index)).length + 1);
      const breathMs = personality === 'breathes first' ? 200 : 0;
      const say = (index: number) =>
        onNews({
          type: 'piece',
          turn,
          samples: new Int16Array((SAMPLE_RATE * WORD_MS) / 1000).fill(1000),
          events: [{ type: 'word', text_position: words[index] ?? 1, audio_position: index * WORD_MS + breathMs }],
        });
      switch (personality) {
        case 'prompt':
        case 'breathes first':
          return after(10, () => {
            for (const index of words.keys()) say(index);
            finish({ type: 'done', turn });
          });
        case 'first word only':
          return after(10, () => {
            say(0);
            finish({ type: 'done', turn });
          });
        case 'slow':
          for (const index of words.keys()) after(10 + index * 400, () => say(index));
          return after(10 + words.length * 400, () => finish({ type: 'done', turn }));
        case 'endless':
          for (let count = 0; count < 300; count += 1) after(10 + count * 200, () => say(0));
          return after(60_000, () => finish({ type: 'done', turn }));
        case 'hangs in the middle':
          return after(10, () => say(0));
        case 'hangs':
          return;
        case 'fails':
          return after(10, () => finish({ type: 'failed', turn }));
        case 'breaks':
          return after(10, () => onNews({ type: 'broken' }));
        case 'mute':
          return after(10, () => finish({ type: 'done', turn }));
      }
    };

    if (typeof loading === 'number') after(loading, () => onNews({ type: 'ready' }));
    if (loading === 'broken') after(5, () => onNews({ type: 'broken' }));
    return {
      ask(request) {
        queue.push(request);
        if (work === 'resting') takeNext();
      },
      end() {
        work = 'ended';
        running -= 1;
      },
    };
  };
  return { start, requests, started: () => started, running: () => running };
}
