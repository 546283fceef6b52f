import type { Segmenters } from '../text/language-segmenters.ts';
import type { Article } from './article.ts';
import { cutBlock } from './cut-block.ts';
import type { ScriptSentence } from './script.ts';
import { writeSentences } from './write-sentences.ts';

/**
 * The sentences of an article in reading order, in the languages that its blocks say, made one block at a time as they
 * are asked for. A page has them from the speech host: `list-sentences.ts`.
 */
export function* buildScript(article: Article, segmenters: Segmenters): Generator<ScriptSentence, void, undefined> {
  for (const block of article.blocks)
    yield* writeSentences(block, cutBlock(block, block.lang ?? article.lang, segmenters));
}
