import { isSpeakable } from '../text/is-speakable.ts';
import { segmentSentences } from '../text/segment-sentences.ts';
import { createSegmenters, type Segmenters } from '../text/segmenters.ts';
import { splitLongSentence } from '../text/split-long-sentence.ts';
import type { Reading } from '../text/spoken-rule.ts';
import type { Alternatives } from './alternative-text.ts';
import type { Article, Block } from './article.ts';
import { type Cue, isCueBefore } from './cue.ts';
import { cutLanguages, type LanguagePart } from './cut-languages.ts';
import type { ScriptSentence } from './script.ts';
import { type SpeakOptions, speakSentence } from './speak-sentence.ts';

/** What a reader has chosen of the words that are said for a text. */
export interface Wording {
  readonly reading: Reading;
  /** Read if not given. Skipped in any case when the page is read as it is written: they are not shown. */
  readonly alternatives?: Alternatives;
}

export interface ScriptOptions extends Wording {
  readonly segmenters?: Segmenters;
}

/** The longest sentence that is spoken in one go, in UTF-16 code units: some 30 s at an ordinary speed. */
export const SENTENCE_LIMIT = 400;

/**
 * The sentences of an article in reading order, made one block at a time as they are asked for, so
 * that the first is ready at once however long the article is. What has no letter or number ("•")
 * is left out.
 */
export function* buildScript(article: Article, options: ScriptOptions): Generator<ScriptSentence, void, undefined> {
  for (const sentence of buildScriptOrNull(article, options)) if (sentence) yield sentence;
}

/** The same, with null wherever nothing was found to say for a while: whoever must not hold up the page may rest there. */
export function* buildScriptOrNull(
  article: Article,
  options: ScriptOptions,
): Generator<ScriptSentence | null, void, undefined> {
  const segmenters = options.segmenters ?? createSegmenters();
  const { reading } = options;
  const alternatives = reading === 'as-written' ? 'skip' : (options.alternatives ?? 'read');
  for (const block of article.blocksOrNull) {
    if (block) yield* buildBlock(block, block.lang ?? article.lang, { reading, alternatives, segmenters });
    else yield null;
  }
}

function* buildBlock(
  block: Block,
  lang: string | null,
  { segmenters, reading, alternatives }: Required<ScriptOptions>,
): Generator<ScriptSentence | null> {
  let cues = block.cues;
  let waiting: Omit<ScriptSentence, 'ends'> | null = null;
  for (const { part, isLast } of markLast(cutBlock(block, lang, segmenters))) {
    const own = isLast ? cues : cues.filter((cue) => isCueBefore(cue, part.span.end));
    const sentence = { ...speakPart(block, part, own, { reading, alternatives }), ...withinOf(part, lang) };
    if (!isSpeakable(sentence.spoken.text)) {
      yield null;
      continue;
    }
    cues = cues.slice(own.length);
    if (waiting) yield { ...waiting, ends: 'sentence' };
    waiting = sentence;
  }
  // The last that is said ends the block, whatever follows it there without a letter.
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

/** Only a stretch in another language says what it stands in. */
function withinOf(part: LanguagePart, lang: string | null): Pick<ScriptSentence, 'within'> {
  return lang === null || part.lang === lang ? {} : { within: lang };
}

function speakPart(
  block: Block,
  part: LanguagePart,
  cues: readonly Cue[],
  options: Pick<SpeakOptions, 'reading' | 'alternatives'>,
): Omit<ScriptSentence, 'ends'> {
  const { lang } = part;
  const span = { start: block.span.start + part.span.start, end: block.span.start + part.span.end };
  return { span, spoken: speakSentence(block, part.span, cues, { ...options, lang }), lang, kind: block.kind };
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
