import '../fakes/install-fake-browser.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onCommand } from '@/utils/platform/commands.ts';
import { createContextMenus, onCheckMenu, onContextMenu, onReadingViewMenu } from '@/utils/platform/context-menus.ts';
import { keepHostAwake } from '@/utils/platform/host-keeper.ts';
import { showClosedPageNotice } from '@/utils/platform/notice.ts';
import { openOffscreenDocument } from '@/utils/platform/offscreen-document.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

const TAB = { id: 3, url: 'https://clinic.example/', mutedInfo: { muted: true } };
const SEEN_TAB = { id: 3, url: 'https://clinic.example/', sound: 'muted' };

describe('keys', () => {
  test("are Hark's own commands, with the tab where there is one", () => {
    const pressed: unknown[] = [];
    const stop = onCommand((command, tab) => pressed.push([command, tab]));
    const { onCommand: event } = fakeBrowser.api.commands;
    event.fire('listen', TAB);
    event.fire('stop');
    event.fire('_execute_action', TAB);
    event.fire('constructor', TAB);
    expect(pressed).toEqual([
      ['listen', SEEN_TAB],
      ['stop', null],
    ]);
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });
});

describe('the context menu', () => {
  const WORDS = {
    selection: 'Listen to the highlighted text',
    page: 'Listen to the page',
    here: 'Listen from here',
    'reading-view': 'Open the reading view',
    check: 'Check this page for listeners',
  };

  test('has an entry for a highlight, for the page and for a place in it, made anew as often as asked', async () => {
    await createContextMenus(WORDS);
    await createContextMenus(WORDS);
    expect(fakeBrowser.menu()).toEqual([
      { id: 'selection', title: 'Listen to the highlighted text', contexts: ['selection'] },
      { id: 'page', title: 'Listen to the page', contexts: ['page'] },
      { id: 'here', title: 'Listen from here', contexts: ['page', 'link', 'image'] },
      { id: 'reading-view', title: 'Open the reading view', contexts: ['page'] },
      { id: 'check-page', title: 'Check this page for listeners', contexts: ['action'] },
    ]);
  });

  test('tells in which tab the reading view was chosen, and of nothing else', () => {
    const chosen: unknown[] = [];
    const stop = onReadingViewMenu((tab) => chosen.push(tab));
    const { onClicked } = fakeBrowser.api.contextMenus;
    onClicked.fire({ menuItemId: 'reading-view' }, TAB);
    onClicked.fire({ menuItemId: 'page' }, TAB);
    onClicked.fire({ menuItemId: 'reading-view' }, undefined);
    expect(chosen).toEqual([SEEN_TAB]);
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });

  test('tells of which tab a page is to be checked', () => {
    const tabs: unknown[] = [];
    const stop = onCheckMenu((tab) => tabs.push(tab));
    const { onClicked } = fakeBrowser.api.contextMenus;
    onClicked.fire({ menuItemId: 'check-page' }, TAB);
    onClicked.fire({ menuItemId: 'page' }, TAB);
    onClicked.fire({ menuItemId: 'check-page' }, undefined);
    expect(tabs).toEqual([SEEN_TAB]);
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });

  test('tells what was chosen in which tab and at which place, and nothing of entries it does not know', () => {
    const chosen: unknown[] = [];
    const stop = onContextMenu(({ passage, clue }, tab) => chosen.push([passage, clue, tab]));
    const { onClicked } = fakeBrowser.api.contextMenus;
    onClicked.fire({ menuItemId: 'selection' }, TAB);
    onClicked.fire({ menuItemId: 'page' }, TAB);
    onClicked.fire({ menuItemId: 'here', linkUrl: 'https://clinic.example/a', other: 1 }, TAB);
    onClicked.fire({ menuItemId: 'page' }, undefined);
    onClicked.fire({ menuItemId: 7 }, TAB);
    expect(chosen).toEqual([
      ['selection', {}, SEEN_TAB],
      ['page', {}, SEEN_TAB],
      ['here', { linkUrl: 'https://clinic.example/a' }, SEEN_TAB],
    ]);
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });
});

describe('the notice of a closed page', () => {
  test.each(['opens', 'refused'] as const)(
    'stands at the toolbar button, whether the popup %s or not',
    async (popup) => {
      fakeBrowser.setPopup(popup);
      await showClosedPageNotice(3, 'Not here.');
      expect(fakeBrowser.log).toEqual([
        ['action.setTitle', { tabId: 3, title: 'Not here.' }],
        ['action.setBadgeText', { tabId: 3, text: '!' }],
        ...(popup === 'opens' ? [['action.openPopup']] : []),
      ]);
    },
  );
});

describe('the offscreen document', () => {
  const created = () => fakeBrowser.log.filter(([call]) => call === 'offscreen.createDocument');

  test('is opened with the reason that is true', async () => {
    await openOffscreenDocument();
    expect(created()).toMatchObject([
      ['offscreen.createDocument', { url: '/speech-host.html', reasons: ['AUDIO_PLAYBACK'] }],
    ]);
  });

  test('is opened once, also by two at the same moment', async () => {
    await Promise.all([openOffscreenDocument(), openOffscreenDocument()]);
    await openOffscreenDocument();
    expect(created()).toHaveLength(1);
  });

  test('that cannot be opened is an error', async () => {
    fakeBrowser.setOffscreen('cannot open');
    await expect(openOffscreenDocument()).rejects.toThrow('Could not create the document.');
  });
});

describe('keeping awake', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('calls the extension API at least every 10 s, until it is let go', () => {
    const calls = () => fakeBrowser.log.filter(([call]) => call === 'runtime.getPlatformInfo').length;
    const letSleep = keepHostAwake();
    vi.advanceTimersByTime(30_000);
    expect(calls()).toBe(3);
    letSleep();
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(3);
  });
});
