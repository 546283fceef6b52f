import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

const DEFAULTS = {
  rate: 1,
  voices: {},
  reading: 'natural',
  builtIn: 'when-needed',
  dialects: 'apart',
  pauses: 'normal',
  pauseLengths: { sentence: 0, item: 300, paragraph: 500, heading: 700 },
  closedSections: 'announce',
  alternatives: 'read',
  choices: {},
  pronunciations: [],
  keptParts: [],
  reach: 'device',
  stops: 'never',
  earcons: 'none',
  favourites: [],
  rates: {},
  voiceRates: {},
  output: 'ready',
  pitch: 1,
  volume: 1,
  clinic: null,
  help: null,
  marks: {
    word: 'both',
    sentence: 'both',
    palette: 'yellow',
    wordColour: '#ffc933',
    sentenceColour: '#fff1b8',
    granularity: 'by-speed',
  },
  panelEdge: 'bottom',
  panelExtent: 'whole',
  look: {
    font: 'system',
    size: 100,
    lines: 1.75,
    letters: 0,
    words: 0,
    width: 'medium',
    theme: 'system',
    focus: 'none',
    height: 'in-view',
    read: 'plain',
  },
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
    await settle();
    stop();
    await fakeBrowser.api.storage.local.set({ settings: { rate: 2 } });
    await settle();
    expect(seen).toEqual([{ ...DEFAULTS, voices: { en: 'Anna|en-US' } }]);
  });

  test('gives what a clinic has set in the place of what the reader chose, and stores none of it', async () => {
    const store = createSettingsStore();
    await store.update(() => ({ rate: 2, pauses: 'long' }));
    fakeBrowser.setPolicy({ rate: 0.75, colour: 'red' });
    expect(await store.read()).toEqual({ ...DEFAULTS, rate: 0.75, pauses: 'long' });
    await store.update(({ rate }) => ({ rate: rate + 1, pauses: 'none' }));
    expect(fakeBrowser.stored('local')).toEqual({ settings: { ...DEFAULTS, rate: 2, pauses: 'none' } });
    expect(await store.look()).toMatchObject({
      settings: { rate: 0.75, pauses: 'none' },
      own: { rate: 2, pauses: 'none' },
      managed: { refused: ['colour'] },
    });
  });

  test('tells of a policy that comes and goes', async () => {
    const seen: number[] = [];
    const stop = createSettingsStore().watch(({ rate }) => seen.push(rate));
    fakeBrowser.setPolicy({ rate: 0.75 });
    await settle();
    fakeBrowser.setPolicy(null);
    await settle();
    stop();
    fakeBrowser.setPolicy({ rate: 3 });
    await settle();
    expect(seen).toEqual([0.75, 1]);
  });
});
