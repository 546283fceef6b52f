import type { Hex } from './contrast.ts';
import type { MarkLook } from './mark-choices.ts';
import { chooseMarkColours, type MarkColours } from './mark-colours.ts';

/** Names of the highlights, which pages can see. */
export const SENTENCE_MARK = 'hark-sentence';
export const WORD_MARK = 'hark-word';

/** Thicker with the text: on letters of 64 px a line of 3 px is a hair. */
const WORD_LINE = 'max(3px, .09em)';
const SENTENCE_LINE = 'max(2px, .05em)';

/**
 * The style sheet of the marks on a page of this background.
 *
 * With forced colours the marks are in the system's own, with a line under the word. Chromium 156 paints every custom
 * highlight in the selection's colours then, whatever the rule says, and Firefox 153 none without such a rule.
 */
export function writeMarkSheet(choices: MarkLook, ground: Hex): string {
  const { word, sentence } = chooseMarkColours(choices, ground);
  const forced = (name: string) =>
    `::highlight(${name}) { color: MarkText; background-color: Mark; text-decoration: underline ${WORD_LINE}; }`;
  return `
@media (forced-colors: none) {
  ::highlight(${SENTENCE_MARK}) { ${declare(sentence, SENTENCE_LINE)} }
  ::highlight(${WORD_MARK}) { ${declare(word, WORD_LINE)} }
}
@media (forced-colors: active) {
  ${choices.sentence === 'none' ? '' : forced(SENTENCE_MARK)}
  ${choices.word === 'none' ? '' : forced(WORD_MARK)}
}`;
}

function declare({ fill, line }: MarkColours, thickness: string): string {
  return [
    ...(fill === null ? [] : [`color: ${fill.ink}; background-color: ${fill.block};`]),
    ...(line === null ? [] : [`text-decoration: underline ${thickness} ${line};`]),
  ].join(' ');
}
