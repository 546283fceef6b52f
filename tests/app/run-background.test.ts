import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { type HostLink, runBackground } from '@/utils/app/run-background.ts';
import type { SpeedSubject } from '@/utils/core/settings/speed.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { english } from '../fakes/english.ts';
import { type FakeTab, OWN_PAGE, toBrowserTab } from '../fakes/fake-browser.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

beforeEach(fakeBrowser.reset);

/** When keys go down. */
const PRESSED_AT = 1_800_000_000_000;

function setUp({
  hostAnswer = 'done',
  subject = null,
}: {
  hostAnswer?: 'done' | 'nothing-open';
  subject?: SpeedSubject | null;
} = {}) {
  const asked: unknown[] = [];
  const host: HostLink = {
    async open() {
      asked.push('open');
    },
    async command(command) {
      asked.push(command);
      return hostAnswer;
    },
    subject: async () => subject,
  };
  const settings = createSettingsStore();
  runBackground({ host, settings, translate: english, readTime: () => PRESSED_AT });
  const { commands, contextMenus, tabs, runtime, permissions } = fakeBrowser.api;
  return {
    asked,
    settings,
    async pressKey(name: string, tab?: FakeTab) {
      commands.onCommand.fire(name, tab && toBrowserTab(tab));
      await settle();
    },
    async chooseMenu(menuItemId: string, tab: FakeTab, place: object = {}) {
      contextMenus.onClicked.fire({ menuItemId, ...place }, toBrowserTab(tab));
      await settle();
    },
    async updateTab(id: number, change: unknown) {
      tabs.onUpdated.fire(id, change);
      await settle();
    },
    async install(reason = 'install') {
      runtime.onInstalled.fire({ reason });
      await settle();
    },
    async changePermissions(change: 'onAdded' | 'onRemoved') {
      permissions[change].fire({});
      await settle();
    },
  };
}

/** A tab whose reader keeps what it is told. */
function addReaderTab(id: number) {
  const heard: unknown[] = [];
  const tab = fakeBrowser.addTab({
    id,
    receiver: (message) => {
      heard.push(message);
      return 'listening';
    },
  });
  return { tab, heard };
}

const ASKED = { to: 'reader', type: 'listen', tabSound: 'on' };
const LISTEN = { ...ASKED, passage: 'choose', pressedAt: PRESSED_AT };

describe('the listen key', () => {
  test('asks the reader that is there, and opens the host meanwhile', async () => {
    const { pressKey, asked } = setUp();
    const { tab, heard } = addReaderTab(1);
    await pressKey('listen', tab);
    expect([heard, tab.injected, asked]).toEqual([[LISTEN], [], ['open']]);
  });

  test('puts a reader into a tab without one, and asks it', async () => {
    const { pressKey } = setUp();
    const heard: unknown[] = [];
    const tab = fakeBrowser.addTab({ id: 1, sound: 'muted', reader: (message) => heard.push(message) });
    await pressKey('listen', tab);
    expect(tab.injected).toEqual(['/reader.js', '/listen-button.js']);
    expect(heard).toEqual([{ ...LISTEN, tabSound: 'muted' }]);
  });

  test('puts one into the page that has come meanwhile, too', async () => {
    const { pressKey } = setUp();
    const heard: unknown[] = [];
    let pages = 0;
    const reader = (message: unknown) => {
      pages += 1;
      if (pages === 1) throw new Error('The message port closed before a response was received.');
      return heard.push(message);
    };
    const tab = fakeBrowser.addTab({ id: 1, reader });
    await pressKey('listen', tab);
    expect([tab.injected, heard]).toEqual([['/reader.js', '/reader.js', '/listen-button.js'], [LISTEN]]);
  });

  test('says that the page cannot be read where no reader comes to life in it', async () => {
    const { pressKey } = setUp();
    const reader = () => {
      throw new Error('The message port closed before a response was received.');
    };
    await pressKey('listen', fakeBrowser.addTab({ id: 1, reader }));
    expect(fakeBrowser.log.map(([call]) => call)).toEqual([
      'action.setTitle',
      'action.setBadgeText',
      'action.openPopup',
    ]);
  });

  test('from here asks for the page from the place that is meant on', async () => {
    const { pressKey } = setUp();
    const { tab, heard } = addReaderTab(1);
    await pressKey('listen-from-here', tab);
    expect(heard).toEqual([{ ...ASKED, passage: 'here' }]);
  });

  test('asks in the tab in front where the browser does not name one', async () => {
    const { pressKey } = setUp();
    const { heard } = addReaderTab(1);
    await pressKey('listen');
    expect(heard).toEqual([LISTEN]);
  });

  test('says of a page closed to extensions that it is one, and does not count the tab as used', async () => {
    const { pressKey, updateTab } = setUp();
    const tab = fakeBrowser.addTab({ id: 1, access: 'closed', url: 'chrome://settings' });
    await pressKey('listen', tab);
    expect(fakeBrowser.log).toEqual([
      [
        'action.setTitle',
        {
          tabId: 1,
          title:
            'Browsers do not let extensions read this page. Hark works on normal web pages. If this is a PDF (a file made for printing) or a browser page, open the text as a web page.',
        },
      ],
      ['action.setBadgeText', { tabId: 1, text: '!' }],
      ['action.openPopup'],
    ]);
    await updateTab(1, { status: 'complete' });
    expect(fakeBrowser.stored('session')).toEqual({});
  });

  test('does nothing where there is no tab', async () => {
    const { pressKey, asked } = setUp();
    await pressKey('listen');
    expect(asked).toEqual([]);
  });
});

