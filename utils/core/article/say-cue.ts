import type { Cue, CueWords } from './cue.ts';
import { findCueWords } from './cue-words.ts';

/**
 * What is said for a cue; empty where the language has no word for it (save for struck text, closed sections and what is passed over).
 * `lang` is the BCP 47 tag of the text around it.
 */
export function sayCue(says: CueWords, lang: string | null): string {
  if (says.kind === 'list number') return says.text;
  if (says.kind === 'column header' || says.kind === 'row header') return endInColon(says.text);
  if (says.kind === 'name end') return ':';
  // Said with the others of its formula: `say-formulas.ts`.
  if (says.kind === 'math') return '';
  if (says.kind === 'site break') return ',';
  return findCueWords(lang)[says.kind];
}

function endInColon(text: string): string {
  return /[.:;?!]$/.test(text) ? text : `${text}:`;
}

/** Whether a cue is said however close the reading stays to what is written. */
export function isCueOfSafety({ says }: Cue): boolean {
  return says.kind === 'deletion start' || says.kind === 'deletion end' || says.kind === 'passed list';
}

/** Whether a cue goes with a picture's alternative text. */
export function isCueOfPicture({ says }: Cue): boolean {
  return says.kind === 'picture start';
}
