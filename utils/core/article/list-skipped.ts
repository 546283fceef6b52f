import type { TextSpan } from '../text/span.ts';
import type { ScriptSentence } from './script.ts';
import type { Wording } from './wording.ts';

/**
 * The stretches of a sentence that are not said under a reader's choices, in order: alternative texts, which are never
 * said where the page is read as it is written, and marks of notes, which are always said there.
 */
export function listSkipped(
  { alternatives, notes = [] }: Pick<ScriptSentence, 'alternatives' | 'notes'>,
  { reading, alternatives: chosen, choices }: Wording,
): readonly TextSpan[] {
  const skipsAlternatives = reading === 'as-written' || chosen === 'skip';
  const skipsNotes = reading === 'natural' && choices?.citations === 'skip';
  const skipped = [...(skipsAlternatives ? alternatives : []), ...(skipsNotes ? notes : [])];
  return skipped.sort((one, other) => one.start - other.start);
}
