import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SynthesisNews, SynthesisRequest } from '@/utils/core/speech/synthesis.ts';

/** The worker that makes the sound. It answers one request after the other, and hears nothing while it works on one. */
export interface Synthesizer {
  ask(request: SynthesisRequest): void;
  /** Ends it for good, whatever it is doing. */
  end(): void;
}

export type StartSynthesizer = (onNews: (news: SynthesisNews | 'broken') => void) => Synthesizer;

/** One synthesizer after the other, so that there is always one that answers. */
export interface SynthesizerKeeper {
  /** From now on there is news of this request alone, until it is answered to the end. */
  ask(request: SynthesisRequest): void;
  /** Nothing of what was asked for is wanted any more. */
  forget(): void;
}

/** Without a sign of life for so long it hangs. Shorter than the player waits for a start. */
const HUNG_MS = 3000;
/** How long work that nobody waits for any more may go on. To start another synthesizer takes about 200 ms. */
const OVERDUE_MS = 500;

/** Starts a synthesizer when one is needed, and another when it breaks, hangs or works on what is no longer wanted. */
export function createSynthesizerKeeper(
  { clock, startSynthesizer }: { readonly clock: Clock; readonly startSynthesizer: StartSynthesizer },
  onNews: (news: SynthesisNews) => void,
): SynthesizerKeeper {
  let synthesizer: Synthesizer | null = null;
  let wanted: SynthesisRequest | null = null;
  /** Turns that have not been answered to the end, in the order they were asked for. */
  let unanswered: readonly number[] = [];
  let callOffHung = () => {};
  let callOffOverdue = () => {};

  const send = (request: SynthesisRequest) => {
    unanswered = [...unanswered, request.turn];
    synthesizer ??= start();
    synthesizer.ask(request);
    expectLife();
  };

  const start = (): Synthesizer => {
    const started = startSynthesizer((news) => {
      // What an ended one had posted before may still arrive.
      if (synthesizer === started) hear(news);
    });
    return started;
  };

  const end = () => {
    callOffHung();
    callOffOverdue();
    synthesizer?.end();
    synthesizer = null;
    unanswered = [];
  };

  const giveUp = () => {
    end();
    if (wanted !== null) tell({ type: 'failed', turn: wanted.turn });
  };

  const expectLife = () => {
    callOffHung();
    if (unanswered.length > 0) callOffHung = clock.after(HUNG_MS, giveUp);
  };

  const expectFreedom = () => {
    callOffOverdue();
    if (unanswered.length === 0) return;
    callOffOverdue = clock.after(OVERDUE_MS, () => {
      if (unanswered.length === 0 || unanswered[0] === wanted?.turn) return;
      end();
      if (wanted !== null) send(wanted);
    });
  };

  const hear = (news: SynthesisNews | 'broken') => {
    if (news === 'broken') return giveUp();
    if (news.type !== 'piece') unanswered = unanswered.filter((turn) => turn !== news.turn);
    expectLife();
    if (news.turn === wanted?.turn) tell(news);
  };

  const tell = (news: SynthesisNews) => {
    if (news.type !== 'piece') wanted = null;
    onNews(news);
  };

  return {
    ask(request) {
      wanted = request;
      expectFreedom();
      send(request);
    },
    forget() {
      wanted = null;
      expectFreedom();
    },
  };
}
