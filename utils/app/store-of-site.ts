import { type SiteWords, withSiteWords } from '@/utils/core/site-words/site-words.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import type { SiteWordsStore } from '@/utils/platform/site-words-store.ts';

/** The settings as they hold on one site: with the words that the reader accepted there. What is changed is the reader's own. */
export function createStoreOfSite(store: SettingsStore, words: SiteWordsStore, origin: string): SettingsStore {
  let list: readonly SiteWords[] | null = null;
  const known = async () => {
    list ??= await words.read();
    return list;
  };
  return {
    look: store.look,
    update: store.update,
    async read() {
      const [settings, all] = await Promise.all([store.read(), known()]);
      return withSiteWords(settings, all, origin);
    },
    watch(listener) {
      const stopWords = words.watch((now) => {
        list = now;
        void store.look().then((look) => listener(withSiteWords(look.settings, now, origin), look));
      });
      const stopSettings = store.watch((settings, look) => listener(withSiteWords(settings, list ?? [], origin), look));
      return () => {
        stopWords();
        stopSettings();
      };
    },
  };
}
