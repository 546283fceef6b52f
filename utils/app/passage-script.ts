import type { Article } from '@/utils/core/article/article.ts';
import { listSentences } from '@/utils/core/article/list-sentences.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Work } from '@/utils/core/work/work.ts';

/** A portion of a script, as it goes to the speech host. */
export interface Portion {
  readonly sentences: readonly ScriptSentence[];
  readonly extent: 'growing' | 'complete';
  /** The passage on the article's number line, as far as it is known: exact when complete. */
  readonly passage: TextSpan;
}

/** The script of one passage, made only as far as it is needed. Making more of it rejects where no host cuts it; then no sentence is lost, and may be asked for again. */
export interface PassageScript {
  /** Makes the next sentences, until `characters` of text are reached, at least one. Work put down loses nothing: it counts as taken. */
  take(characters: number): Work<void>;
  /** Takes what comes before the first sentence that begins at `offset` or behind it, and that one; its index, or the number of sentences if there is none. */
  takeTo(offset: number): Work<number>;
  /** What was taken so far, from that sentence on; without a copy if it is all. */
  taken(from?: number): Portion;
}

export function createPassageScript(article: Article): PassageScript {
  if (article.cutter === undefined) throw new Error('Nobody cuts this article.');
  const source = listSentences(article, article.cutter);
  const sentences: ScriptSentence[] = [];
  let length = 0;
  // One sentence ahead, so that the last portion knows that it is the last.
  let ahead: ScriptSentence | null = null;
  let extent: Portion['extent'] = 'growing';

  function* lookAhead(): Work<void> {
    while (ahead === null && extent === 'growing') {
      const next = source.next();
      if (next.done === true) extent = 'complete';
      else if (next.value instanceof Promise) yield next.value;
      else ahead = next.value;
      yield;
    }
  }
  function* take(characters: number): Work<void> {
    // Measured when the first sentence is on its way: speech does not wait for it.
    if (sentences.length > 0 && length === 0 && extent === 'growing') length = article.measureLength();
    yield* lookAhead();
    for (let taken = 0; ahead !== null && taken < characters; yield* lookAhead()) {
      taken += ahead.text.length;
      sentences.push(ahead);
      ahead = null;
    }
  }
  return {
    take,
    *takeTo(offset) {
      const isBefore = (sentence: ScriptSentence | undefined) => sentence === undefined || sentence.span.start < offset;
      while (extent === 'growing' && isBefore(sentences.at(-1))) yield* take(1);
      const index = sentences.findIndex((sentence) => !isBefore(sentence));
      return index < 0 ? sentences.length : index;
    },
    taken(from = 0) {
      const reached = sentences.at(-1)?.span.end ?? 0;
      const end = extent === 'complete' ? reached : Math.max(reached, length);
      return { sentences: from === 0 ? sentences : sentences.slice(from), extent, passage: { start: 0, end } };
    },
  };
}

/** The first sentences of a script and nothing after them: what follows has gone from the page. */
export function endScript({ sentences, passage }: Portion, count: number): PassageScript {
  const kept = sentences.slice(0, count);
  return {
    *take() {},
    *takeTo(offset) {
      const index = kept.findIndex(({ span }) => span.start >= offset);
      return index < 0 ? kept.length : index;
    },
    taken: (from = 0) => ({ sentences: kept.slice(from), extent: 'complete', passage }),
  };
}