describe('a frame of another site that may be looked into', () => {
  const setUpFrame = async ({ pageLook, look }: { pageLook: string; look: string }) => {
    const { tab: page, heard } = addReaderTab(9);
    const inFrame: unknown[] = [];
    const reader = (message: unknown) => {
      inFrame.push(message);
      return 'listening';
    };
    const frames = [{ frameId: 7, look, receiver: null, reader }];
    await fakeBrowser.api.permissions.request({ origins: ['*://frame.example/*'] });
    const tab = fakeBrowser.addTab({ id: 1, receiver: page.receiver, pageLook, frames });
    return { tab, heard, inFrame };
  };

  test.each([
    ['has the keys', 'focused'],
    ['has lost them to the popup', 'highlighted'],
  ])('gets a reader of its own when something is highlighted in it and it %s', async (_which, look) => {
    const { pressKey, chooseMenu } = setUp();
    const { tab, heard, inFrame } = await setUpFrame({ pageLook: 'elsewhere', look });
    await pressKey('listen', tab);
    await chooseMenu('selection', tab);
    expect(inFrame).toEqual([LISTEN, { ...ASKED, passage: 'selection' }]);
    expect(heard).toEqual([]);
    expect(tab.injected).toEqual(['/reader.js', '/listen-button.js']);
  });

  test.each([
    ['the focus is on the page', { pageLook: 'highlighted', look: 'highlighted' }],
    ['nothing is highlighted in it', { pageLook: 'elsewhere', look: 'nothing' }],
    ['the focus is in a frame within it', { pageLook: 'elsewhere', look: 'elsewhere' }],
    ['it belongs to the document around it', { pageLook: 'elsewhere', look: 'inner' }],
  ])('leaves the press to the page when %s', async (_which, looks) => {
    const { chooseMenu } = setUp();
    const { tab, heard, inFrame } = await setUpFrame(looks);
    await chooseMenu('selection', tab);
    expect([heard, inFrame]).toEqual([[{ ...ASKED, passage: 'selection' }], []]);
  });

  test('is not looked for where the reader has allowed no site', async () => {
    const { pressKey } = setUp();
    const { tab, heard, inFrame } = await setUpFrame({ pageLook: 'elsewhere', look: 'focused' });
    await fakeBrowser.api.permissions.remove({ origins: ['*://frame.example/*'] });
    await pressKey('listen', tab);
    expect([heard, inFrame]).toEqual([[LISTEN], []]);
  });

  test('hears the key and the commands while it reads, wherever the focus is', async () => {
    const { pressKey } = setUp({ hostAnswer: 'nothing-open' });
    const { tab, heard, inFrame } = await setUpFrame({ pageLook: 'nothing', look: 'nothing' });
    const [frame] = tab.frames;
    if (frame === undefined) throw new Error('There is a frame.');
    frame.receiver = (message) => {
      if ((message as { type: string }).type === 'describe') return READING;
      return frame.reader(message);
    };
    await pressKey('listen', tab);
    await pressKey('panel', tab);
    await pressKey('stop', tab);
    expect(inFrame).toEqual([
      LISTEN,
      { to: 'reader', type: 'go-to-panel' },
      { to: 'reader', type: 'command', command: 'stop' },
    ]);
    expect(heard).toEqual([]);
  });
});

