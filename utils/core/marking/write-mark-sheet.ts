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
 * Has the browser not paint what is selected: it would lie over the marks (ADR 27). In a layer, an important rule is before
 * all of a page's that are in none, whatever their selectors. With forced colours Chromium paints it in any case.
 *
 * Chromium before 134 would then paint the letters in the page's colour and not in the mark's, so that they may not be read
 * (https://developer.chrome.com/release-notes/134): there, and in Firefox before 145, the selection stays. `text-autospace`
 * came with Chromium 140.
 */
export const SELECTION_RECEDES =
  '@media (forced-colors:none){@supports(text-autospace:normal){@layer{::selection{all:unset!important}}}}';

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
