import { type SiteChoices, withSiteChoices } from '@/utils/core/settings/site-choices.ts';
import { type SiteWords, withSiteWords } from '@/utils/core/site-words/site-words.ts';
import type { SettingsLook, SettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';

/** All that is kept for single sites. */
interface OfSites {
  readonly words: readonly SiteWords[];
  readonly choices: readonly SiteChoices[];
}

/**
 * The settings as they hold on one site: with the words that the reader accepted there, and with what is left out there.
 * What is changed is the reader's own, for all sites.
 */
export function createStoreOfSite(store: SettingsStore, origin: string): SettingsStore {
  const words = createSiteWordsStore();
  const choices = createSiteChoicesStore();
  let sites: OfSites | null = null;
  const known = async (): Promise<OfSites> => {
    if (sites === null) {
      const [ofWords, ofChoices] = await Promise.all([words.read(), choices.read()]);
      sites ??= { words: ofWords, choices: ofChoices };
    }
    return sites;
  };
  const layOver = ({ settings, managed }: SettingsLook, now: OfSites) =>
    withSiteChoices(withSiteWords(settings, now.words, origin), managed, now.choices, origin);
  return {
    look: store.look,
    update: store.update,
    async read() {
      const [look, now] = await Promise.all([store.look(), known()]);
      return layOver(look, now);
    },
    watch(listener) {
      const follow = async (news: Partial<OfSites>) => {
        const before = await known();
        // Others may have changed it meanwhile.
        sites = { ...(sites ?? before), ...news };
        const look = await store.look();
        listener(layOver(look, sites), look);
      };
      const stops = [
        words.watch((now) => void follow({ words: now })),
        choices.watch((now) => void follow({ choices: now })),
        store.watch((_settings, look) => listener(layOver(look, sites ?? { words: [], choices: [] }), look)),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
