import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import { type CarriedScript, carryView } from './carry-view.ts';
import { findFirstToHand, fromHostView, toHostHeard, toHostPlace, toHostRuns } from './handover.ts';
import { AHEAD } from './plan-supply.ts';
import type { ReaderParts } from './reader-parts.ts';
import { type Passage, placeOf } from './reader-state.ts';
import { createSupply, noSupply, type Supply } from './supply.ts';

/** What the host tells of the passage, counted from the passage's own first sentence. */
export interface HostNews {
  /** Whether the host has the passage as it is by now, or still as it was before it was written anew. */
  readonly of: 'passage' | 'former';
  readonly view: PlayerView;
}

/** What the host has in hand of the passage: it begins somewhere in the script and is supplied on and on. */
export interface HandedText {
  /** A number that the host has not met. */
  nextId(): number;
  /** Another passage comes: the one before was no earlier form of it. */
  forgetFormer(): void;
  /** Hands a passage to the host, as `view` has it. False where no line is open. */
  open(passage: Passage, view: PlayerView, settings: PageSettings): boolean;
  /**
   * Notes that `becomes` stands in the place of `old` now, with `view`. The answer tells the host,
   * to be asked for where the host has the passage.
   */
  exchange(old: Passage, becomes: Passage, view: PlayerView, rewriting: CarriedScript): () => void;
  /** Hands over at least so many more characters of text. */
  handOver(characters: number): void;
  /** Reads the host's message; null where it tells nothing of the passage. A wish for text is met at once. */
  hear(message: FromHost, passageId: number): HostNews | null;
}

export function createHandedText({
  line,
  doInSlices,
  fallbackLang,
}: Pick<ReaderParts, 'line' | 'doInSlices' | 'fallbackLang'>): HandedText {
  let passages = 0;
  let supply: Supply = noSupply;
  /** The passage's sentence that is the host's first. */
  let first = 0;
  /** The passage as it was before it was written anew: news of it may still be on their way. */
  let former: { readonly id: number; readonly first: number; readonly rewriting: CarriedScript } | null = null;

  const headOf = ({ pageText: { article } }: Passage) => ({ title: article.title, lang: article.lang ?? fallbackLang });

  const supplyFrom = ({ id, script }: Passage, handed: number) => {
    supply.stop();
    const send = (more: ReturnType<typeof script.taken>) => {
      line.send({ type: 'append', passageId: id, ...more });
    };
    supply = createSupply({ script, handed, send, doInSlices });
  };

  const sendRewrite = (old: Passage, passage: Passage, kept: readonly KeptRun[], firstBefore: number) => {
    const portion = passage.script.taken(first);
    line.send({
      type: 'rewrite',
      passageId: old.id,
      becomes: passage.id,
      ...headOf(passage),
      ...portion,
      kept: toHostRuns(kept, firstBefore, first),
    });
    supplyFrom(passage, first + portion.sentences.length);
  };

  return {
    nextId() {
      passages += 1;
      return passages;
    },
    forgetFormer() {
      former = null;
    },
    open(passage, view, settings) {
      const place = placeOf(view);
      first = findFirstToHand(place);
      const portion = passage.script.taken(first);
      const isSent = line.send({
        type: 'open',
        passageId: passage.id,
        ...headOf(passage),
        ...portion,
        place: toHostPlace(place, first),
        begin: isActive(view.activity) ? 'speaking' : 'paused',
        ...toHostHeard(view, first),
        ...(view.sleep && { sleep: view.sleep }),
        wishes: settings.wishes,
      });
      if (isSent) supplyFrom(passage, first + portion.sentences.length);
      return isSent;
    },
    exchange(old, becomes, view, rewriting) {
      const firstBefore = first;
      former = { id: old.id, first, rewriting };
      supply.stop();
      first = findFirstToHand(placeOf(view));
      return () => sendRewrite(old, becomes, rewriting.kept, firstBefore);
    },
    handOver: (characters) => supply.handOver(characters),
    hear(message, passageId) {
      if (message.type === 'view' && message.passageId === former?.id)
        return { of: 'former', view: carryView(fromHostView(message.view, former.first), former.rewriting) };
      if (!('passageId' in message) || message.passageId !== passageId) return null;
      former = null;
      if (message.type === 'view') return { of: 'passage', view: fromHostView(message.view, first) };
      supply.handOver(AHEAD);
      return null;
    },
  };
}
