import type { Segmenters } from '../text/language-segmenters.ts';
import { segmentSentences } from '../text/segment-sentences.ts';
import { splitLongSentence } from '../text/split-long-sentence.ts';
import type { Block } from './article.ts';
import type { SentenceCut } from './block-cutter.ts';
import { isCueBefore } from './cue.ts';
import { cutLanguages, type LanguagePart } from './cut-languages.ts';
import { mayBeSaid } from './may-be-said.ts';

/** The longest sentence that is spoken in one go, in UTF-16 code units: some 30 s at an ordinary speed. */
export const SENTENCE_LIMIT = 400;

/**
 * The sentences of a block, in order. What nothing is ever said for ("•") is left out.
 *
 * @param lang what the block is in, as a BCP 47 tag, where its runs say nothing else
 */
export function cutBlock(block: Block, lang: string | null, segmenters: Segmenters): readonly SentenceCut[] {
  const sentences: SentenceCut[] = [];
  const parts = listParts(block, lang, segmenters);
  let { cues } = block;
  for (const [index, part] of parts.entries()) {
    // What is said at the block's end belongs to its last part.
    const own = index === parts.length - 1 ? cues : takeCues(cues, part.span.end);
    if (!mayBeSaid({ text: block.text.slice(part.span.start, part.span.end), cues: own })) continue;
    cues = cues.slice(own.length);
    sentences.push({ ...part, ...withinOf(part, lang, block), cues: own.length });
  }
  return sentences;
}

function takeCues(cues: Block['cues'], end: number): Block['cues'] {
  const next = cues.findIndex((cue) => !isCueBefore(cue, end));
  return next < 0 ? cues : cues.slice(0, next);
}

/** Only a stretch in another language says what it stands in; and a block that is not in what its page says. */
function withinOf(
  part: LanguagePart,
  lang: string | null,
  { otherwise }: Pick<Block, 'otherwise'>,
): Pick<SentenceCut, 'within'> {
  const within = part.lang === lang ? otherwise : (lang ?? undefined);
  return within === undefined ? {} : { within };
}

function listParts({ text, kind, runs }: Block, lang: string | null, segmenters: Segmenters): readonly LanguagePart[] {
  const lines = kind === 'code' ? 'kept' : 'flow';
  return segmentSentences(text, { lang, lines, segmenters }).flatMap((sentence) =>
    cutLanguages(text, sentence, { runs, lang }).flatMap((part) =>
      splitLongSentence(text, part.span, { limit: SENTENCE_LIMIT, lang: part.lang, segmenters }).map((span) => ({
        span,
        lang: part.lang,
      })),
    ),
  );
}
