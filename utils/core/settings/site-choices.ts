import * as v from '../schema/schema.ts';
import { isManaged } from './apply-managed.ts';
import type { Managed } from './managed.ts';
import { putInPlace, readPlace, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';
import { LONGEST_ORIGIN, type OfSite, parseSiteList, putSite } from './site-list.ts';

/** Kinds of content that can be left out on one site. */
export const SITE_KINDS = ['alternatives', 'citations', 'links', 'closedSections'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

const WISHES = ['leave-out', 'read'] as const;
export type SiteWish = (typeof WISHES)[number];

/** What the reader chose for one site. A kind that is not named is as on all sites. */
export interface SiteChoices extends OfSite {
  readonly kinds: Readonly<Partial<Record<SiteKind, SiteWish>>>;
}

/** A kind on one site: what becomes of it, and who chose that: the clinic, the reader here, or the reader for all sites. */
export interface KindOnSite {
  readonly kind: SiteKind;
  readonly wish: SiteWish;
  readonly by: 'clinic' | 'site' | 'all';
}

const stored = v.object({
  origin: v.stringUpTo(LONGEST_ORIGIN),
  kinds: v.record(v.unknown),
});

/** What of a stored list is whole, kind by kind; never throws. */
export function parseSiteChoices(list: unknown): readonly SiteChoices[] {
  return parseSiteList(list, (each) => {
    const parsed = v.parse(stored, each);
    if (parsed === null) return null;
    const { origin, kinds } = parsed;
    const whole = SITE_KINDS.flatMap((kind) => {
      const wish = WISHES.find((each) => each === kinds[kind]);
      return wish === undefined ? [] : [[kind, wish] as const];
    });
    return whole.length === 0 ? null : { origin, kinds: Object.fromEntries(whole) };
  });
}

/** The list after a choice for one site. */
export function chooseOnSite(
  list: readonly SiteChoices[],
  origin: string,
  kind: SiteKind,
  wish: SiteWish,
): readonly SiteChoices[] {
  return putSite(list, { origin, kinds: { ...kindsOn(list, origin), [kind]: wish } });
}

/** What is left out on a site, kind by kind. What the clinic has set holds there too. */
export function lookAtSite(
  settings: Settings,
  managed: Managed,
  list: readonly SiteChoices[],
  origin: string,
): readonly KindOnSite[] {
  const own = kindsOn(list, origin);
  return SITE_KINDS.map((kind): KindOnSite => {
    const place = placeOf(kind);
    const usual = readPlace(settings, place) === settingFor(kind, 'leave-out') ? 'leave-out' : 'read';
    if (isManaged(managed, place)) return { kind, wish: usual, by: 'clinic' };
    const wish = own[kind];
    return wish === undefined ? { kind, wish: usual, by: 'all' } : { kind, wish, by: 'site' };
  });
}

/** The settings on a site's pages: the reader's choices for it over those for all sites, but for what the clinic has set. */
export function withSiteChoices(
  settings: Settings,
  managed: Managed,
  list: readonly SiteChoices[],
  origin: string,
): Settings {
  let laid = settings;
  const own = kindsOn(list, origin);
  for (const kind of SITE_KINDS) {
    const wish = own[kind];
    const place = placeOf(kind);
    if (wish !== undefined && !isManaged(managed, place)) laid = putInPlace(laid, place, settingFor(kind, wish));
  }
  return laid;
}

function kindsOn(list: readonly SiteChoices[], origin: string): SiteChoices['kinds'] {
  return list.find((each) => each.origin === origin)?.kinds ?? {};
}

/** Where a kind stands among the settings. */
function placeOf(kind: SiteKind): SettingPlace {
  return kind === 'citations' || kind === 'links' ? { name: 'choices', key: kind } : { name: kind, key: null };
}

/** What a wish is called there. */
function settingFor(kind: SiteKind, wish: SiteWish): string {
  if (wish === 'read') return 'read';
  return kind === 'closedSections' ? 'announce' : 'skip';
}
