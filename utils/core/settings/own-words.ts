import * as v from 'valibot';
import {
  LETTERS,
  LONGEST_LANGUAGE,
  LONGEST_PRONUNCIATION,
  MOST_PRONUNCIATIONS,
  type Pronunciation,
  WHERE,
} from '../text/pronunciations/pronunciation.ts';

const words = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PRONUNCIATION));

/** One of the reader's own words, as it is stored and sent. Whether it may be said is looked at where it is used. */
const entry = v.object({
  text: words,
  say: words,
  language: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_LANGUAGE))),
  where: v.picklist(WHERE),
  letters: v.picklist(LETTERS),
});

export const ownWordsSent = v.pipe(v.array(entry), v.maxLength(MOST_PRONUNCIATIONS), v.readonly());

/** UTF-16 units of all that is kept of files. Hark's own bound: it is stored with the settings. */
export const MOST_KEPT = 200_000;

const keptPart = v.object({
  language: v.pipe(v.string(), v.maxLength(LONGEST_LANGUAGE)),
  xml: v.pipe(v.string(), v.maxLength(MOST_KEPT)),
});

/** Those of a stored list that are whole, the first ones up to the bound. */
export const ownWordsStored = eachWhole(entry, (entries: readonly Pronunciation[]) =>
  entries.slice(0, MOST_PRONUNCIATIONS),
);

/** Those of a list from a policy or a clinic's file that are whole. There only the word and how it is said must stand. */
export function readWords(listed: readonly unknown[]): readonly Pronunciation[] {
  const general = { language: null, where: 'word', letters: 'any case' };
  return v.parse(
    ownWordsStored,
    listed.map((each) => (typeof each === 'object' ? { ...general, ...each } : each)),
  );
}

export const keptPartsStored = eachWhole(keptPart, (parts: readonly v.InferOutput<typeof keptPart>[]) => {
  let left = MOST_KEPT;
  return parts.filter(({ xml }) => {
    left -= xml.length;
    return left >= 0;
  });
});

function eachWhole<Item>(item: v.GenericSchema<unknown, Item>, bound: (items: readonly Item[]) => readonly Item[]) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((stored) =>
        bound(
          stored.flatMap((each) => {
            const result = v.safeParse(item, each);
            return result.success ? [result.output] : [];
          }),
        ),
      ),
    ),
    [],
  );
}
