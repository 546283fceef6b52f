import type { SpokenForm } from '../text/alignment.ts';
import { applyEdits, type TextEdit } from '../text/apply-edits.ts';
import { composeAlignments } from '../text/compose-alignments.ts';
import type { SiteHint } from '../text/pronunciations/site-hint.ts';
import type { TextSpan } from '../text/span.ts';
import { toSpokenForm } from '../text/to-spoken-form.ts';
import type { CueWords } from './cue.ts';
import { listSkipped } from './list-skipped.ts';
import { isCueOfPicture, isCueOfSafety, sayCue } from './say-cue.ts';
import { sayFormulas } from './say-formulas.ts';
import type { ScriptSentence } from './script.ts';
import type { Wording } from './wording.ts';

type WrittenSentence = Pick<ScriptSentence, 'text' | 'cues' | 'alternatives' | 'notes' | 'hints' | 'lang'>;

/**
 * What a voice is asked to say for a sentence: its spoken form, with the words of its cues at their
 * places unless the page is read as it is written, less the alternative texts and the marks of notes
 * that are skipped.
 */
export function speakSentence(sentence: WrittenSentence, wording: Wording): SpokenForm {
  const { text, lang, hints } = sentence;
  const options = { ...wording, lang };
  const edits = [
    ...listCueEdits(sentence, wording),
    ...listFormulaEdits(sentence),
    ...listSkipped(sentence, wording).map((span) => ({ span, text: '' })),
  ];
  if (edits.length === 0) return toSpokenForm(text, hints === undefined ? options : { ...options, hints });
  const edited = applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
  const spoken = toSpokenForm(
    edited.text,
    hints === undefined ? options : { ...options, hints: moveHints(hints, edits) },
  );
  return { text: spoken.text, alignment: composeAlignments(edited.alignment, spoken.alignment) };
}

function listCueEdits({ text, cues, lang }: WrittenSentence, { reading, alternatives }: Wording): readonly TextEdit[] {
  const said = cues.filter(
    (cue) => isCueOfSafety(cue) || (reading === 'natural' && !(alternatives === 'skip' && isCueOfPicture(cue))),
  );
  return said.flatMap(({ at, says }) => {
    if (says.kind === 'site break') return listBreakEdits(text, at);
    const words = sayCue(says, lang);
    if (words === '' || (words === ':' && endsInMark(text.slice(0, at)))) return [];
    return [{ span: { start: at, end: at }, text: spaceWords(words, text, { start: at, end: at }, pauseBefore(says)) }];
  });
}

/** However close the reading stays to what is written. */
function listFormulaEdits({ text, cues, lang }: WrittenSentence): readonly TextEdit[] {
  return sayFormulas({ text, cues, lang }).map(({ span, words }) => ({
    span,
    text: spaceWords(words, text, span, ''),
  }));
}

/** A comma between two words that have none, but for two numbers: a comma would make one of them. */
function listBreakEdits(text: string, at: number): readonly TextEdit[] {
  const before = text.slice(0, at);
  const place = before.trimEnd().length;
  const gap = /^\s*/u.exec(text.slice(place))?.[0].length ?? 0;
  const isBetweenWords = gap > 0 && /[\p{L}\p{M}\p{N}]$/u.test(before.trimEnd()) && place + gap < text.length;
  const isBetweenNumbers = /\p{N}$/u.test(before.trimEnd()) && /^\s*\p{N}/u.test(text.slice(place));
  return isBetweenWords && !isBetweenNumbers ? [{ span: { start: place, end: place }, text: ',' }] : [];
}

/** The hints where they are after the edits, less those that an edit cuts into. */
function moveHints(hints: readonly SiteHint[], edits: readonly TextEdit[]): readonly SiteHint[] {
  return hints.flatMap(({ span, says }) => {
    if (edits.some((edit) => edit.span.start < span.end && edit.span.end > span.start)) return [];
    const moved = edits
      .filter((edit) => edit.span.end <= span.start)
      .reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
    return [{ span: { start: span.start + moved, end: span.end + moved }, says }];
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
function spaceWords(words: string, written: string, { start, end }: TextSpan, pause: '' | ','): string {
  const mark = /[\p{L}\p{M}\p{N}]$/u.test(written.slice(0, start)) ? pause : '';
  const before = start === 0 || /^[:;]$/.test(words) || /\s$/.test(written.slice(0, start)) ? '' : `${mark} `;
  const after = end === written.length || /^[\s.,;:!?)\]]/.test(written.slice(end)) ? '' : ' ';
  return `${before}${words}${after}`;
}
