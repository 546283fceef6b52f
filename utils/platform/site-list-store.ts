import { browser } from 'wxt/browser';
import type { OfSite } from '@/utils/core/settings/site-list.ts';

/** Where the reader keeps something for single sites: on this device, apart from the settings. */
export interface SiteListStore<Entry extends OfSite> {
  read(): Promise<readonly Entry[]>;
  /** Changes of one context follow one another. */
  update(change: (list: readonly Entry[]) => readonly Entry[]): Promise<void>;
  /** Calls back with the list after each change, from any context; returns the unsubscriber. */
  watch(listener: (list: readonly Entry[]) => void): () => void;
}

/** @param parse makes a list of whatever was stored; never throws */
export function createSiteListStore<Entry extends OfSite>(
  key: string,
  parse: (stored: unknown) => readonly Entry[],
): SiteListStore<Entry> {
  const area = browser.storage.local;
  const read = async () => parse((await area.get(key))[key]);
  let lastUpdate: Promise<void> = Promise.resolve();
  return {
    read,
    update(change) {
      const next = async () => area.set({ [key]: change(await read()) });
      lastUpdate = lastUpdate.then(next, next);
      return lastUpdate;
    },
    watch(listener) {
      const relay = (changes: Record<string, { newValue?: unknown }>) => {
        if (key in changes) listener(parse(changes[key]?.newValue));
      };
      area.onChanged.addListener(relay);
      return () => area.onChanged.removeListener(relay);
    },
  };
}
