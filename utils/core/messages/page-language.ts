import * as v from '../schema/schema.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';

/** A language tag, in whatever way it is written. */
export const languageTag = v.check(v.string, (tag) => spokenLanguage(tag) !== null);

const schema = v.object({
  /** What the reader has set by hand; null: nothing. */
  chosen: v.nullable(languageTag),
  /** What Hark takes the page for by itself; null where it has not looked yet. */
  found: v.nullable(languageTag),
});

/** In which language a page is read, as its reader answers a page of Hark's own. BCP 47 tags. */
export type PageLanguage = v.Output<typeof schema>;

/** The answer, or null for anything that is not one. */
export function parsePageLanguage(answer: unknown): PageLanguage | null {
  return v.parse(schema, answer);
}
