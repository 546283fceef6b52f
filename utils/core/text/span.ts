/**
 * A half-open stretch `[start, end)` of a string, in UTF-16 code units.
 * The only currency for places in text: never a bare pair of numbers, never a length.
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function sliceSpan(text: string, span: TextSpan): string {
  return text.slice(span.start, span.end);
}
