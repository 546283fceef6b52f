import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { createStoreOfSite } from '@/utils/app/store-of-site.ts';
import { wishesOf } from '@/utils/app/wishes-of.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

const ORIGIN = 'https://clinic.example';
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;

beforeEach(fakeBrowser.reset);

/** What a page of the site is told to say, whenever that changes. */
function followSite() {
  const store = createStoreOfSite(createSettingsStore(), ORIGIN);
  const wordings: unknown[] = [];
  const stop = store.watch((settings) => wordings.push(wishesOf(settings).wording));
  return { store, wordings, stop };
}

describe('what is left out on a site', () => {
  test('reaches what is read there at once, and goes at once', async () => {
    const sites = createSiteChoicesStore();
    const { store, wordings, stop } = followSite();
    await sites.update(() => [{ origin: ORIGIN, kinds: { citations: 'leave-out', alternatives: 'leave-out' } }]);
    await settle();
    await sites.update(() => [{ origin: 'https://other.example', kinds: { links: 'leave-out' } }]);
    await settle();
    stop();
    await sites.update(() => []);
    await settle();
    expect(wordings).toEqual([
      { reading: 'natural', alternatives: 'skip', choices: { citations: 'skip' } },
      { reading: 'natural', alternatives: 'read', choices: {} },
    ]);
    expect((await store.read()).choices).toEqual({});
  });

  test('stays when the settings change, and is never stored among them', async () => {
    await createSiteChoicesStore().update(() => [{ origin: ORIGIN, kinds: { links: 'leave-out' } }]);
    const { store, wordings } = followSite();
    expect((await store.read()).choices).toEqual({ links: 'skip' });
    await store.update(({ choices }) => ({ choices: { ...choices, numbers: 'digits' } }));
    await settle();
    expect(wordings).toMatchObject([{ choices: { numbers: 'digits', links: 'skip' } }]);
    expect(fakeBrowser.stored('local')).toMatchObject({
      settings: { choices: { numbers: 'digits' } },
      siteChoices: [{ origin: ORIGIN, kinds: { links: 'leave-out' } }],
    });
  });

  test('goes with the words of the site, when both change together', async () => {
    const { wordings } = followSite();
    await Promise.all([
      createSiteChoicesStore().update(() => [{ origin: ORIGIN, kinds: { links: 'leave-out' } }]),
      createSiteWordsStore().update(() => [{ origin: ORIGIN, entries: [WEGOVY] }]),
    ]);
    await settle();
    expect(wordings.at(-1)).toEqual({
      reading: 'natural',
      alternatives: 'read',
      choices: { links: 'skip' },
      pronunciations: [WEGOVY],
    });
  });

  test('gives way to what the clinic has set', async () => {
    fakeBrowser.setPolicy({ choices: { links: 'read' } });
    await createSiteChoicesStore().update(() => [{ origin: ORIGIN, kinds: { links: 'leave-out' } }]);
    expect((await followSite().store.read()).choices).toEqual({ links: 'read' });
  });
});
