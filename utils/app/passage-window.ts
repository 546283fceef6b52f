import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { Article } from '@/utils/core/article/article.ts';
import { articleFrom } from '@/utils/core/article/article-from.ts';
import { listSkipped } from '@/utils/core/article/list-skipped.ts';
import { mayBeSaidWithout } from '@/utils/core/article/may-be-said.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { Start } from '@/utils/core/article/start.ts';
import type { Wording } from '@/utils/core/article/wording.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { createPassageScript, type PassageScript } from './passage-script.ts';
import type { Passage } from './reader-state.ts';

/** The beginning of a script in the middle of an article: enough to speak at once. */
export interface Window {
  readonly script: PassageScript;
  /** Where the script begins, on the article's number line. */
  readonly from: number;
  /** Index in the script of the sentence to begin with. */
  readonly sentence: number;
}

/**
 * The script of the block at the start, up to the sentence that is meant; null if nothing follows
 * there that can be said. It makes no sentence of what stands before that block.
 */
export function* openWindow(article: Article, wording: Wording, { at, seen }: Start): Work<Window | null> {
  const script = createPassageScript(articleFrom(article, at));
  function* takeUntil(isWanted: (sentence: ScriptSentence) => boolean): Work<number | null> {
    for (let known = script.taken().sentences.length; ; ) {
      yield* script.take(1);
      const { sentences } = script.taken();
      // The script has come to its end.
      if (sentences.length === known) return null;
      for (; known < sentences.length; known += 1) {
        const sentence = sentences[known];
        if (sentence && isWanted(sentence)) return known;
      }
    }
  }
  const first = yield* takeUntil((sentence) => sentence.span.end > at && isSaid(sentence, wording));
  if (first === null) return null;
  const sentenceAt = (index: number) => script.taken().sentences[index]?.span.start ?? at;
  const from = at <= 0 ? 0 : sentenceAt(0);
  if (seen === null || sentenceAt(first) >= at) return { script, from, sentence: first };
  const next = yield* takeUntil((sentence) => isSaid(sentence, wording));
  return { script, from, sentence: next !== null && sentenceAt(next) < seen.end ? next : first };
}

/** Whether a sentence says anything under the reader's choices, as far as it can be told from what is written. */
function isSaid(sentence: ScriptSentence, wording: Wording): boolean {
  return mayBeSaidWithout(sentence, listSkipped(sentence, wording));
}

/** The same passage with what stands before it. */
export interface WiderWindow {
  readonly script: PassageScript;
  readonly from: number;
  /** Where the sentences of the narrow script stand in the wide one. */
  readonly kept: readonly KeptRun[];
}

/** Makes the script of a passage anew, over that stretch of the article's number line at least. */
export function* widenWindow(
  { pageText, script: narrow }: Pick<Passage, 'pageText' | 'script'>,
  { start, end }: TextSpan,
): Work<WiderWindow> {
  const script = createPassageScript(articleFrom(pageText.article, start));
  const wanted = Math.max(end, narrow.taken().sentences.at(-1)?.span.end ?? 0);
  for (let known = 0; ; known = script.taken().sentences.length) {
    const reached = script.taken().sentences.at(-1)?.span.end ?? start;
    if (reached >= wanted) break;
    yield* script.take(wanted - reached);
    if (script.taken().extent === 'complete' || script.taken().sentences.length === known) break;
  }
  const { sentences } = script.taken();
  const old = narrow.taken().sentences;
  const to = sentences.findIndex(({ span }) => span.start === old[0]?.span.start);
  const count = Math.min(old.length, sentences.length - to);
  return { script, from: start, kept: to < 0 ? [] : [{ from: 0, to, count }] };
}
