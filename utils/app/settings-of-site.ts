import { withSiteChoices } from '@/utils/core/settings/site-choices.ts';
import { withSiteWords } from '@/utils/core/site-words/site-words.ts';
import type { SettingsLook, SettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';

/**
 * The settings as they hold on one site: with the words that the reader accepted there, and with what is left out there.
 *
 * @param origin the site's, as in "https://clinic.example"
 */
export async function readSettingsOfSite(
  store: Pick<SettingsStore, 'look'>,
  origin: string,
): Promise<Pick<SettingsLook, 'settings' | 'managed'>> {
  const [{ settings, managed }, words, choices] = await Promise.all([
    store.look(),
    createSiteWordsStore().read(),
    createSiteChoicesStore().read(),
  ]);
  return { settings: withSiteChoices(withSiteWords(settings, words, origin), managed, choices, origin), managed };
}
