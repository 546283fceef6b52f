import type { Article } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Reading } from '@/utils/core/text/spoken-rule.ts';

/** A portion of a script, as it goes to the speech host. */
export interface Portion {
  readonly sentences: readonly ScriptSentence[];
  readonly extent: 'growing' | 'complete';
  /** The passage on the article's number line, as far as it is known: exact when complete. */
  readonly passage: TextSpan;
}

/** The script of one passage, made only as far as it is needed. */
export interface PassageScript {
  /** The next portion: sentences until `characters` of spoken text are reached, at least one. */
  take(characters: number): Portion;
  /** Takes what comes before the first sentence that begins at `offset` or behind it, and that one; its index, or the number of sentences if there is none. */
  takeTo(offset: number): number;
  /** All that was taken so far, for a host that starts anew. */
  taken(): Portion;
}

export function createPassageScript(article: Article, reading: Reading): PassageScript {
  const source = buildScript(article, { reading })[Symbol.iterator]();
  const sentences: ScriptSentence[] = [];
  let length = 0;
  // One sentence ahead, so that the last portion knows that it is the last.
  let next = source.next();

  const portionOf = (some: readonly ScriptSentence[]): Portion => {
    const extent = next.done === true ? 'complete' : 'growing';
    const reached = sentences.at(-1)?.span.end ?? 0;
    const end = extent === 'complete' ? reached : Math.max(reached, length);
    return { sentences: some, extent, passage: { start: 0, end } };
  };
  const take = (characters: number): Portion => {
    // Measured when the first sentence is on its way: speech does not wait for it.
    if (sentences.length > 0 && length === 0 && next.done !== true) length = article.measureLength();
    const portion: ScriptSentence[] = [];
    for (let taken = 0; next.done !== true && (portion.length === 0 || taken < characters); next = source.next()) {
      portion.push(next.value);
      taken += next.value.spoken.text.length;
    }
    sentences.push(...portion);
    return portionOf(portion);
  };
  return {
    take,
    takeTo(offset) {
      const isBefore = (sentence: ScriptSentence | undefined) => sentence === undefined || sentence.span.start < offset;
      while (next.done !== true && isBefore(sentences.at(-1))) take(1);
      const index = sentences.findIndex((sentence) => !isBefore(sentence));
      return index < 0 ? sentences.length : index;
    },
    taken: () => portionOf(sentences),
  };
}
