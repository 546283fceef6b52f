import { type CueSource, isReadFromStart } from './cue-source.ts';
import type { FindLastText } from './find-last-text.ts';
import { readSource, type TextSource } from './text-source.ts';

/** Old pages indent whole parts by a `<blockquote>`. */
const pageParts = 'h1, h2, h3, h4, h5, h6, table, form, nav';
const quotationMark = /^\s*["“”„‟«»‘‚‹「『《]/u;

/** Says where a block quote begins and ends: whose words they are is a matter of meaning, and is shown by its shape alone. */
export function createQuoteCues(findLastText: FindLastText): CueSource {
  /** The last text of the quote whose first is still to come. */
  let waiting: Text | null = null;
  const ends = new Set<TextSource>();
  return {
    enter(element) {
      if (element.localName !== 'blockquote' || element.querySelector(pageParts)) return;
      waiting = findLastText(element);
    },
    leave(element) {
      if (element.localName === 'blockquote') waiting = null;
    },
    *before(stretch) {
      const last = waiting;
      waiting = null;
      // One with quotation marks of its own says itself that it is a quote.
      if (!last || !isReadFromStart(stretch) || quotationMark.test(readSource(stretch.source))) return;
      ends.add(last);
      yield { kind: 'quote start' };
    },
    *after({ source }) {
      if (ends.delete(source)) yield { kind: 'quote end' };
    },
  };
}
