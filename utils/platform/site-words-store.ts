import { parseSiteWords, type SiteWords } from '@/utils/core/site-words/site-words.ts';
import { createSiteListStore, type SiteListStore } from './site-list-store.ts';

/** Where the words of sites are kept that the reader has said yes to. */
export type SiteWordsStore = SiteListStore<SiteWords>;

export function createSiteWordsStore(): SiteWordsStore {
  return createSiteListStore('siteWords', parseSiteWords);
}
