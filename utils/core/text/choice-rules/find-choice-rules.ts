import type { Choices } from '../choices.ts';
import type { Reading, SpokenRule } from '../spoken-rule.ts';
import { explainAbbreviations } from './explain-abbreviations.ts';
import { listDigits } from './list-digits.ts';
import { sayMarks } from './say-marks.ts';
import { skipCitations } from './skip-citations.ts';
import { skipLinks } from './skip-links.ts';

/** The rules that a reader's choices ask for. */
export interface ChoiceRules {
  /** What is left out, before any word is looked at. */
  readonly leavingOut: readonly SpokenRule[];
  /** What comes in as words, before numbers and signs are said. */
  readonly explaining: readonly SpokenRule[];
  /** How the numbers and marks are said that are left behind all other rules. */
  readonly naming: readonly SpokenRule[];
}

/**
 * Null where none is asked for. Read exactly as written, nothing is left out and nothing explained; digits and marks one
 * by one keep closer still to what is written, and are said so in both readings.
 */
export function findChoiceRules(choices: Choices, reading: Reading): ChoiceRules | null {
  const isNatural = reading === 'natural';
  const leavingOut = [
    ...(isNatural && choices.citations === 'skip' ? [skipCitations] : []),
    ...(isNatural && choices.links === 'skip' ? [skipLinks] : []),
  ];
  const explaining = isNatural && choices.abbreviations === 'explained' ? [explainAbbreviations] : [];
  const naming = [
    ...(choices.numbers === 'digits' ? [listDigits] : []),
    ...(choices.punctuation === 'spoken' ? [sayMarks] : []),
  ];
  const isNone = leavingOut.length + explaining.length + naming.length === 0;
  return isNone ? null : { leavingOut, explaining, naming };
}
