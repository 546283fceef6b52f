import { findFirst } from './resolve-span.ts';
import type { WrittenSentence } from './write-block.ts';

/** Notes which sentences were read, for a style to fade them. */
export interface ReadMarks {
  /** All before that place of the article's number line count as read; null: none does. */
  markTo(at: number | null): void;
}

export function createReadMarks(sentences: () => readonly WrittenSentence[]): ReadMarks {
  let marked = 0;
  return {
    markTo(at) {
      const all = sentences();
      const count = at === null ? 0 : indexAt(all, at);
      for (const { element } of all.slice(Math.min(marked, count), Math.max(marked, count)))
        element.classList.toggle('read', count > marked);
      marked = count;
    },
  };
}

/** Index of the first sentence that ends behind a place, by halving. */
export function indexAt(sentences: readonly WrittenSentence[], at: number): number {
  return findFirst(sentences, ({ span }) => span.end > at);
}
