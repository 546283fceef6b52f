import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { readSettingsOfSite } from '@/utils/app/settings-of-site.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

const ORIGIN = 'https://clinic.example';
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;

beforeEach(fakeBrowser.reset);

const read = () => readSettingsOfSite(createSettingsStore(), ORIGIN);

describe('the settings of a site', () => {
  test('are those for all sites, with what is left out there and the words of the site', async () => {
    await createSettingsStore().update(() => ({ choices: { numbers: 'digits' } }));
    await createSiteChoicesStore().update(() => [
      { origin: ORIGIN, kinds: { citations: 'leave-out', alternatives: 'leave-out' } },
      { origin: 'https://other.example', kinds: { links: 'leave-out' } },
    ]);
    await createSiteWordsStore().update(() => [{ origin: ORIGIN, entries: [WEGOVY] }]);
    const { settings } = await read();
    expect(settings).toMatchObject({
      alternatives: 'skip',
      choices: { numbers: 'digits', citations: 'skip' },
      pronunciations: [WEGOVY],
    });
    expect(settings.choices.links).toBeUndefined();
  });

  test('are never stored among the others', async () => {
    await createSiteChoicesStore().update(() => [{ origin: ORIGIN, kinds: { links: 'leave-out' } }]);
    await createSettingsStore().update(({ choices }) => ({ choices: { ...choices, numbers: 'digits' } }));
    expect((await read()).settings.choices).toEqual({ numbers: 'digits', links: 'skip' });
    expect(fakeBrowser.stored('local')).toMatchObject({ settings: { choices: { numbers: 'digits' } } });
  });

  test('give way to what the clinic has set', async () => {
    fakeBrowser.setPolicy({ choices: { links: 'read' } });
    await createSiteChoicesStore().update(() => [{ origin: ORIGIN, kinds: { links: 'leave-out' } }]);
    expect(await read()).toMatchObject({
      settings: { choices: { links: 'read' } },
      managed: { choices: [{ place: { name: 'choices', key: 'links' }, value: 'read' }] },
    });
  });
});
