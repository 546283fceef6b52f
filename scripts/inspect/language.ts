import { type Detector, openDetector } from '../language/open-detector.ts';
import { InspectError } from './inspect-error.ts';
import { answerLines, type ExitCode, type InspectStreams } from './json-lines.ts';

/**
 * `{id, text}` a line → `{id, lang}` a line: what Hark would read the text in, by a real Chromium's detector; null where
 * nobody knows. With a `lang` in the line, what becomes of a page's word.
 */
export async function run(input: AsyncIterable<string>, streams: InspectStreams): Promise<ExitCode> {
  // Opened with the first line: lines that come while nobody reads them are lost.
  const detectors = new AsyncDisposableStack();
  let detector: Detector | null = null;
  try {
    return await answerLines(input, streams, async ({ id, lang, text }) => {
      detector ??= detectors.use(await openDetector());
      const [found = null] = await detector.judge([{ text, lang }]);
      return { id, lang: found };
    });
  } catch (error) {
    if (!(error instanceof InspectError)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 2;
  } finally {
    await detectors.disposeAsync();
  }
}
