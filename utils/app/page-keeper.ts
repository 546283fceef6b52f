import type { Clock } from '@/utils/core/speech/clock.ts';
import type { ReadingStage } from './reading-stage.ts';
import type { RereadOutcome } from './reread-page.ts';

interface PageKeeperParts {
  readonly clock: Clock;
  /** Calls back with the nodes that have changed; returns the unsubscriber. */
  readonly watch: (listener: (targets: ReadonlySet<object>) => void) => () => void;
  readonly reread: () => Promise<RereadOutcome>;
  /** The text has gone: reading is to end with the sentence. */
  readonly endWithSentence: () => void;
  /** Whether the page still has the address at which the passage was opened. */
  readonly address: () => 'same' | 'another';
}

/** Sees to it that what is read follows the page, at a bounded cost. */
export interface PageKeeper {
  follow(stage: ReadingStage): void;
  /** Whether the sentence that is being read was found on the page. Where it was not, its nodes have been replaced. */
  seek(sentence: 'found' | 'lost'): void;
  dispose(): void;
}

/** Changes come in bursts: so long after the first one the page is looked at. */
const SETTLE_MS = 250;
/** Between two looks at the page at least. */
const INTERVAL_MS = 3_000;
/** And so many times as long as the last look took: at most a twentieth of the time is spent on it. */
const COST_FACTOR = 20;
/** A node that keeps changing is waited for, twice as long each time, up to this: a clock, an advert, a counter. */
const PATIENCE_MS = 60_000;

/**
 * Looks at the page again when its text has changed while it is read. Nodes that change again and again
 * are looked at ever more rarely, so that a ticking clock costs next to nothing; nothing that changes
 * is forgotten, only put off.
 */
export function createPageKeeper({ clock, watch, reread, endWithSentence, address }: PageKeeperParts): PageKeeper {
  let stage: ReadingStage = 'none';
  let unwatch: (() => void) | null = null;
  let planned: { readonly at: number; readonly callOff: () => void } | null = null;
  /** The nodes that have changed since the last look. */
  let changed = new Set<object>();
  /** How often each has led to a look. */
  let looks = new WeakMap<object, number>();
  /** While the page is being looked at, which takes many slices on a large one, no other look is planned. */
  let sight: 'waiting' | 'looking' = 'waiting';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let interval = INTERVAL_MS;
  let lost: 'found' | 'lost' = 'found';
  /** Looks in a row that did not find the sentence again. */
  let vain = 0;
  /** A page that is being put together may be empty for a moment. */
  let absences = 0;

  /** When to look: null for not at all. */
  const dueAt = (): number | null => {
    if (stage === 'none' || stage === 'resting') return null;
    const earliest = lookedAt + interval;
    if (lost === 'lost') return lookedAt + interval * 2 ** vain;
    if (changed.size === 0) return absences > 0 ? earliest : null;
    if (stage === 'near the end' || absences > 0) return earliest;
    const patience = Math.min(...[...changed].map((node) => waitFor(looks.get(node) ?? 0)));
    return Math.max(earliest, lookedAt + patience);
  };

  const plan = () => {
    if (sight === 'looking') return;
    const due = dueAt();
    if (due === null) return unplan();
    const at = Math.max(due, clock.now() + SETTLE_MS);
    // More of the same does not put it off.
    if (planned !== null && planned.at <= at) return;
    unplan();
    planned = { at, callOff: clock.after(at - clock.now(), () => void look()) };
  };
  const unplan = () => {
    planned?.callOff();
    planned = null;
  };

  const look = async () => {
    planned = null;
    sight = 'looking';
    const nodes = changed;
    changed = new Set();
    for (const node of nodes) looks.set(node, (looks.get(node) ?? 0) + 1);
    vain = lost === 'lost' ? Math.min(vain + 1, 5) : 0;
    lost = 'found';
    const began = clock.now();
    const outcome = await reread();
    sight = 'waiting';
    lookedAt = began;
    interval = Math.max(INTERVAL_MS, (clock.now() - began) * COST_FACTOR);
    // A press is on its way, and brings the page as it is by then or comes to nothing.
    if (outcome === 'nothing-open') changed = new Set([...nodes, ...changed]);
    absences = outcome === 'gone' ? absences + 1 : 0;
    // At another address the text will not come back.
    if (absences > 1 || (absences === 1 && address() === 'another')) {
      absences = 0;
      endWithSentence();
    }
    plan();
  };

  const forget = () => {
    unplan();
    unwatch?.();
    unwatch = null;
    changed = new Set();
    looks = new WeakMap();
    lost = 'found';
    vain = 0;
    absences = 0;
  };

  return {
    follow(next) {
      if (next === stage) return;
      stage = next;
      if (stage === 'none') return forget();
      unwatch ??= watch((targets) => {
        const before = changed.size;
        for (const target of targets) changed.add(target);
        if (changed.size > before) plan();
      });
      plan();
    },
    seek(sentence) {
      if (sentence === 'found') vain = 0;
      if (sentence === lost) return;
      lost = sentence;
      plan();
    },
    dispose: forget,
  };
}

function waitFor(looks: number): number {
  return looks === 0 ? 0 : Math.min(PATIENCE_MS, INTERVAL_MS * 2 ** (looks - 1));
}
