import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { openHelp, openPopupPage, openWelcome, readPopupTab } from '@/utils/platform/own-pages.ts';
import { openShortcutSettings, readShortcuts } from '@/utils/platform/shortcuts.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

describe("Hark's own pages", () => {
  test('open in tabs of their own', async () => {
    await openHelp();
    await openWelcome();
    await openPopupPage(12);
    await openPopupPage(null);
    expect(fakeBrowser.log).toEqual([
      ['tabs.create', { url: 'chrome-extension://hark/help.html' }],
      ['tabs.create', { url: 'chrome-extension://hark/welcome.html' }],
      ['tabs.create', { url: 'chrome-extension://hark/popup.html?tab=12' }],
      ['tabs.create', { url: 'chrome-extension://hark/popup.html?tab=' }],
    ]);
  });

  test.each([
    ['', 'front'],
    ['?tab=12', 12],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=1e3', null],
    ['?tab=99999999999', null],
    ['?other=12', 'front'],
  ])('a popup with "%s" is for %j', (search, tab) => {
    expect(readPopupTab(search)).toBe(tab);
  });
});

describe('the keys', () => {
  test('are those that the browser has now', async () => {
    expect(await readShortcuts()).toEqual([
      { name: 'listen', description: 'Listen, or pause', keys: 'Alt+Shift+L' },
      { name: 'slower', description: 'Slower', keys: '' },
    ]);
  });

  test('are changed on the browser’s own page: by its address in Chrome, by its function in Firefox', async () => {
    await openShortcutSettings();
    expect(fakeBrowser.log).toEqual([['tabs.create', { url: 'chrome://extensions/shortcuts' }]]);
    let opened = 0;
    const ofFirefox = {
      openShortcutSettings: async () => {
        opened += 1;
      },
    };
    Object.assign(fakeBrowser.api.commands, ofFirefox);
    await openShortcutSettings();
    Reflect.deleteProperty(fakeBrowser.api.commands, 'openShortcutSettings');
    expect([opened, fakeBrowser.log.length]).toEqual([1, 1]);
  });
});
