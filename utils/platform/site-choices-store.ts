import { parseSiteChoices, type SiteChoices } from '@/utils/core/settings/site-choices.ts';
import { createSiteListStore, type SiteListStore } from './site-list-store.ts';
import { SITE_CHOICES_KEY } from './storage-keys.ts';

/** Where it is kept what the reader leaves out on single sites. */
export type SiteChoicesStore = SiteListStore<SiteChoices>;

export function createSiteChoicesStore(): SiteChoicesStore {
  return createSiteListStore(SITE_CHOICES_KEY, parseSiteChoices);
}
