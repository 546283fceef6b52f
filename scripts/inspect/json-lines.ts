import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** One text to inspect, as read from a line of JSON. */
export interface InspectedText {
  /** Given back as it came. */
  readonly id: string | number;
  readonly lang: string | null;
  readonly text: string;
}

export interface InspectStreams {
  readonly output: Writable;
  readonly errors: Writable;
}

/** 0: every line was answered. 2: a line was no `{id, lang, text}`; the lines before it were answered. */
export type ExitCode = 0 | 2;

/** Answers every line of `input` with one line of JSON. Stops at the first bad line and names it on `errors`. */
export async function answerLines(
  input: AsyncIterable<string>,
  streams: InspectStreams,
  answer: (item: InspectedText) => object | Promise<object>,
): Promise<ExitCode> {
  let number = 0;
  for await (const line of input) {
    number += 1;
    if (line.trim() === '') continue;
    const item = parseLine(line);
    if (typeof item === 'string') {
      streams.errors.write(`Line ${number}: ${item}\n`);
      return 2;
    }
    if (!streams.output.write(`${JSON.stringify(await answer(item))}\n`)) await once(streams.output, 'drain');
  }
  return 0;
}

/** The item, or what is wrong with the line. */
function parseLine(line: string): InspectedText | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return `this is not JSON (${error.message}).`;
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'expected an object {id, lang, text}.';
  const { id, lang = null, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be a string or a number.';
  if (typeof text !== 'string') return '"text" must be a string.';
  if (lang !== null && typeof lang !== 'string') return '"lang" must be a BCP 47 tag or null.';
  return { id, lang, text };
}