const READING = {
  type: 'view',
  passageId: 1,
  title: 'Knees',
  view: {
    activity: { status: 'speaking' },
    position: null,
    progress: { done: 0, total: 10, fraction: 0 },
    rate: 1,
  },
};

describe('the other keys', () => {
  test.each(['stop', 'back', 'forward', 'repeat', 'repeat-slower', 'heading-back'])(
    '%s goes to the host, wherever it reads',
    async (command) => {
      const { pressKey, asked } = setUp({ hostAnswer: 'done' });
      const { tab, heard } = addReaderTab(1);
      await pressKey(command, tab);
      expect([asked, heard]).toEqual([[command], []]);
    },
  );

  test.each(['stop', 'back', 'forward'])('%s goes to the reader in the tab when the host has gone', async (command) => {
    const { pressKey, asked } = setUp({ hostAnswer: 'nothing-open' });
    const { tab, heard } = addReaderTab(1);
    await pressKey(command, tab);
    expect([asked, heard]).toEqual([[command], [{ to: 'reader', type: 'command', command }]]);
  });

  test('slower and faster change the setting', async () => {
    const { pressKey, settings, asked } = setUp();
    await pressKey('faster');
    await pressKey('faster');
    expect((await settings.read()).rate).toBe(1.5);
    await pressKey('slower');
    expect([(await settings.read()).rate, asked]).toEqual([1.3, []]);
  });

  test('slower and faster change the speed of the language that is read, where one is', async () => {
    const { pressKey, settings } = setUp({ subject: { lang: 'pl', voiceId: null } });
    await pressKey('faster');
    await pressKey('faster');
    expect(await settings.read()).toMatchObject({ rate: 1, rates: { pl: 1.5 } });
  });

  test('slower and faster change the speed of the voice that reads, and of its language', async () => {
    const { pressKey, settings } = setUp({ subject: { lang: 'pl', voiceId: 'Ewa|pl-PL' } });
    await pressKey('faster');
    expect(await settings.read()).toMatchObject({ rate: 1, rates: { pl: 1.3 }, voiceRates: { 'Ewa|pl-PL': 1.3 } });
  });

  test('slower and faster mean what the tab in front has open when the host has gone in a pause', async () => {
    const { pressKey, settings } = setUp();
    const { view } = READING;
    const tab = fakeBrowser.addTab({
      id: 1,
      receiver: () => ({ ...READING, view: { ...view, lang: 'pl', voiceId: 'Ewa|pl-PL' } }),
    });
    await pressKey('faster', tab);
    expect(await settings.read()).toMatchObject({ rate: 1, rates: { pl: 1.3 }, voiceRates: { 'Ewa|pl-PL': 1.3 } });
  });

  test('panel goes to the player in the page, and puts nothing into a page without one', async () => {
    const { pressKey } = setUp();
    const { tab, heard } = addReaderTab(1);
    const without = fakeBrowser.addTab({ id: 2 });
    await pressKey('panel', tab);
    await pressKey('panel', without);
    expect([heard, without.injected]).toEqual([[{ to: 'reader', type: 'go-to-panel' }], []]);
  });
});

test('the key that opens a section goes to the reader, and puts none into a page without one', async () => {
  const { pressKey } = setUp();
  const { tab, heard } = addReaderTab(1);
  const without = fakeBrowser.addTab({ id: 2 });
  await pressKey('open-section', tab);
  await pressKey('open-section', without);
  expect([heard, without.injected]).toEqual([[{ to: 'reader', type: 'open-section' }], []]);
});

