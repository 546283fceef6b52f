import { segmentSentences } from '../../../utils/core/text/segment-sentences.ts';
import { createSegmenters } from '../../../utils/core/text/segmenters.ts';
import { sliceSpan } from '../../../utils/core/text/span.ts';

const segmenters = createSegmenters();

/** Handed to the corpora's scorer, which asks for a default export. */
export default function cutSentences(text: string, lang: string): readonly string[] {
  return segmentSentences(text, { lang, segmenters }).map((span) => sliceSpan(text, span));
}
