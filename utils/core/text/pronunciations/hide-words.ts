import type { TextEdit } from '../apply-edits.ts';
import { editMatches } from '../spoken-rule.ts';

/** Words that stand in a text as one letter each, so that no rule changes them. */
export interface HiddenWords {
  /** Puts the letters in. */
  readonly edits: readonly TextEdit[];
  /** Puts the words back into what the rules have made of the text. */
  readonly show: (text: string) => readonly TextEdit[];
}

/** Blocks of letters without case, of which hardly any page has one: Yi and Canadian syllables. */
const BLOCKS = [
  { first: 0xa000, last: 0xa48c, pattern: /[\uA000-\uA48C]/gu },
  { first: 0x1401, last: 0x166c, pattern: /[\u1401-\u166C]/gu },
] as const;

const nothing: HiddenWords = { edits: [], show: () => [] };

/** A reader's own words are said as they are, "I B S" behind "type" too. None where a text holds letters of all blocks. */
export function hideWords(text: string, edits: readonly TextEdit[]): HiddenWords {
  if (edits.length === 0) return nothing;
  const block = BLOCKS.find(({ pattern }) => text.search(pattern) < 0);
  if (block === undefined) return nothing;
  const said = edits.slice(0, block.last - block.first + 1).map((edit) => edit.text);
  return {
    edits: said.flatMap((_, index) => {
      const span = edits[index]?.span;
      return span === undefined ? [] : [{ span, text: String.fromCharCode(block.first + index) }];
    }),
    show: (now) => editMatches(now, block.pattern, ({ 0: letter }) => said[letter.charCodeAt(0) - block.first] ?? ''),
  };
}
