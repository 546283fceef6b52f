/** Anything that is kept for one site. */
export interface OfSite {
  /** As in "https://clinic.example". It holds on pages of it alone. */
  readonly origin: string;
}

/** Hark's own bound. The one that came in first gives way. */
export const MOST_SITES = 50;

/** In UTF-16 units. */
export const LONGEST_ORIGIN = 300;

/**
 * What of a stored list is whole; never throws.
 * @param read gives null for what is none
 */
export function parseSiteList<Entry extends OfSite>(
  list: unknown,
  read: (each: unknown) => Entry | null,
): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.slice(-MOST_SITES).flatMap((each) => read(each) ?? []);
}

/** The list with a site's entry in the place of the one it had. */
export function putSite<Entry extends OfSite>(list: readonly Entry[], entry: Entry): readonly Entry[] {
  return [...removeSite(list, entry.origin), entry].slice(-MOST_SITES);
}

export function removeSite<Entry extends OfSite>(list: readonly Entry[], origin: string): readonly Entry[] {
  return list.filter((each) => each.origin !== origin);
}
