import { browser } from 'wxt/browser';
import { parseSiteWords, type SiteWords } from '@/utils/core/site-words/site-words.ts';

/** Where the words of sites are kept that the reader has said yes to: on this device, apart from the settings. */
export interface SiteWordsStore {
  read(): Promise<readonly SiteWords[]>;
  update(change: (list: readonly SiteWords[]) => readonly SiteWords[]): Promise<void>;
  /** Calls back with the list after each change, from any context; returns the unsubscriber. */
  watch(listener: (list: readonly SiteWords[]) => void): () => void;
}

const KEY = 'siteWords';

export function createSiteWordsStore(): SiteWordsStore {
  const area = browser.storage.local;
  const read = async () => parseSiteWords((await area.get(KEY))[KEY]);
  return {
    read,
    update: async (change) => area.set({ [KEY]: change(await read()) }),
    watch(listener) {
      const relay = (changes: Record<string, { newValue?: unknown }>) => {
        if (KEY in changes) listener(parseSiteWords(changes[KEY]?.newValue));
      };
      area.onChanged.addListener(relay);
      return () => area.onChanged.removeListener(relay);
    },
  };
}
