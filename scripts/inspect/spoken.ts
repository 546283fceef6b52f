import { toSpokenForm } from '../../utils/core/text/to-spoken-form.ts';
import { answerLines, type ExitCode, type InspectStreams } from './json-lines.ts';

/** `{id, lang, text}` a line → `{id, spoken}` a line: what a voice would be asked to say. */
export function run(input: AsyncIterable<string>, streams: InspectStreams): Promise<ExitCode> {
  return answerLines(input, streams, ({ id, lang, text }) => ({
    id,
    spoken: toSpokenForm(text, { lang, reading: 'natural' }).text,
  }));
}
