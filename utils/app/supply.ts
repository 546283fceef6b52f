import type { Work } from '@/utils/core/work/work.ts';
import { HostUnreachable } from './host-unreachable.ts';
import type { PassageScript, Portion } from './passage-script.ts';

/** Does work in slices, while the page goes on; rejects once the signal fires. */
export type DoInSlices = <Result>(work: Work<Result>, signal?: AbortSignal) => Promise<Result>;

interface SupplyParts {
  readonly script: PassageScript;
  /** How many sentences the host has already. */
  readonly handed: number;
  readonly send: (portion: Portion) => void;
  readonly doInSlices: DoInSlices;
}

/** Hands a script over to the host that reads it, further and further. */
export interface Supply {
  /** Hands over at least so many more characters of text, in small portions; what is under way is gone on with first. */
  handOver(characters: number): void;
  /** For good. */
  stop(): void;
}

/** While nothing is handed over. */
export const noSupply: Supply = { handOver: () => {}, stop: () => {} };

/** Some thirty sentences: made in a few milliseconds, and a small message. */
const PORTION = 3000;

export function createSupply({ script, handed, send, doInSlices }: SupplyParts): Supply {
  const stopping = new AbortController();
  const { signal } = stopping;
  let sent = handed;
  let wanted = 0;
  let work: 'resting' | 'working' = 'resting';

  const sendNew = () => {
    const portion = script.taken(sent);
    sent += portion.sentences.length;
    send(portion);
    for (const { text } of portion.sentences) wanted -= text.length;
    return portion.extent;
  };
  const handOverAll = async () => {
    // Alone the sentence that is at hand already: a heading is said in less time than the next ones are cut in.
    let size = 1;
    for (let extent = script.taken(sent).extent; extent === 'growing' && wanted > 0; extent = sendNew()) {
      await doInSlices(script.take(Math.min(wanted, size)), signal);
      size = PORTION;
    }
  };
  return {
    handOver(characters) {
      if (work === 'working' || signal.aborted) return;
      work = 'working';
      wanted = characters;
      handOverAll().then(
        () => {
          work = 'resting';
        },
        (error) => {
          if (signal.aborted) return;
          work = 'resting';
          if (!(error instanceof HostUnreachable)) throw error;
          // What could be made is read; the host asks for more when it needs it.
          if (script.taken(sent).sentences.length > 0) sendNew();
        },
      );
    },
    stop: () => stopping.abort(),
  };
}
