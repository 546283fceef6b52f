import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

const DEFAULTS = {
  rate: 1,
  voices: {},
  reading: 'natural',
  builtIn: 'when-needed',
  dialects: 'apart',
  pauses: 'normal',
  closedSections: 'announce',
  alternatives: 'read',
  choices: {},
  pronunciations: [],
  keptParts: [],
  reach: 'device',
  stops: 'never',
  favourites: [],
  rates: {},
  pitch: 1,
  volume: 1,
  marks: { word: 'both', sentence: 'both', palette: 'yellow', granularity: 'by-speed' },
  panelEdge: 'bottom',
  panelExtent: 'whole',
};

beforeEach(fakeBrowser.reset);

describe('the settings store', () => {
  test('gives the defaults where nothing was kept', async () => {
    expect(await createSettingsStore().read()).toEqual(DEFAULTS);
  });

  test('keeps a change on this device and leaves the rest', async () => {
    const store = createSettingsStore();
    await store.update(() => ({ voices: { pl: 'Ewa|pl-PL' } }));
    await store.update(() => ({ rate: 1.5 }));
    expect(await createSettingsStore().read()).toEqual({ ...DEFAULTS, rate: 1.5, voices: { pl: 'Ewa|pl-PL' } });
    expect(fakeBrowser.stored('local')).toEqual({
      settings: { ...DEFAULTS, rate: 1.5, voices: { pl: 'Ewa|pl-PL' } },
    });
  });

  test('loses none of two changes at once', async () => {
    const store = createSettingsStore();
    await Promise.all([
      store.update(({ rate }) => ({ rate: rate + 0.5 })),
      store.update(({ rate }) => ({ rate: rate + 0.5 })),
      store.update(() => ({ reading: 'as-written' })),
    ]);
    expect(await store.read()).toEqual({ ...DEFAULTS, rate: 2, reading: 'as-written' });
  });

  test('goes on after a change that failed', async () => {
    const store = createSettingsStore();
    const failing = store.update(() => {
      throw new Error('cannot step');
    });
    const following = store.update(() => ({ rate: 2 }));
    await expect(failing).rejects.toThrow('cannot step');
    await following;
    expect((await store.read()).rate).toBe(2);
  });

  test('tells of each change, mended, until unsubscribed', async () => {
    const seen: Settings[] = [];
    const stop = createSettingsStore().watch((settings) => seen.push(settings));
    await fakeBrowser.api.storage.local.set({ settings: { rate: 99, voices: { en: 'Anna|en-US' } } });
    await fakeBrowser.api.storage.local.set({ somethingElse: 1 });
    stop();
    await fakeBrowser.api.storage.local.set({ settings: { rate: 2 } });
    expect(seen).toEqual([{ ...DEFAULTS, voices: { en: 'Anna|en-US' } }]);
  });
});
