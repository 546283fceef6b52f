import type { SpokenForm } from '../text/alignment.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeAlignments } from '../text/compose-alignments.ts';
import type { TextSpan } from '../text/span.ts';
import type { SpokenOptions } from '../text/spoken-rule.ts';
import { toSpokenForm } from '../text/to-spoken-form.ts';
import type { Block } from './article.ts';
import { type Cue, type CueWords, isCueOfSafety, sayCue } from './cue.ts';

/**
 * What a voice is asked to say for one sentence of a block: its spoken form, with the words of its
 * cues at their places unless the page is read as it is written.
 *
 * @param part the sentence in the block's text
 */
export function speakSentence(block: Block, part: TextSpan, cues: readonly Cue[], options: SpokenOptions): SpokenForm {
  const written = block.text.slice(part.start, part.end);
  const said = options.reading === 'natural' ? cues : cues.filter(isCueOfSafety);
  if (said.length === 0) return toSpokenForm(written, options);
  const withCues = applyEdits(
    written,
    said.map(({ at, says }) => {
      const offset = Math.min(Math.max(at, part.start), part.end) - part.start;
      return {
        span: { start: offset, end: offset },
        text: spaceWords(sayCue(says, options.lang), written, offset, pauseBefore(says)),
      };
    }),
  );
  const spoken = toSpokenForm(withCues.text, options);
  return { text: spoken.text, alignment: composeAlignments(withCues.alignment, spoken.alignment) };
}

/** What is said of the words before is set off from them; what stands among them is not. */
function pauseBefore({ kind }: CueWords): '' | ',' {
  return kind === 'closed section' ? ',' : '';
}

/** The words with a space on each side that has none; a mark that follows closes up. */
function spaceWords(words: string, written: string, offset: number, pause: '' | ','): string {
  const mark = /[\p{L}\p{M}\p{N}]$/u.test(written.slice(0, offset)) ? pause : '';
  const before = offset === 0 || /\s$/.test(written.slice(0, offset)) ? '' : `${mark} `;
  const after = offset === written.length || /^[\s.,;:!?)\]]/.test(written.slice(offset)) ? '' : ' ';
  return `${before}${words}${after}`;
}
