/** U+2028 LINE SEPARATOR: how an article's text writes a `<br>`. */
export const LINE_BREAK = '\u2028';

/**
 * The same text with every white space character as one plain space, so that offsets stay. A line of
 * HTML source ends where its author's editor ended it, which says nothing about sentences.
 *
 * A line break (U+2028) stays only where a sentence can end: a line that goes on in lower case
 * after no full stop is one sentence set in two lines.
 */
export function flattenSpace(text: string): string {
  return text
    .replace(/[^\S\u2028]/gu, ' ')
    .replace(/(?<=[^.!?…:;。！？\s]["'”’»)\]]*[ ]*)\u2028(?=[ \u2028]*\p{Ll})/gu, ' ');
}
