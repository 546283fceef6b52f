import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type OptionsModel, openOptions } from '@/utils/app/options.ts';
import { createSpeechHost } from '@/utils/app/speech-host.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { onConnect } from '@/utils/platform/ports.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { english } from '../fakes/english.ts';
import { OWN_ID } from '../fakes/fake-browser.ts';
import { createFakeSpeechEngine } from '../fakes/fake-speech-engine.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(fakeBrowser.reset);

const OZEMPIC: Pronunciation = {
  text: 'Ozempic',
  say: 'owe zem pick',
  language: null,
  where: 'word',
  letters: 'any case',
};

const VOICES = [
  { id: 'Anna|en-US', name: 'Anna', lang: 'en-US' },
  { id: 'Bea|en-US', name: 'Bea', lang: 'en-US' },
  { id: 'Chloé|fr-FR', name: 'Chloé', lang: 'fr-FR' },
];

/** The settings page beside a real speech host, or beside none that opens. */
async function open(hosts: 'open' | 'none' = 'open') {
  const lines: Connection[] = [];
  const clock = createVirtualClock();
  const engine = createFakeSpeechEngine({ clock, personalities: ['words'], voices: VOICES });
  const host = createSpeechHost({ engine, clock, keepAwake: () => () => {} });
  onConnect((_name, connection) => {
    lines.push(connection);
    host.addReader(connection);
  });
  fakeBrowser.api.runtime.onMessage.addListener((_message, _sender, respond) => {
    (respond as (answer: unknown) => void)(hosts === 'open' ? 'open' : null);
    return true;
  });
  // The settings open in a tab.
  fakeBrowser.setSender({ id: OWN_ID, url: 'chrome-extension://hark/options.html', tab: { id: 4 } });
  const models: OptionsModel[] = [];
  const store = createSettingsStore();
  await store.update(() => ({ voices: { en: 'Bea|en-US' }, rate: 1.5 }));
  const control = await openOptions({
    store,
    siteChoices: createSiteChoicesStore(),
    offer: engine,
    translate: english,
    locale: 'en',
    onModel: (model) => models.push(model),
  });
  const loseHost = () => {
    for (const line of lines) line.close();
  };
  return { control, store, engine, clock, host, loseHost, model: () => models.at(-1) as OptionsModel };
}

describe('the settings page', () => {
  test('shows the sites with choices of their own, as they come and go', async () => {
    const { model } = await open();
    expect(model().sites).toEqual([]);
    const site = { origin: 'https://clinic.example', kinds: { links: 'leave-out' } } as const;
    await createSiteChoicesStore().update(() => [site]);
    expect(model().sites).toEqual([site]);
    await createSiteChoicesStore().update(() => []);
    expect(model().sites).toEqual([]);
  });

  test('U-2.3.4: shows a key that was set on the browser’s own page when the reader comes back', async () => {
    const { model } = await open();
    const listen = (shortcut: string) => [{ name: 'listen', description: 'Listen, or pause', shortcut }];
    vi.spyOn(fakeBrowser.api.commands, 'getAll').mockResolvedValue(listen('Alt+Shift+K'));
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(model().shortcuts).toEqual([{ name: 'listen', description: 'Listen, or pause', keys: 'Alt+Shift+K' }]);
    vi.restoreAllMocks();
  });

  test('shows the settings as they are, wherever they are changed', async () => {
    const { control, store, model } = await open();
    expect([model().settings.rate, model().silence]).toEqual([1.5, null]);
    await store.update(() => ({ rate: 2 }));
    await control.save({ pauses: 'long' });
    await settle();
    expect([model().settings.rate, model().settings.pauses]).toEqual([2, 'long']);
  });
});

