import type { TextEdit } from './apply-edits.ts';
import type { Choices } from './choices.ts';
import type { Pronunciation } from './pronunciations/pronunciation.ts';
import type { SiteHint } from './pronunciations/site-hint.ts';

/** How close the spoken form stays to what is written; a reader's setting. */
export type Reading = 'natural' | 'as-written';

export interface SpokenOptions {
  /** BCP 47 tag of the text, or null where nothing is known. */
  readonly lang: string | null;
  readonly reading: Reading;
  /** Ids of natural rules that are switched off. */
  readonly without?: readonly string[];
  readonly choices?: Choices;
  /** The reader's own words. None is used in the reading `as-written`. */
  readonly pronunciations?: readonly Pronunciation[];
  /** How the site wants stretches of the text said. None is heeded in the reading `as-written`. */
  readonly hints?: readonly SiteHint[];
}

/** One small change on the way from written to spoken. Rules run in order, each on the last one's result. */
export interface SpokenRule {
  readonly id: string;
  /** The edits, in order and not overlapping. */
  readonly findEdits: (text: string, options: SpokenOptions) => readonly TextEdit[];
}

/** An edit for every match of a global pattern. */
export function editMatches(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    edits.push({ span: { start: match.index, end: match.index + match[0].length }, text: replace(match) });
  }
  return edits;
}
