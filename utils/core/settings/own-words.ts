import * as v from '../schema/schema.ts';
import {
  LETTERS,
  LONGEST_LANGUAGE,
  LONGEST_PRONUNCIATION,
  MOST_PRONUNCIATIONS,
  type Pronunciation,
  WHERE,
} from '../text/pronunciations/pronunciation.ts';

const words = v.check(v.stringUpTo(LONGEST_PRONUNCIATION), (text) => text !== '');

/** One of the reader's own words, as it is stored and sent. Whether it may be said is looked at where it is used. */
const entry = v.object({
  text: words,
  say: words,
  language: v.nullable(v.stringUpTo(LONGEST_LANGUAGE)),
  where: v.picklist(WHERE),
  letters: v.picklist(LETTERS),
});

export const ownWordsSent = v.check(v.array(entry), ({ length }) => length <= MOST_PRONUNCIATIONS);

/** UTF-16 units of all that is kept of files. Hark's own bound: it is stored with the settings. */
export const MOST_KEPT = 200_000;

const keptPart = v.object({
  language: v.stringUpTo(LONGEST_LANGUAGE),
  xml: v.stringUpTo(MOST_KEPT),
});

/** Those of a stored list that are whole, the first ones up to the bound. */
export const ownWordsStored = (stored: unknown): readonly Pronunciation[] =>
  v.eachWhole(entry)(stored).slice(0, MOST_PRONUNCIATIONS);

/** Those of a list from a policy or a clinic's file that are whole. There only the word and how it is said must stand. */
export function readWords(listed: readonly unknown[]): readonly Pronunciation[] {
  const general = { language: null, where: 'word', letters: 'any case' };
  return ownWordsStored(listed.map((each) => (typeof each === 'object' ? { ...general, ...each } : each)));
}

export const keptPartsStored = (stored: unknown): readonly v.Output<typeof keptPart>[] => {
  let left = MOST_KEPT;
  return v
    .eachWhole(keptPart)(stored)
    .filter(({ xml }) => {
      left -= xml.length;
      return left >= 0;
    });
};
