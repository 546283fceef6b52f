import { segmentSentences } from '../../utils/core/text/segment-sentences.ts';
import { createSegmenters } from '../../utils/core/text/segmenters.ts';
import { sliceSpan } from '../../utils/core/text/span.ts';
import { answerLines, type ExitCode, type InspectStreams } from './json-lines.ts';

/** `{id, lang, text}` a line → `{id, sentences}` a line: the text as one block, cut as Hark reads it. */
export function run(input: AsyncIterable<string>, streams: InspectStreams): Promise<ExitCode> {
  const segmenters = createSegmenters();
  return answerLines(input, streams, ({ id, lang, text }) => ({
    id,
    sentences: segmentSentences(text, { lang, segmenters }).map((span) => sliceSpan(text, span)),
  }));
}