describe('the context menu', () => {
  test.each(['selection', 'page'])('asks for the %s', async (passage) => {
    const { chooseMenu } = setUp();
    const { tab, heard } = addReaderTab(1);
    await chooseMenu(passage, tab);
    expect(heard).toEqual([{ ...ASKED, passage }]);
  });

  test('asks for the page from a place on, with what the browser says of the place', async () => {
    const { chooseMenu } = setUp();
    const { tab, heard } = addReaderTab(1);
    await chooseMenu('here', tab, { srcUrl: 'https://clinic.example/knee.png' });
    expect(heard).toEqual([{ ...ASKED, passage: 'here', clue: { srcUrl: 'https://clinic.example/knee.png' } }]);
  });

  test('is made when Hark is installed', async () => {
    const { install } = setUp();
    await install();
    expect(fakeBrowser.menu().map(({ title }) => title)).toEqual([
      'Listen to the highlighted text',
      'Listen to the page',
      'Listen from here',
      'Open the reading view',
      'Check this page for listeners',
    ]);
  });
});

describe('messages', () => {
  const fromTab = (tab: FakeTab) => ({ id: 'hark', url: tab.url, tab: toBrowserTab(tab) });

  test('open the host for a reader', async () => {
    const { asked } = setUp();
    const { tab } = addReaderTab(1);
    expect(await fakeBrowser.receive({ to: 'background', type: 'open-host' }, fromTab(tab))).toBe('open');
    expect(asked).toEqual(['open']);
  });

  test('bring a part of the reader into its own tab, and for nobody else', async () => {
    setUp();
    const { tab } = addReaderTab(1);
    const message = { to: 'background', type: 'load-parts', parts: ['structure', 'article'] };
    expect(await fakeBrowser.receive(message, fromTab(tab))).toBe('loaded');
    expect(await fakeBrowser.receive({ ...message, parts: ['own-pages'] }, fromTab(tab))).toBe('loaded');
    expect(tab.injected).toEqual(['/structure.js', '/article.js', '/own-pages.js']);
    expect(await fakeBrowser.receive(message, OWN_PAGE)).toBeUndefined();
    const closed = fakeBrowser.addTab({ id: 2, access: 'closed' });
    expect(await fakeBrowser.receive(message, fromTab(closed))).toBeNull();
  });

  test('of a reader tell it the settings of its site', async () => {
    const { settings } = setUp();
    const { tab } = addReaderTab(1);
    await settings.update(() => ({ rate: 1.5 }));
    await createSiteChoicesStore().update(() => [{ origin: 'https://clinic.example', kinds: { links: 'leave-out' } }]);
    const ask = (from: object) => fakeBrowser.receive({ to: 'background', type: 'read-settings' }, from);
    expect(await ask(fromTab(tab))).toMatchObject({ rate: 1.5, wishes: { wording: { choices: { links: 'skip' } } } });
    expect(await ask(OWN_PAGE)).toMatchObject({ rate: 1.5, wishes: { wording: { choices: {} } } });
    expect(await ask({ ...fromTab(tab), id: 'another extension' })).toBeUndefined();
  });

  test('of the panel change the speed of what is read, and where the panel stands', async () => {
    const { settings } = setUp();
    const { tab } = addReaderTab(1);
    const tell = (message: object) => fakeBrowser.receive({ to: 'background', ...message }, fromTab(tab));
    const subject = { lang: 'en', voiceId: null };
    const step = (to: string) => ({ type: 'step-speed', step: to, subject });
    // Two quick presses count as two.
    expect(await Promise.all([tell(step('faster')), tell(step('faster'))])).toEqual(['done', 'done']);
    expect(await tell({ type: 'place-panel', place: { panelEdge: 'top' } })).toBe('done');
    expect(await tell({ type: 'place-panel', place: { panelExtent: 'folded', rate: 4 } })).toBe('done');
    expect(await settings.read()).toMatchObject({
      rate: 1,
      rates: { en: 1.5 },
      panelEdge: 'top',
      panelExtent: 'folded',
    });
    const wrong = [
      step('fastest'),
      { type: 'step-speed', step: 'faster' },
      { type: 'place-panel', place: { panelEdge: 'left' } },
    ];
    expect(await Promise.all(wrong.map(tell))).toEqual([undefined, undefined, undefined]);
  });

  test('of the listen button read what is highlighted in its own tab', async () => {
    setUp();
    const { tab, heard } = addReaderTab(1);
    await fakeBrowser.receive({ to: 'background', type: 'listen-here' }, fromTab(tab));
    expect(heard).toEqual([{ ...ASKED, passage: 'selection' }]);
  });

  test('of the listen button bring what reads a highlight with the reader, where none is', async () => {
    setUp();
    const heard: unknown[] = [];
    const tab = fakeBrowser.addTab({ id: 1, reader: (message) => heard.push(message) });
    await fakeBrowser.receive({ to: 'background', type: 'listen-here' }, fromTab(tab));
    expect([heard, tab.injected]).toEqual([
      [{ ...ASKED, passage: 'selection' }],
      ['/reader.js', '/selection.js', '/listen-button.js'],
    ]);
  });

  test('of the panel open the sound check for its own tab', async () => {
    setUp();
    const { tab } = addReaderTab(7);
    expect(await fakeBrowser.receive({ to: 'background', type: 'open-sound-check' }, fromTab(tab))).toBe('open');
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url: 'chrome-extension://hark/sound-check.html?from=7' }]);
  });

  test('of the panel open the page that makes a file of what is open in its own frame', async () => {
    setUp();
    const { tab } = addReaderTab(7);
    const sender = { ...fromTab(tab), frameId: 3 };
    expect(await fakeBrowser.receive({ to: 'background', type: 'open-save-audio' }, sender)).toBe('open');
    const url = 'chrome-extension://hark/save-audio.html?tab=7&frame=3&passage=open';
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url }]);
  });

  test('of the panel open the reading view of its own tab', async () => {
    setUp();
    const { tab } = addReaderTab(7);
    expect(await fakeBrowser.receive({ to: 'background', type: 'open-reading-view' }, fromTab(tab))).toBe('open');
    expect(fakeBrowser.log).toContainEqual(['tabs.create', { url: 'chrome-extension://hark/reading-view.html?of=7' }]);
  });

  test('of the panel open the settings', async () => {
    setUp();
    const { tab } = addReaderTab(7);
    expect(await fakeBrowser.receive({ to: 'background', type: 'open-settings' }, fromTab(tab))).toBe('open');
    expect(fakeBrowser.log).toContainEqual(['runtime.openOptionsPage']);
  });

  test('of the popup choose the tab', async () => {
    setUp();
    const { heard } = addReaderTab(1);
    const message = { to: 'background', type: 'listen', tabId: 1, passage: 'page', tabSound: 'muted' };
    expect(await fakeBrowser.receive(message, OWN_PAGE)).toBe('asked');
    expect(heard).toEqual([{ ...ASKED, passage: 'page', tabSound: 'muted' }]);
  });

  test('of the speech host keep how fast voices are, and tell it; those of a tab do not', async () => {
    setUp();
    const { tab } = addReaderTab(1);
    const tempos = { 'Anna|en-US': { rate: 1, words: 150, written: 900, ms: 60_000 } };
    const keep = { to: 'background', type: 'keep-tempos', tempos: { ...tempos, broken: 7 } };
    const recall = { to: 'background', type: 'recall-tempos' };
    await fakeBrowser.receive(keep, fromTab(tab));
    expect([fakeBrowser.stored('local'), await fakeBrowser.receive(recall, fromTab(tab))]).toEqual([{}, undefined]);
    expect(await fakeBrowser.receive(recall, OWN_PAGE)).toEqual({});
    await fakeBrowser.receive(keep, OWN_PAGE);
    expect([fakeBrowser.stored('local'), await fakeBrowser.receive(recall, OWN_PAGE)]).toEqual([{ tempos }, tempos]);
  });

  test('of the speech host tell it what the browser takes texts for; no tab is told', async () => {
    setUp();
    const { tab } = addReaderTab(1);
    fakeBrowser.setDetector('finds Hebrew');
    const message = { to: 'background', type: 'detect-languages', texts: ['שלום', 'e\u0301 🦵'] };
    const hebrew = { languages: ['he'], certainty: 'reliable' };
    expect(await fakeBrowser.receive(message, OWN_PAGE)).toEqual([hebrew, hebrew]);
    expect(await fakeBrowser.receive(message, fromTab(tab))).toBeUndefined();
  });

  test('of a tab never choose another tab', async () => {
    setUp();
    const { heard } = addReaderTab(1);
    const other = fakeBrowser.addTab({ id: 2 });
    const message = { to: 'background', type: 'listen', tabId: 1, passage: 'page', tabSound: 'on' };
    expect(await fakeBrowser.receive(message, fromTab(other))).toBeUndefined();
    expect(heard).toEqual([]);
  });

  test.each([[null], [{ to: 'host', type: 'command', command: 'stop' }], [{ to: 'background', type: 'format-disk' }]])(
    'that are not for it are left alone: %j',
    async (message) => {
      const { asked } = setUp();
      expect([await fakeBrowser.receive(message, OWN_PAGE), asked]).toEqual([undefined, []]);
    },
  );
});

