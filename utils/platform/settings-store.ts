import { browser } from 'wxt/browser';
import { applyManaged, keepOwn } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { onManagedChanged, readManaged } from './managed-storage.ts';
import { SETTINGS_KEY as KEY } from './storage-keys.ts';

/** The settings, and what they are made of. */
export interface SettingsLook {
  /** What holds: the reader's choices, with the clinic's in their place. */
  readonly settings: Settings;
  /** The reader's choices as they are stored: what is edited, and saved as a file. */
  readonly own: Settings;
  readonly managed: Managed;
}

/**
 * Where the reader's choices are kept: on this device, never synchronised. What a clinic has set by policy is read
 * with them and never stored.
 */
export interface SettingsStore {
  /** What holds. */
  read(): Promise<Settings>;
  look(): Promise<SettingsLook>;
  /**
   * Changes what `change` returns of the reader's own choices and leaves the rest; what the clinic has set stays. Changes
   * of one context follow one another.
   */
  update(change: (own: Settings) => Partial<Settings>): Promise<void>;
  /** Calls back with what holds after each change, from any context; returns the unsubscriber. */
  watch(listener: (settings: Settings, look: SettingsLook) => void): () => void;
}

export function createSettingsStore(): SettingsStore {
  const area = browser.storage.local;
  /** As it was last seen, and followed while anybody watches; null before. */
  let policy: Managed | null = null;
  const lookAt = (stored: unknown, managed: Managed): SettingsLook => {
    policy = managed;
    const own = parseSettings(stored);
    return { settings: applyManaged(own, managed), own, managed };
  };
  const look = async (): Promise<SettingsLook> => {
    const [stored, managed] = await Promise.all([area.get(KEY), readManaged()]);
    return lookAt(stored[KEY], managed);
  };
  let lastUpdate: Promise<void> = Promise.resolve();
  return {
    look,
    read: async () => (await look()).settings,
    update(change) {
      const next = async () => {
        const { own, managed } = await look();
        await area.set({ [KEY]: { ...own, ...keepOwn(change(own), own, managed) } });
      };
      lastUpdate = lastUpdate.then(next, next);
      return lastUpdate;
    },
    watch(listener) {
      let isOver = false;
      const tell = (now: SettingsLook) => {
        if (!isOver) listener(now.settings, now);
      };
      const relay = (changes: Record<string, { newValue?: unknown }>) => {
        if (!(KEY in changes)) return;
        if (policy === null) void look().then(tell);
        else tell(lookAt(changes[KEY]?.newValue, policy));
      };
      area.onChanged.addListener(relay);
      const stop = onManagedChanged(() => void look().then(tell));
      return () => {
        isOver = true;
        area.onChanged.removeListener(relay);
        stop();
      };
    },
  };
}
