import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { openLeaveOut } from '@/utils/app/leave-out.ts';
import { openPopup } from '@/utils/app/popup.ts';
import { createVoiceChoice } from '@/utils/app/voice-choice.ts';
import type { PopupModel, VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import { describeReading } from '@/utils/core/interface/reading-model.ts';
import { parseFromHost, type ViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PlayerActivity } from '@/utils/core/reading/player-view.ts';
import type { Voice } from '@/utils/core/speech/speech-engine.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { english } from '../fakes/english.ts';
import type { FakeTab } from '../fakes/fake-browser.ts';
import { createFakeSpeechEngine } from '../fakes/fake-speech-engine.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(fakeBrowser.reset);

const VOICES = [
  { id: 'Anna|en-US', name: 'Anna', lang: 'en-US' },
  { id: 'Ewa|pl-PL', name: 'Ewa', lang: 'pl-PL' },
];

function viewOf(title: string, activity: PlayerActivity): ViewMessage {
  const view = { activity, position: null, progress: { done: 1, total: 4, fraction: 0.25 }, rate: 1 };
  return { type: 'view', passageId: 1, title, view };
}
const KNEES = viewOf('Knees', { status: 'speaking' });
const HIPS = viewOf('Hips', { status: 'speaking' });

type Port = ReturnType<typeof fakeBrowser.connectAs>;

/** A speech host as far as the popup sees it. */
function openHost() {
  const ports: Port[] = [];
  fakeBrowser.api.runtime.onConnect.addListener((port) => void ports.push(port as Port));
  return {
    ports,
    async tell(message: unknown) {
      for (const port of ports) if (port.status === 'open') port.postMessage(message);
      await settle();
    },
  };
}

async function open(
  tab: Partial<FakeTab> | null = {},
  voices: readonly Voice[] = VOICES,
  from: 'front' | number | null = 'front',
) {
  const heard: unknown[] = [];
  fakeBrowser.api.runtime.onMessage.addListener((message, _sender, respond) => {
    heard.push(message);
    (respond as (answer: unknown) => void)(hostAnswer.current);
    return true;
  });
  const hostAnswer = { current: 'done' };
  if (tab !== null) fakeBrowser.addTab({ id: 1, ...tab });
  const models: PopupModel[] = [];
  const store = createSettingsStore();
  const engine = createFakeSpeechEngine({ clock: createVirtualClock(), personalities: ['words'], voices });
  const control = await openPopup({
    store,
    loadReading: async () => ({ parseFromHost, describeReading }),
    loadVoices: async (parts) => createVoiceChoice({ ...parts, offer: engine }),
    loadLeaveOut: openLeaveOut,
    translate: english,
    locale: 'en',
    from,
    onModel: (m) => models.push(m),
  });
  await settle();
  return { control, store, engine, heard, hostAnswer, models, model: () => models.at(-1) as PopupModel };
}

/** With the part of the voices opened. */
async function openVoices(...how: Parameters<typeof open>) {
  const opened = await open(...how);
  await opened.control.openVoices();
  return { ...opened, voices: () => opened.model().voices as VoiceChoices };
}

describe('the voices', () => {
  test('are not looked at before the reader wants to choose one', async () => {
    const { control, engine, store, model } = await open();
    engine.setVoices([], 'settled');
    await store.update(() => ({ builtIn: 'never', reach: 'network' }));
    await settle();
    expect(model().voices).toBeNull();
    await control.openVoices();
    expect(model().voices).toMatchObject({ chosen: null, groups: [] });
    engine.setVoices(VOICES, 'settled');
    expect(model().voices?.groups.map(({ name }) => name)).toEqual(['English', 'Polish']);
  });
});

describe('what is left out on the site', () => {
  const wishes = (model: PopupModel) =>
    typeof model.leaveOut === 'string' ? model.leaveOut : model.leaveOut.kinds.map(({ wish }) => wish);
  const stored = () => fakeBrowser.stored('local').siteChoices;

  test('is shown when asked, chosen for this site alone, and as on all sites again', async () => {
    const { control, store, model } = await open({ url: 'https://clinic.example/knees?from=1' });
    await store.update(() => ({ choices: { links: 'skip' } }));
    expect(wishes(model())).toBe('offered');
    await control.openLeaveOut();
    expect(model().leaveOut).toMatchObject({ own: 'none', reading: 'natural' });
    expect(wishes(model())).toEqual(['read', 'read', 'leave-out', 'leave-out']);
    await Promise.all([control.leaveOut('alternatives', 'leave-out'), control.leaveOut('links', 'read')]);
    await settle();
    expect(wishes(model())).toEqual(['leave-out', 'read', 'read', 'leave-out']);
    expect(model().leaveOut).toMatchObject({ own: 'some' });
    expect(stored()).toEqual([
      { origin: 'https://clinic.example', kinds: { alternatives: 'leave-out', links: 'read' } },
    ]);
    await control.asOnAllSites();
    await settle();
    expect([wishes(model()), stored()]).toEqual([['read', 'read', 'leave-out', 'leave-out'], []]);
  });

  test('follows the settings where nothing was chosen, and is the clinic’s where it has set it', async () => {
    const { control, store, model } = await open();
    await control.openLeaveOut();
    await store.update(() => ({ alternatives: 'skip' }));
    await settle();
    expect(wishes(model())).toEqual(['leave-out', 'read', 'read', 'leave-out']);
    fakeBrowser.setPolicy({ alternatives: 'read' });
    await settle();
    expect(model().leaveOut).toMatchObject({ kinds: [{ wish: 'read', by: 'clinic' }, {}, {}, {}] });
  });

  test.each<readonly [string, Partial<FakeTab>]>([
    ['a private window', { window: 'private' }],
    ['a page that is none of the web', { url: 'file:///home/knees.html' }],
    ['a page closed to extensions', { access: 'closed' }],
  ])('is neither offered nor kept in %s', async (_where, tab) => {
    const { control, model } = await open(tab);
    await control.openLeaveOut();
    await control.leaveOut('links', 'leave-out');
    await control.asOnAllSites();
    expect([model().leaveOut, stored()]).toEqual(['none', undefined]);
  });
});

describe('voices that send text away', () => {
  test('are offered from the reader’s yes on, and no longer', async () => {
    const { engine, store, voices } = await openVoices();
    engine.setVoices([...VOICES, { id: 'Far|en-US', name: 'Far', lang: 'en-US', reach: 'network' }], 'settled');
    const offered = () => voices().groups.flatMap(({ voices }) => voices.map(({ name }) => name));
    expect(offered()).not.toContain('Far');
    await store.update(() => ({ reach: 'network' }));
    await settle();
    expect(offered()).toContain('Far');
    await store.update(() => ({ reach: 'device' }));
    await settle();
    expect(offered()).not.toContain('Far');
  });
});

describe('a voice to be tried', () => {
  const triedOf = (ports: readonly Port[]) => ports.filter(({ name }) => name === 'reader');

  test('says who it is in its own language, with the reader’s speed, as one more reader', async () => {
    const host = openHost();
    const { control, store, hostAnswer } = await open();
    hostAnswer.current = 'open';
    await store.update(() => ({ rate: 1.5, voices: { en: 'Anna|en-US' } }));
    await settle();
    const sent: unknown[] = [];
    fakeBrowser.api.runtime.onConnect.addListener((port) =>
      (port as Port).onMessage.addListener((message: unknown) => void sent.push(message)),
    );
    await control.tryVoice();
    await settle();
    expect(triedOf(host.ports)).toHaveLength(1);
    expect(sent).toMatchObject([
      {
        type: 'open',
        title: 'Anna',
        lang: 'en-US',
        begin: 'speaking',
        sentences: [{ text: 'Hello, my name is Anna and I am an English voice.' }],
        wishes: { rate: 1.5, preferred: { en: 'Anna|en-US' } },
      },
    ]);
  });

  test('that is not there, or is not heard, is told', async () => {
    const { control, engine, hostAnswer, voices } = await openVoices();
    hostAnswer.current = 'closed';
    await control.tryVoice();
    expect(voices().silence).toMatch(/^Hark could not speak with this voice\./);
    engine.setVoices([], 'settled');
    await control.tryVoice();
    expect(voices().silence).toMatch(/^Hark could not speak with this voice\./);
  });
});

describe('the language of the page', () => {
  /** A reader in the tab that takes the page for Spanish. */
  const spanishPage = () => {
    const told: unknown[] = [];
    let chosen: string | null = null;
    const answer = (message: unknown) => {
      const { type, lang } = message as { type: string; lang?: string | null };
      if (type === 'describe') return null;
      told.push(message);
      if (type === 'choose-language') chosen = lang ?? null;
      return { chosen, found: 'es-MX' };
    };
    return { told, answer };
  };

  test('is shown as Hark finds it, with the languages that have a voice by their names', async () => {
    const { answer } = spanishPage();
    const { model } = await openVoices({ lang: 'pl', receiver: answer });
    expect(model().language).toMatchObject({
      chosen: null,
      found: 'Spanish',
      languages: [
        { language: 'en', name: 'English' },
        { language: 'pl', name: 'Polish' },
      ],
    });
  });

  test('is chosen, and given back to Hark; the voices are those of what holds', async () => {
    const { told, answer } = spanishPage();
    const { control, model, voices } = await openVoices({ lang: 'en', receiver: answer });
    await control.language('pl');
    expect([model().language?.chosen, voices().inForce, voices().groups[0]?.name]).toEqual([
      'pl',
      'Ewa|pl-PL',
      'Polish',
    ]);
    await control.language(null);
    expect([model().language?.chosen, voices().inForce, voices().groups[0]?.name]).toEqual([
      null,
      'Anna|en-US',
      'English',
    ]);
    expect(told).toEqual([
      { to: 'reader', type: 'tell-language' },
      { to: 'reader', type: 'choose-language', lang: 'pl' },
      { to: 'reader', type: 'choose-language', lang: null },
    ]);
  });

  test('is what was chosen when the popup is opened again', async () => {
    const { model, voices } = await openVoices({ lang: 'en', receiver: () => ({ chosen: 'pl', found: 'en' }) });
    expect([model().language?.chosen, voices().inForce]).toEqual(['pl', 'Ewa|pl-PL']);
  });

  test('is chosen before anything is read: a reader is put into the tab for it', async () => {
    const { told, answer } = spanishPage();
    const { control, model } = await openVoices({ reader: answer });
    expect(model().language).toMatchObject({ chosen: null, found: null });
    await control.language('pl');
    expect(told).toEqual([{ to: 'reader', type: 'choose-language', lang: 'pl' }]);
    expect(model().language).toMatchObject({ chosen: 'pl', found: 'Spanish' });
  });

  test('is not asked for where no page is to be read, and stays where none takes the choice', async () => {
    expect((await openVoices({ access: 'closed' })).model().language).toBeNull();
    fakeBrowser.reset();
    const { control, model } = await openVoices();
    await control.language('pl');
    expect(model().language).toMatchObject({ chosen: null, found: null });
  });
});

describe('favourites', () => {
  test('are kept, shown first, and given up', async () => {
    const { control, store, voices } = await openVoices();
    await store.update(() => ({ voices: { en: 'Anna|en-US' } }));
    await settle();
    expect(voices()).toMatchObject({ favourite: 'no', favourites: [] });
    await control.favourite('yes');
    await settle();
    expect(voices()).toMatchObject({ favourite: 'yes', favourites: [{ id: 'Anna|en-US', name: 'Anna' }] });
    await control.favourite('no');
    await settle();
    expect(voices()).toMatchObject({ favourite: 'no', favourites: [] });
  });
});

describe('the time after which reading stops', () => {
  test('is shown as the host tells it, and asked of it', async () => {
    const host = openHost();
    const { control, heard, model } = await open();
    expect(model().sleep).toBe(null);
    await host.tell({ ...KNEES, view: { ...KNEES.view, sleep: { minutes: 15, until: 900_000 } } });
    expect(model().sleep).toBe(15);
    await control.sleep(30);
    expect(heard).toContainEqual({ to: 'host', type: 'sleep', minutes: 30 });
  });

  test('is asked of the reader here when the host has gone, and shown as that one has it', async () => {
    let sleep = {};
    const { control, hostAnswer, model } = await open({
      receiver(message) {
        const { type, minutes } = message as { type: string; minutes?: number };
        if (type === 'sleep') sleep = { sleep: { minutes, until: 0 } };
        return { ...KNEES, view: { ...KNEES.view, ...sleep } };
      },
    });
    hostAnswer.current = 'nothing-open';
    await control.sleep(30);
    expect(model().sleep).toBe(30);
  });
});

describe('the popup shows', () => {
  test.each([
    ['something highlighted', { highlighted: 'two words' }, 'selection'],
    ['nothing highlighted', {}, 'page'],
    ['a page closed to extensions', { access: 'closed', url: 'chrome://settings' }, 'closed'],
  ] as const)('with %s what can be read', async (_what, tab, page) => {
    expect((await open(tab)).model().page).toBe(page);
  });

  test('a closed page where no tab is in front', async () => {
    expect((await open(null)).model()).toMatchObject({ page: 'closed', site: 'none', reading: null });
  });

  test('what this tab reads, also when the host has gone', async () => {
    const paused = viewOf('Knees', { status: 'paused', because: 'reader' });
    const { model } = await open({ receiver: () => paused });
    expect(model()).toMatchObject({ reading: { status: 'paused', progressText: '25% read' }, elsewhere: null });
  });

  test('what the host reads for this tab, as it goes on', async () => {
    const host = openHost();
    const { model } = await open({ receiver: () => KNEES });
    await host.tell(KNEES);
    expect(model()).toMatchObject({ reading: { status: 'speaking' }, elsewhere: null });
    await host.tell(viewOf('Knees', { status: 'finished' }));
    expect(model()).toMatchObject({ reading: { status: 'finished' }, elsewhere: null });
  });

  test('what is read in another tab, by its title, until it is over', async () => {
    const host = openHost();
    const { model } = await open();
    await host.tell(HIPS);
    expect(model()).toMatchObject({ reading: { status: 'speaking' }, elsewhere: 'Hips' });
    await host.tell(viewOf('Hips', { status: 'finished' }));
    expect(model()).toMatchObject({ reading: null, elsewhere: null });
  });

  test('nothing once nothing is open, also when the news come close together', async () => {
    const host = openHost();
    const { model } = await open();
    await Promise.all([host.tell(HIPS), host.tell({ type: 'nothing-open' })]);
    expect(model()).toMatchObject({ reading: null, elsewhere: null });
  });

  test('nothing for messages that are none', async () => {
    const host = openHost();
    const { models } = await open();
    const before = models.length;
    await host.tell({ type: 'view', title: 'Half a message' });
    expect(models).toHaveLength(before);
  });

  test('the voices, those of the page first, and only a chosen one that is there', async () => {
    await createSettingsStore().update(() => ({ voices: { pl: 'Ewa|pl-PL', en: 'Gone|en-GB' } }));
    const polish = await openVoices({ lang: 'pl-PL' });
    expect(polish.voices()).toMatchObject({
      chosen: 'Ewa|pl-PL',
      groups: [{ name: 'Polish' }, { name: 'English', voices: [{ id: 'Anna|en-US', name: 'Anna' }] }],
    });
    fakeBrowser.reset();
    await createSettingsStore().update(() => ({ voices: { en: 'Gone|en-GB' } }));
    expect((await openVoices({ lang: 'en' })).voices().chosen).toBeNull();
  });

  test('Hark’s own voices as the reader wants them, and others as soon as that changes', async () => {
    const { store, voices } = await openVoices({ lang: 'pl' }, [
      ...VOICES,
      { id: 'Hark|pl', name: 'Hark', lang: 'pl' },
    ]);
    const polish = () => voices().groups[0]?.voices.concat(voices().groups[0]?.more ?? []);
    expect(polish()?.map(({ name }) => name)).toEqual(['Ewa – Poland', 'Hark']);
    await store.update(() => ({ builtIn: 'never' }));
    await settle();
    expect(polish()?.map(({ name }) => name)).toEqual(['Ewa']);
    await store.update(() => ({ builtIn: 'always' }));
    await settle();
    expect(polish()?.map(({ name }) => name)).toEqual(['Hark']);
  });

  test('what a clinic has set, and where it wants the listen button', async () => {
    fakeBrowser.setPolicy({ rates: { en: 0.75 }, hideSettings: true, listenButtonSites: ['*.clinic.example'] });
    const { model, control } = await open({ url: 'https://www.clinic.example/a' });
    expect(model()).toMatchObject({
      locked: ['speed'],
      settingsPage: 'hidden',
      site: 'wanted',
      speedText: 'Speed 0.75',
    });
    await control.speed('faster');
    expect(model().speedText).toBe('Speed 0.75');
    fakeBrowser.setPolicy(null);
    await settle();
    expect(model()).toMatchObject({ locked: [], settingsPage: 'shown', speedText: 'Speed 1' });
  });

  test('the speed as it is set, from wherever', async () => {
    const { model, store } = await open();
    await store.update(() => ({ rate: 1.75 }));
    expect(model().speedText).toBe('Speed 1.75');
  });

  test('the speed of the voice that would read, and of the one that reads', async () => {
    const host = openHost();
    const { model, store, control } = await open({ lang: 'en' });
    await store.update(() => ({ rates: { en: 0.75 }, voiceRates: { 'Anna|en-US': 2, 'Ewa|pl-PL': 3 } }));
    await settle();
    expect(model().speedText).toBe('Speed 2');
    const view = { ...HIPS.view, lang: 'pl', voiceId: 'Ewa|pl-PL' };
    await host.tell({ ...HIPS, view });
    expect(model().speedText).toBe('Speed 3');
    await control.speed('slower');
    await settle();
    expect(await store.read()).toMatchObject({
      rates: { en: 0.75, pl: 2.5 },
      voiceRates: { 'Anna|en-US': 2, 'Ewa|pl-PL': 2.5 },
    });
    expect(model().speedText).toBe('Speed 2.5');
  });

  test.each([
    ['on', { url: 'https://granted.example/' }],
    ['off', { url: 'https://clinic.example/' }],
    ['none', { url: 'chrome://settings' }],
  ])('the site as %s', async (site, tab) => {
    fakeBrowser.grant('*://granted.example/*');
    expect((await open(tab)).model().site).toBe(site);
  });
});

describe('the popup does', () => {
  test('ask the background to read, naming the tab', async () => {
    const { control, heard } = await open({ sound: 'muted' });
    await control.listen('page');
    expect(heard).toEqual([{ to: 'background', type: 'listen', tabId: 1, passage: 'page', tabSound: 'muted' }]);
  });

  test('send commands to the host, and to the reader here when the host has gone', async () => {
    const told: unknown[] = [];
    const { control, heard, hostAnswer } = await open({ receiver: (message) => void told.push(message) });
    told.length = 0;
    await control.command('pause');
    expect([heard, told]).toEqual([[{ to: 'host', type: 'command', command: 'pause' }], []]);
    hostAnswer.current = 'nothing-open';
    await control.command('back');
    expect(told[0]).toEqual({ to: 'reader', type: 'command', command: 'back' });
  });

  test('keep one line to the host, and open another only when that has closed', async () => {
    const host = openHost();
    const { control, hostAnswer } = await open();
    hostAnswer.current = 'nothing-open';
    await control.listen('page');
    await control.command('play');
    expect(host.ports).toHaveLength(1);
    host.ports[0]?.disconnect();
    await settle();
    await control.listen('page');
    expect(host.ports).toHaveLength(2);
  });

  test('change the speed and the voice', async () => {
    const { control, store } = await open({ lang: 'en' });
    await control.speed('faster');
    await control.voice('Anna|en-US');
    await control.voice('Ewa|pl-PL');
    expect(await store.read()).toMatchObject({
      rate: 1,
      rates: { en: 1.3 },
      voices: { en: 'Anna|en-US', pl: 'Ewa|pl-PL' },
    });
    await control.voice(null);
    expect((await store.read()).voices).toEqual({ pl: 'Ewa|pl-PL' });
  });

  test('keep no site of a private window, and take one back there that was on', async () => {
    const closed = await open({ window: 'private' });
    expect(closed.model().site).toBe('private');
    await closed.control.site('on');
    expect([closed.model().site, fakeBrowser.granted()]).toEqual(['private', []]);
    fakeBrowser.reset();
    fakeBrowser.grant('*://clinic.example/*');
    const { control, model } = await open({ window: 'private' });
    expect(model().site).toBe('on');
    await control.site('off');
    expect([model().site, fakeBrowser.granted()]).toEqual(['private', []]);
  });

  test('ask for the site, give it back, and say when the browser was told no', async () => {
    const { control, model } = await open();
    await control.site('on');
    expect([model().site, fakeBrowser.granted()]).toEqual(['on', ['*://clinic.example/*']]);
    await control.site('off');
    expect([model().site, fakeBrowser.granted()]).toEqual(['off', []]);
    fakeBrowser.setAnswer('no');
    await control.site('on');
    expect(model().site).toBe('denied');
  });

  test('open the sound check for the tab in front, and for none where there is none', async () => {
    const { control } = await open({ id: 1 });
    await control.soundCheck();
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url: 'chrome-extension://hark/sound-check.html?from=1' }]);
    fakeBrowser.reset();
    await (await open(null)).control.soundCheck();
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url: 'chrome-extension://hark/sound-check.html' }]);
  });

  test('open the page that makes a file of what the main button would read', async () => {
    const { control } = await open({ id: 1 });
    await control.save('selection');
    const url = 'chrome-extension://hark/save-audio.html?tab=1&frame=0&passage=selection';
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url }]);
  });

  test('say nothing aloud', async () => {
    const { engine, control } = await open({ receiver: () => KNEES });
    await control.command('play');
    expect(engine.requests).toEqual([]);
  });
});

describe('the popup as a page of its own', () => {
  test('is for the tab that it was opened from', async () => {
    fakeBrowser.addTab({ id: 9, url: 'chrome-extension://hark/popup.html?tab=1' });
    const { control, model, heard } = await open({ highlighted: 'knees' }, VOICES, 1);
    expect(model().page).toBe('selection');
    await control.listen('selection');
    expect(heard).toContainEqual(expect.objectContaining({ type: 'listen', tabId: 1, passage: 'selection' }));
  });

  test.each([[null], [5]])('says that there is no page where there is none: %j', async (from) => {
    const { model } = await open({}, VOICES, from);
    expect(model()).toMatchObject({ page: 'none', site: 'none' });
  });

  test('is opened for the tab in front', async () => {
    const { control } = await open();
    await control.openPage();
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url: 'chrome-extension://hark/popup.html?tab=1' }]);
  });
});

test('the switch shows that the button is on for all sites', async () => {
  fakeBrowser.grant('*://*/*', '*://clinic.example/*');
  const { model } = await open();
  expect(model().site).toBe('everywhere');
});
