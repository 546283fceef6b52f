import type { Article, Block } from './article.ts';
import type { BlockCut, BlockCutter } from './block-cutter.ts';
import type { ScriptSentence } from './script.ts';
import { writeSentences } from './write-sentences.ts';

/** Speech begins with the first sentence, and whoever makes a script looks one ahead: more is not read before. */
const FIRST_BLOCKS = 2;
/** Some thirty sentences, in UTF-16 code units: cut in a few milliseconds, and a small message. */
const BATCH = 3000;
/** What a block weighs beside its characters: a list of a thousand short items is no small message. */
const BLOCK_WEIGHT = 20;

/**
 * The sentences of an article in reading order, cut some blocks at a time as they are asked for. Null wherever nothing
 * was found to say for a while: whoever must not hold up the page may rest there. A promise asks to be waited for:
 * blocks are being cut. Where it rejects nothing is lost: who goes on has them cut anew.
 */
export function* listSentences(
  article: Article,
  cutter: BlockCutter,
): Generator<ScriptSentence | Promise<void> | null, void, undefined> {
  const source = article.blocksOrNull[Symbol.iterator]();
  /** Read and not yet cut, in order. */
  const waiting: Block[] = [];
  let batches = 0;
  function* readOn(): Generator<null, boolean> {
    for (;;) {
      const { done, value } = source.next();
      if (done === true) return false;
      if (value === null) yield null;
      else {
        waiting.push(value);
        return true;
      }
    }
  }
  /** So many blocks as are cut in one go. */
  function* readBatch(): Generator<null, void> {
    const first = batches === 0 ? FIRST_BLOCKS : Number.POSITIVE_INFINITY;
    batches += 1;
    let weight = 0;
    for (let count = 0; count < first && weight < BATCH; count += 1) {
      const block = waiting[count] ?? ((yield* readOn()) ? waiting.at(-1) : undefined);
      if (block === undefined) return;
      weight += block.text.length + BLOCK_WEIGHT;
    }
  }
  while (waiting.length > 0 || (yield* readOn())) {
    const [block] = waiting as [Block];
    if (cutter.known(block) === null) yield* readBatch();
    let cut: BlockCut | null = cutter.known(block);
    for (; cut === null; cut = cutter.known(block))
      yield cutter.cut(waiting.filter((one) => cutter.known(one) === null));
    waiting.shift();
    const sentences = writeSentences(block, cut.sentences);
    if (sentences.length === 0) yield null;
    yield* sentences;
  }
}
