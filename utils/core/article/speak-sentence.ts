import type { SpokenForm } from '../text/alignment.ts';
import { applyEdits, type TextEdit } from '../text/apply-edits.ts';
import { composeAlignments } from '../text/compose-alignments.ts';
import { toSpokenForm } from '../text/to-spoken-form.ts';
import type { CueWords } from './cue.ts';
import { listSkipped } from './list-skipped.ts';
import { isCueOfPicture, isCueOfSafety, sayCue } from './say-cue.ts';
import type { ScriptSentence } from './script.ts';
import type { Wording } from './wording.ts';

type WrittenSentence = Pick<ScriptSentence, 'text' | 'cues' | 'alternatives' | 'notes' | 'lang'>;

/**
 * What a voice is asked to say for a sentence: its spoken form, with the words of its cues at their
 * places unless the page is read as it is written, less the alternative texts and the marks of notes
 * that are skipped.
 */
export function speakSentence(sentence: WrittenSentence, wording: Wording): SpokenForm {
  const { text, lang } = sentence;
  const options = { ...wording, lang };
  const edits = [
    ...listCueEdits(sentence, wording),
    ...listSkipped(sentence, wording).map((span) => ({ span, text: '' })),
  ];
  if (edits.length === 0) return toSpokenForm(text, options);
  const edited = applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
  const spoken = toSpokenForm(edited.text, options);
  return { text: spoken.text, alignment: composeAlignments(edited.alignment, spoken.alignment) };
}

function listCueEdits({ text, cues, lang }: WrittenSentence, { reading, alternatives }: Wording): readonly TextEdit[] {
  const said = cues.filter(
    (cue) => isCueOfSafety(cue) || (reading === 'natural' && !(alternatives === 'skip' && isCueOfPicture(cue))),
  );
  return said.flatMap(({ at, says }) => {
    const words = sayCue(says, lang);
    if (words === '' || (words === ':' && endsInMark(text.slice(0, at)))) return [];
    return [{ span: { start: at, end: at }, text: spaceWords(words, text, at, pauseBefore(says)) }];
  });
}

function endsInMark(text: string): boolean {
  return /[.,:;?!…。、：；？！][\p{Pe}\p{Pf}"']*\s*$/u.test(text);
}

/** What is said of the words before is set off from them; what stands among them is not. */
function pauseBefore({ kind }: CueWords): '' | ',' {
  return kind === 'closed section' || kind === 'passed list' ? ',' : '';
}

/** The words with a space on each side that has none; a mark that follows, or is all that is said, closes up. */
function spaceWords(words: string, written: string, offset: number, pause: '' | ','): string {
  const mark = /[\p{L}\p{M}\p{N}]$/u.test(written.slice(0, offset)) ? pause : '';
  const before = offset === 0 || words === ':' || /\s$/.test(written.slice(0, offset)) ? '' : `${mark} `;
  const after = offset === written.length || /^[\s.,;:!?)\]]/.test(written.slice(offset)) ? '' : ' ';
  return `${before}${words}${after}`;
}
