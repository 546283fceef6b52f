import type { SpokenForm } from '../text/alignment.ts';
import { applyEdits, type TextEdit } from '../text/apply-edits.ts';
import { composeAlignments } from '../text/compose-alignments.ts';
import type { TextSpan } from '../text/span.ts';
import type { SpokenOptions } from '../text/spoken-rule.ts';
import { toSpokenForm } from '../text/to-spoken-form.ts';
import type { Alternatives } from './alternative-text.ts';
import type { Block } from './article.ts';
import { type Cue, type CueWords, isCueOfPicture, isCueOfSafety, sayCue } from './cue.ts';

export interface SpeakOptions extends SpokenOptions {
  readonly alternatives: Alternatives;
}

/**
 * What a voice is asked to say for one sentence of a block: its spoken form, with the words of its
 * cues at their places unless the page is read as it is written, less the alternative texts that are
 * skipped.
 *
 * @param part the sentence in the block's text
 */
export function speakSentence(block: Block, part: TextSpan, cues: readonly Cue[], options: SpeakOptions): SpokenForm {
  const written = block.text.slice(part.start, part.end);
  const edits = [...listCueEdits(written, part, cues, options), ...listDrops(block, part, options)];
  if (edits.length === 0) return toSpokenForm(written, options);
  const edited = applyEdits(
    written,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
  const spoken = toSpokenForm(edited.text, options);
  return { text: spoken.text, alignment: composeAlignments(edited.alignment, spoken.alignment) };
}

function listCueEdits(
  written: string,
  part: TextSpan,
  cues: readonly Cue[],
  { reading, lang, alternatives }: SpeakOptions,
): readonly TextEdit[] {
  const said = cues.filter(
    (cue) => isCueOfSafety(cue) || (reading === 'natural' && !(alternatives === 'skip' && isCueOfPicture(cue))),
  );
  return said.flatMap(({ at, says }) => {
    const offset = Math.min(Math.max(at, part.start), part.end) - part.start;
    const words = sayCue(says, lang);
    if (words === '' || (words === ':' && endsInMark(written.slice(0, offset)))) return [];
    return [{ span: { start: offset, end: offset }, text: spaceWords(words, written, offset, pauseBefore(says)) }];
  });
}

function listDrops({ alternatives }: Block, part: TextSpan, options: SpeakOptions): readonly TextEdit[] {
  if (options.alternatives === 'read') return [];
  return alternatives
    .map(({ start, end }) => ({
      start: Math.max(start, part.start) - part.start,
      end: Math.min(end, part.end) - part.start,
    }))
    .filter(({ start, end }) => start < end)
    .map((span) => ({ span, text: '' }));
}

function endsInMark(text: string): boolean {
  return /[.,:;?!…。、：；？！][\p{Pe}\p{Pf}"']*\s*$/u.test(text);
}

/** What is said of the words before is set off from them; what stands among them is not. */
function pauseBefore({ kind }: CueWords): '' | ',' {
  return kind === 'closed section' ? ',' : '';
}

/** The words with a space on each side that has none; a mark that follows, or is all that is said, closes up. */
function spaceWords(words: string, written: string, offset: number, pause: '' | ','): string {
  const mark = /[\p{L}\p{M}\p{N}]$/u.test(written.slice(0, offset)) ? pause : '';
  const before = offset === 0 || words === ':' || /\s$/.test(written.slice(0, offset)) ? '' : `${mark} `;
  const after = offset === written.length || /^[\s.,;:!?)\]]/.test(written.slice(offset)) ? '' : ' ';
  return `${before}${words}${after}`;
}