describe('what a clinic has set', () => {
  test('is shown beside what the reader chose, which stays as it is stored', async () => {
    const { control, store, model } = await open();
    fakeBrowser.setPolicy({ rate: 0.75, clinic: 'Klinik Grün', colour: 'red', listenButtonSites: ['clinic.example'] });
    await settle();
    expect(model()).toMatchObject({
      settings: { rate: 0.75, clinic: 'Klinik Grün' },
      own: { rate: 1.5, clinic: null },
      managed: { refused: ['colour'], sites: ['clinic.example'] },
      managedSites: 'off',
    });
    await control.save({ rate: 3, rates: { en: 3 }, pauses: 'long' });
    await settle();
    expect(model()).toMatchObject({
      settings: { rate: 0.75, rates: {}, pauses: 'long' },
      own: { rate: 1.5, rates: {} },
    });
    await control.managedSites();
    expect(model().managedSites).toBe('on');
    fakeBrowser.setPolicy(null);
    await settle();
    expect(await store.read()).toMatchObject({ rate: 1.5, pauses: 'long' });
    expect(model()).toMatchObject({ settings: { rate: 1.5 }, managedSites: 'none' });
  });
});

describe('a word that is tried', () => {
  test.each([
    [null, 'en', 'Bea|en-US'],
    ['en', 'en', 'Bea|en-US'],
    ['fr', 'fr', 'Chloé|fr-FR'],
  ])('is said as it is in a page, for the language %s by its voice', async (language, lang, voiceId) => {
    const { control, engine, model } = await open();
    await control.listen({ ...OZEMPIC, language });
    expect(engine.requests).toMatchObject([{ text: 'owe zem pick', lang, voiceId, rate: 1.5 }]);
    expect(model().silence).toBeNull();
  });

  test('is said even where pages are read exactly as written', async () => {
    const { control, store, engine } = await open();
    await store.update(() => ({ reading: 'as-written' }));
    await control.listen(OZEMPIC);
    expect(engine.requests).toMatchObject([{ text: 'owe zem pick' }]);
  });

  test('gives way to the next one', async () => {
    const { control, engine } = await open();
    await control.listen(OZEMPIC);
    await control.listen({ ...OZEMPIC, say: 'ozz em pick' });
    expect(engine.requests.map(({ text }) => text)).toEqual(['owe zem pick', 'ozz em pick']);
  });

  test('leaves the voice to whoever comes next once it was heard, so that Play does not say it again', async () => {
    const { control, clock, host, engine } = await open();
    await control.listen(OZEMPIC);
    expect(host.subject()).toEqual({ lang: 'en', voiceId: 'Bea|en-US' });
    clock.advance(20_000);
    await settle();
    expect(host.command('play')).toBe('nothing-open');
    await control.listen(OZEMPIC);
    expect(engine.requests.map(({ text }) => text)).toEqual(['owe zem pick', 'owe zem pick']);
  });

  test('leaves it also when no voice can say it', async () => {
    const { control, host, model } = await open();
    await control.listen({ ...OZEMPIC, language: 'pl' });
    await settle();
    expect(host.command('play')).toBe('nothing-open');
    expect(model().silence?.words).toMatch(/^There is no Polish voice/);
  });

  test('is explained where no voice speaks its language', async () => {
    const { control, model } = await open();
    await control.listen({ ...OZEMPIC, language: 'pl' });
    expect(model().silence).toEqual({
      of: 'word',
      words:
        'There is no Polish voice on this device, so Hark cannot say this word. Add one to your device, then try again.',
    });
    await control.listen(OZEMPIC);
    expect(model().silence).toBeNull();
  });

  test('is explained where the speech host goes while it is said, and not once it was heard', async () => {
    const { control, clock, model, loseHost } = await open();
    await control.listen(OZEMPIC);
    clock.advance(20_000);
    await settle();
    loseHost();
    expect(model().silence).toBeNull();
    await control.listen(OZEMPIC);
    loseHost();
    expect(model().silence).toEqual({
      of: 'word',
      words: 'Hark could not say this word. Try again, or check that your device has a voice.',
    });
  });

  test('is explained where the speech host does not open', async () => {
    const { control, model } = await open('none');
    await control.listen(OZEMPIC);
    expect(model().silence).toEqual({
      of: 'word',
      words: 'Hark could not say this word. Try again, or check that your device has a voice.',
    });
  });
});

