import type { BlockKind } from '../article/article.ts';
import type { SpokenSentence } from '../article/script.ts';
import { isSpeakable } from '../text/is-speakable.ts';
import type { PlayerScript } from './player-script.ts';

/**
 * What a step of more than a sentence leads to: the beginning of a paragraph, an item or a cell; a heading; or, out of a
 * list, a table or another block of several, what follows it (DAISY asks for such an escape).
 */
export type BlockWish = 'paragraph' | 'heading' | 'outside';

/** Blocks that stand alone: out of them leads the next one. */
const ALONE: readonly BlockKind[] = ['paragraph', 'heading'];

type Sentences = Pick<PlayerScript, 'sentences'>;

/** The first sentence of the block that `sentence` stands in. */
export function findBlockStart(sentence: number, { sentences }: Sentences): number {
  let start = Math.min(sentence, sentences.length - 1);
  while (start > 0 && sentences[start - 1]?.ends === 'sentence') start -= 1;
  return Math.max(0, start);
}

/** The first sentence of the last block before `sentence` that is wished for and of which something is said, or null. */
export function findBlockBefore(sentence: number, wish: BlockWish, script: Sentences): number | null {
  for (let at = Math.min(sentence, script.sentences.length) - 1; at >= 0; at--) {
    const start = findBlockStart(at, script);
    if (isWished(start, wish, script)) return start;
    at = start;
  }
  return null;
}

/** The first sentence of the next block behind `sentence` that is wished for and of which something is said, or null. */
export function findBlockAfter(sentence: number, wish: BlockWish, script: Sentences): number | null {
  const kind = script.sentences[sentence]?.kind;
  const isInside = (at: number) =>
    wish === 'outside' && kind !== undefined && !ALONE.includes(kind) && script.sentences[at]?.kind === kind;
  for (let at = sentence + 1; at < script.sentences.length; at++) {
    if (script.sentences[at - 1]?.ends !== 'sentence' && !isInside(at) && isWished(at, wish, script)) return at;
  }
  return null;
}

function isWished(start: number, wish: BlockWish, { sentences }: Sentences): boolean {
  if (wish === 'heading' && sentences[start]?.kind !== 'heading') return false;
  for (let at = start; at < sentences.length; at++) {
    const sentence = sentences[at] as SpokenSentence;
    if (isSpeakable(sentence.spoken.text)) return true;
    if (sentence.ends !== 'sentence') return false;
  }
  return false;
}
