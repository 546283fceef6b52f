import { alignTexts, type KeptRun } from '@/utils/core/article/align-texts.ts';
import { articleFrom } from '@/utils/core/article/article-from.ts';
import { isSameArticle } from '@/utils/core/article/is-same-article.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { writtenKey } from '@/utils/core/article/written-alike.ts';
import { followSentence } from '@/utils/core/reading/follow-sentence.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { createPassageScript, type PassageScript } from './passage-script.ts';
import type { Passage } from './reader-state.ts';
import type { DoInSlices } from './supply.ts';

/** A passage read again from a page that has changed. */
export type Matching =
  /** Sentence for sentence the same, in the same places: only its nodes may be others. */
  | { readonly status: 'same'; readonly pageText: PageText }
  | ({ readonly status: 'changed' } & RewrittenText)
  /** Another text stands there: what is being read has gone from the page. */
  | { readonly status: 'gone' };

/** A passage's text written anew, and which sentences of the old script stand where in the new one. */
export interface RewrittenText {
  readonly pageText: PageText;
  readonly script: PassageScript;
  readonly kept: readonly KeptRun[];
}

interface MatchOptions {
  /** What stands on the page now; null for nothing. */
  readonly pageText: PageText | null;
  /** Index of the sentence that is being read by then. */
  readonly sentence: () => number;
  /** Whether the page still has the address at which the passage was opened. */
  readonly address: 'same' | 'another';
  readonly doInSlices: DoInSlices;
}

/** What is made beyond what was there before, in characters: what was put in must not push the rest out. */
const MARGIN = 2_000;
/**
 * With this share of its characters still there the text has not gone. With less it has if the
 * address is another one (sites repeat a notice on every page), or if the sentence that is being read
 * is not there: long lists keep only what is on the screen.
 */
const FEWEST_KEPT = 0.5;

/**
 * Reads a passage again from the page as it is now. The sentences of the two are matched by what is
 * written, so it does not matter which nodes hold them.
 */
export async function matchPassage(
  { pageText: known, script: old, from }: Pick<Passage, 'pageText' | 'script' | 'from'>,
  { pageText, sentence, address, doInSlices }: MatchOptions,
): Promise<Matching> {
  if (pageText === null) return { status: 'gone' };
  // Nothing that is read has changed, as a rule: then nothing is made anew. A script that still grows
  // takes the rest from the nodes it was begun with.
  if (old.taken().extent === 'complete' && isSameArticle(known.article, pageText.article))
    return { status: 'same', pageText };
  const script = createPassageScript(articleFrom(pageText.article, from));
  await doInSlices(script.take(lengthOf(old.taken().sentences) + MARGIN));
  const before = old.taken().sentences;
  const kept = alignTexts(before.map(writtenKey), script.taken().sentences.map(writtenKey));
  const isMostlyKept = shareOf(before, kept) >= FEWEST_KEPT;
  const isHere = address === 'same' && followSentence(kept, sentence()).status === 'kept';
  return isMostlyKept || isHere ? { status: 'changed', pageText, script, kept } : { status: 'gone' };
}

function lengthOf(sentences: readonly ScriptSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

function shareOf(sentences: readonly ScriptSentence[], kept: readonly KeptRun[]): number {
  const length = lengthOf(sentences);
  const stays = kept.reduce((sum, { from, count }) => sum + lengthOf(sentences.slice(from, from + count)), 0);
  return length === 0 ? 0 : stays / length;
}
