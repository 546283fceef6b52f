import type { SpokenOptions, SpokenRule } from '../spoken-rule.ts';
import { explainAbbreviations } from './explain-abbreviations.ts';
import { listDigits } from './list-digits.ts';
import { sayMarks } from './say-marks.ts';
import { skipCitations } from './skip-citations.ts';
import { skipLinks } from './skip-links.ts';

/** The rules that a reader's choices ask for. */
export interface ChoiceRules {
  /** Before numbers and signs are said: what is left out, and what comes in as words. */
  readonly before: readonly SpokenRule[];
  /** Behind all others: how the numbers and marks that are left are said. */
  readonly behind: readonly SpokenRule[];
}

/**
 * Null where none is asked for. Read exactly as written, nothing is left out and nothing explained; digits and marks one
 * by one keep closer still to what is written, and are said so in both readings.
 */
export function findChoiceRules({ choices, reading }: SpokenOptions): ChoiceRules | null {
  if (choices === undefined) return null;
  const before: SpokenRule[] = [];
  if (reading === 'natural') {
    if (choices.citations === 'skip') before.push(skipCitations);
    if (choices.links === 'skip') before.push(skipLinks);
    if (choices.abbreviations === 'explained') before.push(explainAbbreviations);
  }
  const behind: SpokenRule[] = [];
  if (choices.numbers === 'digits') behind.push(listDigits);
  if (choices.punctuation === 'spoken') behind.push(sayMarks);
  return before.length + behind.length === 0 ? null : { before, behind };
}