describe('tabs', () => {
  test('that are muted or unmuted tell their reader', async () => {
    const { updateTab } = setUp();
    const { heard } = addReaderTab(1);
    await updateTab(1, { mutedInfo: { muted: true } });
    expect(heard).toEqual([{ to: 'reader', type: 'tab-sound', tabSound: 'muted' }]);
  });

  test('in which Hark was used get the listen button again on their next page, others do not', async () => {
    const { pressKey, updateTab } = setUp();
    const { tab } = addReaderTab(1);
    const other = fakeBrowser.addTab({ id: 2 });
    await pressKey('listen', tab);
    await updateTab(1, { status: 'complete' });
    await updateTab(2, { status: 'complete' });
    expect([tab.injected, other.injected]).toEqual([['/listen-button.js'], []]);
  });
});

describe('sites with the listen button', () => {
  test('get it registered and, in the tab in front, at once', async () => {
    const { changePermissions } = setUp();
    const tab = fakeBrowser.addTab({ id: 1 });
    fakeBrowser.grant('*://clinic.example/*');
    await changePermissions('onAdded');
    expect(fakeBrowser.registered()).toMatchObject([{ matches: ['*://clinic.example/*'] }]);
    expect(tab.injected).toEqual(['/listen-button.js']);
  });

  test('lose the registration when the permission is taken back, and the tab in front gets nothing', async () => {
    const { changePermissions } = setUp();
    fakeBrowser.grant('*://clinic.example/*');
    await changePermissions('onAdded');
    const tab = fakeBrowser.addTab({ id: 1 });
    await fakeBrowser.api.permissions.remove({ origins: ['*://clinic.example/*'] });
    await changePermissions('onRemoved');
    expect([fakeBrowser.registered(), tab.injected]).toEqual([[], []]);
  });

  test('are registered anew after an update, which takes the registration away', async () => {
    const { install } = setUp();
    fakeBrowser.grant('*://clinic.example/*');
    await install();
    expect(fakeBrowser.registered()).toHaveLength(1);
  });
});

describe('the welcome', () => {
  test('is not shown where a clinic hides it', async () => {
    fakeBrowser.setPolicy({ hideWelcome: true });
    const { install } = setUp();
    await install();
    expect(fakeBrowser.log.filter(([what]) => what === 'tabs.create')).toEqual([]);
  });

  test.each([
    ['install', 1],
    ['update', 0],
    ['chrome_update', 0],
    ['browser_update', 0],
    ['shared_module_update', 0],
  ])('A-2.2.4: after "%s" opens %i times', async (reason, times) => {
    const { install } = setUp();
    await install(reason);
    const opened = fakeBrowser.log.filter(
      ([what, details]) => what === 'tabs.create' && JSON.stringify(details).includes('welcome.html'),
    );
    expect(opened).toHaveLength(times);
  });
});
