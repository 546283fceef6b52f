import { parseSiteWords, type SiteWords } from '@/utils/core/site-words/site-words.ts';
import { createSiteListStore, type SiteListStore } from './site-list-store.ts';
import { SITE_WORDS_KEY } from './storage-keys.ts';

/** Where the words of sites are kept that the reader has said yes to. */
export type SiteWordsStore = SiteListStore<SiteWords>;

export function createSiteWordsStore(): SiteWordsStore {
  return createSiteListStore(SITE_WORDS_KEY, parseSiteWords);
}