describe('an example', () => {
  test('is said as the settings are now: pauses, numbers and all, block by block', async () => {
    const { control, store, engine } = await open();
    await store.update(() => ({ choices: { numbers: 'digits' }, pauses: 'none' }));
    await settle();
    await control.hear([
      { kind: 'heading', text: 'Before your visit 🧳' },
      { kind: 'list item', text: 'Take 120 mg.' },
    ]);
    expect(engine.requests).toMatchObject([{ text: 'Before your visit 🧳', voiceId: 'Bea|en-US', rate: 1.5 }]);
  });

  test('that cannot be said is told as such', async () => {
    const { control, model } = await open('none');
    await control.hear([{ kind: 'paragraph', text: 'Hello.' }]);
    expect(model().silence).toEqual({
      of: 'example',
      words: 'Hark could not say this. Try again, or check that your device has a voice.',
    });
  });
});

describe('voice and speed in the settings', () => {
  test('are those of the language that is chosen there', async () => {
    const { control, store, model } = await open();
    expect(model()).toMatchObject({ language: 'en', speedText: 'Speed 1.5', voices: { chosen: 'Bea|en-US' } });
    control.language('fr');
    await control.speed('faster');
    await control.voice('Chloé|fr-FR');
    await settle();
    expect(model()).toMatchObject({ language: 'fr', speedText: 'Speed 1.75', voices: { chosen: 'Chloé|fr-FR' } });
    await control.speed('normal');
    await settle();
    expect(await store.read()).toMatchObject({
      rate: 1.5,
      rates: { fr: 1 },
      voiceRates: { 'Chloé|fr-FR': 1 },
      voices: { fr: 'Chloé|fr-FR' },
    });
  });

  test('go together: each voice keeps its speed, and one without has that of its language', async () => {
    const { control, model } = await open();
    const shown = [model().speedText];
    await control.speed('faster');
    await control.voice('Anna|en-US');
    await settle();
    shown.push(model().speedText);
    await control.speed('normal');
    await settle();
    shown.push(model().speedText);
    await control.voice('Bea|en-US');
    await settle();
    shown.push(model().speedText);
    expect(shown).toEqual(['Speed 1.5', 'Speed 1.75', 'Speed 1', 'Speed 1.75']);
  });
});

describe('choices of a file', () => {
  test('are put in where the reader agreed, and nowhere else', async () => {
    const { control, store } = await open();
    const after = { ...(await store.read()), pauses: 'long', stops: 'block' } as const;
    await control.take(after, [{ name: 'stops', key: null }]);
    expect(await store.read()).toMatchObject({ pauses: 'normal', stops: 'block', rate: 1.5 });
  });
});

describe('the button on all sites', () => {
  test('is asked for and given back, and a no is told', async () => {
    const { control, model } = await open();
    await control.everySite('on');
    expect([model().everySite, fakeBrowser.granted()]).toEqual(['on', ['*://*/*']]);
    await control.everySite('off');
    expect([model().everySite, fakeBrowser.granted()]).toEqual(['off', []]);
    fakeBrowser.setAnswer('no');
    await control.everySite('on');
    expect(model().everySite).toBe('denied');
  });

  test('follows what is taken back in the browser', async () => {
    fakeBrowser.grant('*://*/*');
    const { model } = await open();
    expect(model().everySite).toBe('on');
    await fakeBrowser.api.permissions.remove({ origins: ['*://*/*'] });
    fakeBrowser.api.permissions.onRemoved.fire({});
    await settle();
    expect(model().everySite).toBe('off');
  });
});
