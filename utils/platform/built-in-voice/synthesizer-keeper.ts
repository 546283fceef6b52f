import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SynthesisNews, SynthesisRequest, SynthesizerNews } from '@/utils/core/speech/synthesis.ts';

/** The worker that makes the sound. It answers one request after the other, and hears nothing while it works on one. */
export interface Synthesizer {
  ask(request: SynthesisRequest): void;
  /** Ends it for good, whatever it is doing. */
  end(): void;
}

export type StartSynthesizer = (onNews: (news: SynthesizerNews) => void) => Synthesizer;

/** One synthesizer after the other, so that there is always one that answers. */
export interface SynthesizerKeeper {
  /** From now on there is news of this request alone, until it is answered to the end. */
  ask(request: SynthesisRequest): void;
  /** Nothing of what was asked for is wanted any more. */
  forget(): void;
  /** Ends the synthesizer at once, whatever it is doing. What is asked for later starts another. */
  end(): void;
}

/** Loading may be slow on a busy machine, and starting anew makes it slower. */
const LOADING_MS = 20_000;
/** At work without a sign of life for so long, it hangs. Shorter than the player waits for a start. */
const HUNG_MS = 3000;
/**
 * How long work that nobody waits for any more may go on; longer where to load another synthesizer took longer, for then
 * that is what would be waited for.
 */
const OVERDUE_MS = 500;

type State =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly synthesizer: Synthesizer; readonly since: number }
  /** `unanswered`: turns that have not been answered to the end, in the order they were asked for. */
  | { readonly status: 'ready'; readonly synthesizer: Synthesizer; readonly unanswered: readonly number[] };

/** Starts a synthesizer when one is needed, and another when it breaks, hangs or works on what is no longer wanted. */
export function createSynthesizerKeeper(
  { clock, startSynthesizer }: { readonly clock: Clock; readonly startSynthesizer: StartSynthesizer },
  onNews: (news: SynthesisNews) => void,
): SynthesizerKeeper {
  let state: State = { status: 'none' };
  let wanted: SynthesisRequest | null = null;
  let patience = OVERDUE_MS;
  let callOffHung = () => {};
  let callOffOverdue = () => {};

  const start = () => {
    const synthesizer = startSynthesizer((news) => {
      // What an ended one had posted before may still arrive.
      if (state.status !== 'none' && state.synthesizer === synthesizer) hear(news);
    });
    state = { status: 'loading', synthesizer, since: clock.now() };
    expectLife(LOADING_MS);
  };

  const send = (request: SynthesisRequest) => {
    if (state.status === 'none') return start();
    // Once it is ready, what is wanted then is asked for.
    if (state.status === 'loading') return;
    state = { ...state, unanswered: [...state.unanswered, request.turn] };
    state.synthesizer.ask(request);
    expectLife(HUNG_MS);
  };

  const end = () => {
    callOffHung();
    callOffOverdue();
    if (state.status !== 'none') state.synthesizer.end();
    state = { status: 'none' };
  };

  const giveUp = () => {
    end();
    if (wanted !== null) tell({ type: 'failed', turn: wanted.turn });
  };

  const expectLife = (ms: number) => {
    callOffHung();
    callOffHung = clock.after(ms, giveUp);
  };

  const expectFreedom = () => {
    callOffOverdue();
    if (state.status !== 'ready' || state.unanswered.length === 0) return;
    callOffOverdue = clock.after(patience, () => {
      if (state.status !== 'ready' || state.unanswered.length === 0 || state.unanswered[0] === wanted?.turn) return;
      end();
      if (wanted !== null) send(wanted);
    });
  };

  const hear = (news: SynthesizerNews) => {
    switch (news.type) {
      case 'broken':
        return giveUp();
      case 'ready':
        if (state.status !== 'loading') return;
        callOffHung();
        patience = Math.max(OVERDUE_MS, clock.now() - state.since);
        state = { status: 'ready', synthesizer: state.synthesizer, unanswered: [] };
        if (wanted !== null) send(wanted);
        return;
      case 'piece':
        expectLife(HUNG_MS);
        break;
      case 'failed':
        // Nobody knows what state it is in.
        end();
        // It has been asked for this as well, and cannot answer it any more.
        if (wanted !== null && news.turn !== wanted.turn) send(wanted);
        break;
      case 'done':
        answered(news.turn);
        break;
    }
    if (news.turn === wanted?.turn) tell(news);
  };

  const answered = (turn: number) => {
    if (state.status !== 'ready') return;
    const unanswered = state.unanswered.filter((each) => each !== turn);
    state = { ...state, unanswered };
    if (unanswered.length > 0) expectLife(HUNG_MS);
    else callOffHung();
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
    end() {
      wanted = null;
      end();
    },
  };
}
