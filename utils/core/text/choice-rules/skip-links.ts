import { editMatches, type SpokenRule } from '../spoken-rule.ts';
import { findChoiceWords } from './choice-words.ts';

/**
 * The address of a page as it stands in a text: with its scheme, with "www.", or a name with a path behind it. A bare
 * "example.org" is short and may be all there is to know; mail addresses and telephone numbers are how to reach
 * somebody: these are read.
 */
const address =
  /(?<![\p{L}\p{N}@./-])(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’()[\]{}…]|(?<![\p{L}\p{N}@./-])(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’()[\]{}…]/giu;

/** "See https://example.org/a?b=1." → "See link." In a language without a word for it addresses are read. */
export const skipLinks: SpokenRule = {
  id: 'links skipped',
  findEdits(text, { lang }) {
    const words = findChoiceWords(lang);
    return words === null ? [] : editMatches(text, address, () => words.link);
  },
};
