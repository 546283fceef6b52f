import * as v from 'valibot';
import { putEntriesIn } from '../lexicon/put-in.ts';
import { ownWordsStored } from '../settings/own-words.ts';
import type { Settings } from '../settings/settings.ts';
import { MOST_PRONUNCIATIONS, type Pronunciation } from '../text/pronunciations/pronunciation.ts';

/** How a site wants its words said, as the reader saw it and said yes. */
export interface SiteWords {
  /** As in "https://clinic.example". They are used on pages of it alone. */
  readonly origin: string;
  readonly entries: readonly Pronunciation[];
}

/** Hark's own bound. The one whose words came in first gives way. */
export const MOST_SITES = 50;

const stored = v.object({ origin: v.pipe(v.string(), v.maxLength(300)), entries: ownWordsStored });

/** What of a stored list is whole; never throws. */
export function parseSiteWords(list: unknown): readonly SiteWords[] {
  if (!Array.isArray(list)) return [];
  return list.slice(-MOST_SITES).flatMap((each) => {
    const parsed = v.safeParse(stored, each);
    return parsed.success && parsed.output.entries.length > 0 ? [parsed.output] : [];
  });
}

/** The list with a site's words in the place of those it had. */
export function putSiteWords(list: readonly SiteWords[], words: SiteWords): readonly SiteWords[] {
  return [...removeSiteWords(list, words.origin), words].slice(-MOST_SITES);
}

export function removeSiteWords(list: readonly SiteWords[], origin: string): readonly SiteWords[] {
  return list.filter((each) => each.origin !== origin);
}

/** The settings on a site's pages: its words beside the reader's own and the clinic's, which win. */
export function withSiteWords(settings: Settings, list: readonly SiteWords[], origin: string): Settings {
  const entries = list.find((each) => each.origin === origin)?.entries ?? [];
  if (entries.length === 0) return settings;
  const own = settings.pronunciations;
  const all = putEntriesIn(putEntriesIn(own, entries), own);
  return { ...settings, pronunciations: all.slice(0, MOST_PRONUNCIATIONS) };
}
