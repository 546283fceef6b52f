import { type KeptTempos, keepTempos } from '@/utils/core/speech/kept-tempos.ts';

/** Where it is kept how fast voices are. */
export interface TempoMemory {
  recall(): Promise<KeptTempos>;
  keep(tempos: KeptTempos): Promise<unknown>;
}

interface KeeperParts {
  readonly memory: TempoMemory;
  /** As the player knows them now. */
  readonly heard: () => KeptTempos;
  /** Has the player know these and no others. */
  readonly teach: (tempos: KeptTempos) => void;
}

/** How fast voices are, beyond the life of one speech host. What is learned in a private window ends with it. */
export interface TempoKeeper {
  /** What the player knows by now may be kept. */
  learn(): void;
  /** Keeps it, if it is news. */
  save(): void;
  /** Has the player forget what may not be kept. */
  forgetOthers(): void;
}

export const NO_MEMORY: TempoMemory = { recall: async () => ({}), keep: async () => undefined };

export function createTempoKeeper({ memory, heard, teach }: KeeperParts): TempoKeeper {
  /** Null until it is known: what an earlier host has learned is not to be written over. */
  let kept: KeptTempos | null = null;
  let learned: KeptTempos = {};
  const save = () => {
    if (kept === null) return;
    const now = keepTempos(kept, learned);
    if (now === kept) return;
    kept = now;
    void memory.keep(now).catch(() => undefined);
  };
  const take = (recalled: KeptTempos) => {
    kept = recalled;
    if (Object.keys(recalled).length > 0) {
      learned = { ...recalled, ...learned };
      teach({ ...recalled, ...heard() });
    }
    save();
  };
  // What cannot be read is learned anew.
  void memory.recall().then(take, () => take({}));
  return {
    learn() {
      learned = heard();
    },
    save,
    forgetOthers() {
      if (heard() !== learned) teach(learned);
    },
  };
}
