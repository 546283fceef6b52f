import type { Segmenters } from '../text/language-segmenters.ts';
import { segmentSentences } from '../text/segment-sentences.ts';
import type { TextSpan } from '../text/span.ts';
import { splitLongSentence } from '../text/split-long-sentence.ts';
import type { Article, Block } from './article.ts';
import { type Cue, isCueBefore } from './cue.ts';
import { cutLanguages, type LanguagePart } from './cut-languages.ts';
import { mayBeSaid } from './may-be-said.ts';
import type { ScriptSentence } from './script.ts';

/** The longest sentence that is spoken in one go, in UTF-16 code units: some 30 s at an ordinary speed. */
export const SENTENCE_LIMIT = 400;

/**
 * The sentences of an article in reading order, made one block at a time as they are asked for, so
 * that the first is ready at once however long the article is. What nothing is ever said for ("•")
 * is left out.
 */
export function* buildScript(article: Article, segmenters: Segmenters): Generator<ScriptSentence, void, undefined> {
  for (const sentence of buildScriptOrNull(article, segmenters))
    if (sentence && !(sentence instanceof Promise)) yield sentence;
}

/**
 * The same, with null wherever nothing was found to say for a while: whoever must not hold up the page may
 * rest there. A promise asks to be waited for: a block's language is being found. Who cannot wait has
 * the block in what the page declares.
 */
export function* buildScriptOrNull(
  article: Article,
  segmenters: Segmenters,
): Generator<ScriptSentence | Promise<void> | null, void, undefined> {
  const { languages } = article;
  for (const block of article.blocksOrNull) {
    if (block === null) {
      yield null;
      continue;
    }
    if (languages?.known(block) === null) yield languages.find(block);
    const known = languages?.known(block) ?? block;
    yield* buildBlock(known, known.lang ?? article.lang, segmenters);
  }
}

function* buildBlock(block: Block, lang: string | null, segmenters: Segmenters): Generator<ScriptSentence | null> {
  let cues = block.cues;
  let waiting: Omit<ScriptSentence, 'ends'> | null = null;
  for (const { part, isLast } of markLast(cutBlock(block, lang, segmenters))) {
    const own = isLast ? cues : cues.filter((cue) => isCueBefore(cue, part.span.end));
    const sentence = { ...writePart(block, part, own), ...withinOf(part, lang, block) };
    if (!mayBeSaid(sentence)) {
      yield null;
      continue;
    }
    cues = cues.slice(own.length);
    if (waiting) yield { ...waiting, ends: 'sentence' };
    waiting = sentence;
  }
  // The last that may be said ends the block, whatever follows it there without a letter.
  if (waiting) yield { ...waiting, ends: block.ends ?? 'block' };
}

/** The parts of a block, each with the word whether it is the last: what is said at the block's end belongs to it. */
function* markLast(
  parts: Iterable<LanguagePart>,
): Generator<{ readonly part: LanguagePart; readonly isLast: boolean }> {
  let waiting: LanguagePart | null = null;
  for (const part of parts) {
    if (waiting) yield { part: waiting, isLast: false };
    waiting = part;
  }
  if (waiting) yield { part: waiting, isLast: true };
}

/** Only a stretch in another language says what it stands in; and a block that is not in what its page says. */
function withinOf(
  part: LanguagePart,
  lang: string | null,
  { otherwise }: Pick<Block, 'otherwise'>,
): Pick<ScriptSentence, 'within'> {
  const within = part.lang === lang ? otherwise : (lang ?? undefined);
  return within === undefined ? {} : { within };
}

function writePart(
  block: Block,
  { span: part, lang }: LanguagePart,
  cues: readonly Cue[],
): Omit<ScriptSentence, 'ends'> {
  const toPart = (offset: number) => Math.min(Math.max(offset, part.start), part.end) - part.start;
  const toOwnSpans = (spans: readonly TextSpan[]): readonly TextSpan[] =>
    spans.map(({ start, end }) => ({ start: toPart(start), end: toPart(end) })).filter(({ start, end }) => start < end);
  const notes = toOwnSpans(block.notes ?? []);
  // One that is cut says no more what the site meant.
  const hints = (block.hints ?? [])
    .filter(({ span }) => span.start >= part.start && span.end <= part.end)
    .map(({ span, says }) => ({ span: { start: toPart(span.start), end: toPart(span.end) }, says }));
  return {
    span: { start: block.span.start + part.start, end: block.span.start + part.end },
    text: block.text.slice(part.start, part.end),
    cues: cues.map(({ at, says }) => ({ at: toPart(at), says })),
    alternatives: toOwnSpans(block.alternatives),
    ...(notes.length > 0 ? { notes } : {}),
    ...(hints.length > 0 ? { hints } : {}),
    lang,
    kind: block.kind,
  };
}

function* cutBlock(block: Block, lang: string | null, segmenters: Segmenters): Generator<LanguagePart> {
  const { text, kind, runs } = block;
  const lines = kind === 'code' ? 'kept' : 'flow';
  for (const sentence of segmentSentences(text, { lang, lines, segmenters })) {
    for (const part of cutLanguages(text, sentence, { runs, lang })) {
      const options = { limit: SENTENCE_LIMIT, lang: part.lang, segmenters };
      for (const span of splitLongSentence(text, part.span, options)) yield { span, lang: part.lang };
    }
  }
}
