import type { TextItem, TextStretch } from './text-item.ts';
import { readSource } from './text-source.ts';

/** UTF-16 code units: some ten minutes of speech. Nobody writes a paragraph as long. */
const long = 10_000;

/**
 * Ends a block that has grown long, at the end of a line or of a sentence: a whole book in one `<pre>`,
 * or in one paragraph with a `<br>` at each line, would have to be cut into sentences before its first
 * one is heard.
 */
export function* cutLongBlocks(items: Iterable<TextItem>): Generator<TextItem, void, undefined> {
  let length = 0;
  for (const item of items) {
    if (item.type === 'text') {
      for (const stretch of cutStretch(item.stretch)) {
        if (length >= long && (length >= 3 * long || stretch.start > item.stretch.start)) {
          yield { type: 'block end' };
          length = 0;
        }
        yield { ...item, stretch };
        length += stretch.end - stretch.start;
        if (length >= long && endsSentence(stretch)) {
          yield { type: 'block end' };
          length = 0;
        }
      }
    } else if (item.type === 'block end' || (item.type === 'line break' && length >= long)) {
      yield { type: 'block end' };
      length = 0;
    } else yield item;
  }
}

/** The stretch itself, or stretches of about the length that is long. */
function* cutStretch(whole: TextStretch): Iterable<TextStretch> {
  const { source, end } = whole;
  let { start } = whole;
  while (end - start > 2 * long) {
    const cut = start + findCut(readSource(source).slice(start, start + 2 * long));
    yield { source, start, end: cut };
    start = cut;
  }
  yield start === whole.start ? whole : { source, start, end };
}

/** Where text is parted best, most wanted first: behind an empty line, a line, a sentence, a word. */
const ends = [/\n[ \t\r]*\n\s*/g, /[.!?:]["'”’)\]]*[ \t\r]*\n\s*/g, /\p{Ll}{4}[.!?]["'”’)\]]*\s+|[。！？]/gu, /\s+/g];

function findCut(text: string): number {
  for (const pattern of ends) {
    pattern.lastIndex = long;
    const found = pattern.exec(text);
    if (found && found.index + found[0].length < text.length) return found.index + found[0].length;
  }
  // Not through a character.
  return /[\ud800-\udbff]/.test(text.charAt(text.length - 1)) ? text.length - 1 : text.length;
}

function endsSentence({ source, end }: TextStretch): boolean {
  return /(?:\p{Ll}{4}[.!?]["'”’)\]]*|[。！？])\s*$/u.test(readSource(source).slice(Math.max(0, end - 20), end));
}
