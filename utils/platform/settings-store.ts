import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';

/** Where the reader's choices are kept: on this device, never synchronised. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes what `change` returns and leaves the rest. Changes of one context follow one another. */
  update(change: (settings: Settings) => Partial<Settings>): Promise<void>;
  /** Calls back with the settings after each change, from any context; returns the unsubscriber. */
  watch(listener: (settings: Settings) => void): () => void;
}

const KEY = 'settings';

export function createSettingsStore(): SettingsStore {
  const area = browser.storage.local;
  const read = async () => parseSettings((await area.get(KEY))[KEY]);
  let lastUpdate: Promise<void> = Promise.resolve();
  return {
    read,
    update(change) {
      const next = async () => {
        const settings = await read();
        await area.set({ [KEY]: { ...settings, ...change(settings) } });
      };
      lastUpdate = lastUpdate.then(next, next);
      return lastUpdate;
    },
    watch(listener) {
      const relay = (changes: Record<string, { newValue?: unknown }>) => {
        if (KEY in changes) listener(parseSettings(changes[KEY]?.newValue));
      };
      area.onChanged.addListener(relay);
      return () => area.onChanged.removeListener(relay);
    },
  };
}
