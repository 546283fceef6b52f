import { putEntriesIn } from '../lexicon/put-in.ts';
import * as v from '../schema/schema.ts';
import { ownWordsStored } from '../settings/own-words.ts';
import type { Settings } from '../settings/settings.ts';
import { LONGEST_ORIGIN, type OfSite, parseSiteList } from '../settings/site-list.ts';
import { MOST_PRONUNCIATIONS, type Pronunciation } from '../text/pronunciations/pronunciation.ts';

/** How a site wants its words said, as the reader saw it and said yes. */
export interface SiteWords extends OfSite {
  readonly entries: readonly Pronunciation[];
}

const stored = v.object({ origin: v.stringUpTo(LONGEST_ORIGIN), entries: ownWordsStored });

/** What of a stored list is whole; never throws. */
export function parseSiteWords(list: unknown): readonly SiteWords[] {
  return parseSiteList(list, (each) => {
    const parsed = v.parse(stored, each);
    return parsed !== null && parsed.entries.length > 0 ? parsed : null;
  });
}

/** The settings on a site's pages: its words beside the reader's own and the clinic's, which win. */
export function withSiteWords(settings: Settings, list: readonly SiteWords[], origin: string): Settings {
  const entries = list.find((each) => each.origin === origin)?.entries ?? [];
  if (entries.length === 0) return settings;
  const own = settings.pronunciations;
  const all = putEntriesIn(putEntriesIn(own, entries), own);
  return { ...settings, pronunciations: all.slice(0, MOST_PRONUNCIATIONS) };
}
