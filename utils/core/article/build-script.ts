import { isSpeakable } from '../text/is-speakable.ts';
import { segmentSentences } from '../text/segment-sentences.ts';
import { createSegmenters, type Segmenters } from '../text/segmenters.ts';
import { sliceSpan, type TextSpan } from '../text/span.ts';
import { splitLongSentence } from '../text/split-long-sentence.ts';
import type { Reading } from '../text/spoken-rule.ts';
import { toSpokenForm } from '../text/to-spoken-form.ts';
import type { Article, Block } from './article.ts';
import type { ScriptSentence } from './script.ts';

export interface ScriptOptions {
  readonly reading: Reading;
  readonly segmenters?: Segmenters;
}

/** The longest sentence that is spoken in one go, in UTF-16 code units: some 30 s at an ordinary speed. */
export const SENTENCE_LIMIT = 400;

/**
 * The sentences of an article in reading order, made one block at a time as they are asked for, so
 * that the first is ready at once however long the article is. What has no letter or number ("•")
 * is left out.
 */
export function* buildScript(article: Article, options: ScriptOptions): Generator<ScriptSentence, void, undefined> {
  const segmenters = options.segmenters ?? createSegmenters();
  for (const block of article.blocks) {
    const lang = block.lang ?? article.lang;
    const text = sliceSpan(article.text, block.span);
    for (const part of cutBlock(text, block, lang, segmenters)) {
      const spoken = toSpokenForm(sliceSpan(text, part), { lang, reading: options.reading });
      if (!isSpeakable(spoken.text)) continue;
      const span = { start: block.span.start + part.start, end: block.span.start + part.end };
      yield { span, spoken, lang, kind: block.kind };
    }
  }
}

function* cutBlock(text: string, block: Block, lang: string | null, segmenters: Segmenters): Generator<TextSpan> {
  const lines = block.kind === 'code' ? 'kept' : 'flow';
  for (const sentence of segmentSentences(text, { lang, lines, segmenters })) {
    yield* splitLongSentence(text, sentence, { limit: SENTENCE_LIMIT, lang, segmenters });
  }
}
