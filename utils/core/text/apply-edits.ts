import type { SpokenForm } from './alignment.ts';
import { AlignmentBuilder } from './alignment-builder.ts';
import type { TextSpan } from './span.ts';

/** Put `text` in place of what `span` covers. An empty span inserts, an empty text drops. */
export interface TextEdit {
  readonly span: TextSpan;
  readonly text: string;
}

/**
 * The text after the edits, and how it leads back.
 *
 * @param edits in order, not overlapping
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): SpokenForm {
  const builder = new AlignmentBuilder();
  let done = '';
  let at = 0;
  for (const edit of edits) {
    done += text.slice(at, edit.span.start) + edit.text;
    builder.copy(edit.span.start - at);
    builder.change(edit.span.end - edit.span.start, edit.text.length);
    at = edit.span.end;
  }
  builder.copy(text.length - at);
  return { text: done + text.slice(at), alignment: builder.runs };
}
