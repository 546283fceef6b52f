import type { Article } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { Reading } from '@/utils/core/text/spoken-rule.ts';

/** A portion of a script, as it goes to the speech host. */
export interface Portion {
  readonly sentences: readonly ScriptSentence[];
  readonly extent: 'growing' | 'complete';
}

/** The script of one passage, made only as far as it is needed. */
export interface PassageScript {
  /** The next portion: sentences until `characters` of spoken text are reached, at least one. */
  take(characters: number): Portion;
  /** All that was taken so far, for a host that starts anew. */
  taken(): Portion;
}

export function createPassageScript(article: Article, reading: Reading): PassageScript {
  const source = buildScript(article, { reading })[Symbol.iterator]();
  const sentences: ScriptSentence[] = [];
  // One sentence ahead, so that the last portion knows that it is the last.
  let next = source.next();
  const extent = () => (next.done === true ? 'complete' : 'growing');
  return {
    take(characters) {
      const portion: ScriptSentence[] = [];
      for (let length = 0; next.done !== true && (portion.length === 0 || length < characters); next = source.next()) {
        portion.push(next.value);
        length += next.value.spoken.text.length;
      }
      sentences.push(...portion);
      return { sentences: portion, extent: extent() };
    },
    taken: () => ({ sentences, extent: extent() }),
  };
}
