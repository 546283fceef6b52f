import { explainSpokenForm } from '../../utils/core/text/to-spoken-form.ts';
import { answerLines, type ExitCode, type InspectStreams } from './json-lines.ts';

/** What `spoken` shows beside the text: nothing, or the ids of the rules that changed it. */
export type Explanation = 'text' | 'why';

/** `{id, lang, text}` a line → `{id, spoken}` a line, with `rules` on request: what a voice would be asked to say. */
export function run(
  input: AsyncIterable<string>,
  streams: InspectStreams,
  explanation: Explanation = 'text',
): Promise<ExitCode> {
  return answerLines(input, streams, ({ id, lang, text }) => {
    const { text: spoken, rules } = explainSpokenForm(text, { lang, reading: 'natural' });
    return explanation === 'why' ? { id, spoken, rules } : { id, spoken };
  });
}
