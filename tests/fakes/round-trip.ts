import { buildScript } from '../../utils/core/article/build-script.ts';
import { segmentWords } from '../../utils/core/text/segment-words.ts';
import { createSegmenters } from '../../utils/core/text/segmenters.ts';
import type { TextSpan } from '../../utils/core/text/span.ts';
import type { PageText, Piece } from '../../utils/dom/page-text.ts';
import { resolveSpan } from '../../utils/dom/resolve-span.ts';
import { readSource } from '../../utils/dom/text-source.ts';

/** Reads the same page again. */
export type ReadPage = () => PageText | null;

/** Asked of what was read, with the page it was read from. */
export interface RoundTrip {
  readonly page: Document;
  readonly read: ReadPage;
  /** Fractions of the number line, from 0 to 1: the ends of spans that nothing on the page suggests. */
  readonly places: readonly number[];
}

/** What of a page's text does not lead there and back, in words. Nothing must. */
export function findRoundTripFaults({ page, read, places }: RoundTrip): readonly string[] {
  const before = page.documentElement.outerHTML;
  const found = read();
  const faults = found ? [...findFaultsIn(found, places)] : [];
  if (describe(found) !== describe(read())) faults.push('read twice, it is not the same');
  if (page.documentElement.outerHTML !== before) faults.push('the page was changed');
  return faults;
}

/** The characters that were read, in order. */
export function readCharacters(found: PageText | null): string {
  return found ? Array.from(found.article.blocks, ({ text }) => text).join('\n') : '';
}

function describe(found: PageText | null): string {
  return JSON.stringify(found && { ...found.article, blocks: [...found.article.blocks] });
}

function* findFaultsIn(found: PageText, places: readonly number[]): Generator<string> {
  const { article, pieces } = found;
  const text = readCharacters(found);
  yield* findTilingFaults(found, text);
  const check = (name: string, span: TextSpan): string[] => {
    const back = resolveSpan(pieces, span).map(String);
    const wanted = dropSeparators(span, text, pieces);
    return back.join('') === wanted ? [] : [`${name} ${JSON.stringify({ wanted, back, span })}`];
  };
  for (const { span } of pieces) yield* check('piece', span);
  const segmenters = createSegmenters();
  let end = 0;
  for (const sentence of buildScript(article, segmenters)) {
    const { span, lang } = sentence;
    if (span.start < end) yield `sentence before the end of the one before it, at ${span.start}`;
    if (/[\p{L}\p{N}]/u.test(text.slice(end, span.start))) yield `no sentence says ${text.slice(end, span.start)}`;
    end = span.end;
    yield* check('sentence', span);
    for (const word of segmentWords(text.slice(span.start, span.end), { lang, segmenters })) {
      yield* check('word', { start: span.start + word.start, end: span.start + word.end });
    }
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(end))) yield `no sentence says ${text.slice(end)}`;
  const ends = places.map((place) => Math.round(place * text.length));
  for (const [index, start] of ends.entries()) {
    const other = ends[index + 1] ?? text.length;
    yield* check('span', { start: Math.min(start, other), end: Math.max(start, other) });
  }
}

/** Blocks one behind the other with one number between, pieces within them in order, only separators outside of them. */
function* findTilingFaults({ article, pieces }: PageText, text: string): Generator<string> {
  let end = -1;
  for (const block of article.blocks) {
    if (block.span.start !== end + 1) yield `block out of line: ${block.text}`;
    if (block.span.end - block.span.start !== block.text.length) yield `block of another length: ${block.text}`;
    if (block.text.trim() === '') yield `empty block at ${block.span.start}`;
    end = block.span.end;
  }
  let at = 0;
  for (const { span, offset, text: own, source } of pieces) {
    if (span.start < at || span.end - span.start !== own.length) yield `piece out of line: ${own}`;
    if (!/^[\n\u2028\u2009]*$/.test(text.slice(at, span.start))) yield `no piece has ${text.slice(at, span.start)}`;
    if (text.slice(span.start, span.end) !== own) yield `piece unlike its text: ${own}`;
    if (readSource(source).slice(offset, offset + own.length) !== own) yield `piece unlike the page: ${own}`;
    at = span.end;
  }
  if (!/^[\u2028\u2009]*$/.test(text.slice(at))) yield `no piece has ${text.slice(at)}`;
}

/** The characters of a span, less those that belong to no piece. */
function dropSeparators({ start, end }: TextSpan, text: string, pieces: readonly Piece[]): string {
  return pieces
    .map(({ span }) => text.slice(Math.max(start, span.start), Math.max(start, Math.min(end, span.end))))
    .join('');
}
