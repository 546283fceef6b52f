import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import {
  findActiveTab,
  injectListenButton,
  injectParts,
  injectReader,
  lookAtTab,
  onPageLoaded,
  onTabSound,
  sendToReader,
} from '@/utils/platform/tabs.ts';
import { addUsedTab, isUsedTab } from '@/utils/platform/used-tabs.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

const ASK = { to: 'reader', type: 'describe' } as const;

describe('the tab in front', () => {
  test('is told with its address and sound', async () => {
    fakeBrowser.addTab({ id: 7, sound: 'muted' });
    expect(await findActiveTab()).toEqual({ id: 7, sound: 'muted', url: 'https://clinic.example/page' });
  });

  test('is null where the window has none', async () => {
    expect(await findActiveTab()).toBeNull();
  });
});

describe('a message to a reader', () => {
  test('is answered by it', async () => {
    fakeBrowser.addTab({ id: 1, receiver: (message) => ({ heard: message }) });
    expect(await sendToReader(1, ASK)).toEqual({ heard: ASK });
  });

  test.each([
    ['without a reader', { id: 1 }],
    ['whose reader is an older one and does not know the message', { id: 1, receiver: () => undefined }],
  ])('finds null in a tab %s', async (_which, tab) => {
    fakeBrowser.addTab(tab);
    expect(await sendToReader(1, ASK)).toBeNull();
  });

  test('finds null in a tab that has gone', async () => {
    expect(await sendToReader(99, ASK)).toBeNull();
  });
});

describe('injecting', () => {
  test('puts the reader, its part and the button into an open page', async () => {
    const tab = fakeBrowser.addTab({ id: 1 });
    const done = [await injectReader(1), await injectListenButton(1), await injectParts(1, ['article'], 0)];
    expect(done).toEqual([true, true, true]);
    expect(tab.injected).toEqual(['/reader.js', '/listen-button.js', '/article.js']);
  });

  test('says so where the browser lets no extension in', async () => {
    fakeBrowser.addTab({ id: 1, access: 'closed', url: 'chrome://settings' });
    expect([await injectReader(1), await injectListenButton(1), await injectReader(99)]).toEqual([false, false, false]);
  });

  test('says so where Firefox lets no extension in and does not refuse it', async () => {
    fakeBrowser.addTab({ id: 1, access: 'silently-closed', url: 'about:support' });
    expect([await injectReader(1), await injectListenButton(1)]).toEqual([false, false]);
  });
});

describe('a look at a tab', () => {
  test.each([
    ['', 'nothing'],
    ['two words', 'something'],
  ])(
    'sees whether something is highlighted (%j) and the language, and takes no text out',
    async (highlighted, told) => {
      fakeBrowser.addTab({ id: 1, highlighted, lang: 'pl' });
      expect(await lookAtTab(1)).toEqual({ access: 'open', highlighted: told, lang: 'pl' });
    },
  );

  test('sees what is highlighted in a frame, and takes the language of the page', async () => {
    fakeBrowser.addTab({ id: 1, highlightedInFrame: 'two words', lang: 'pl' });
    expect(await lookAtTab(1)).toEqual({ access: 'open', highlighted: 'something', lang: 'pl' });
  });

  test.each(['closed', 'silently-closed'] as const)('sees a page that is %s to extensions', async (access) => {
    fakeBrowser.addTab({ id: 1, access });
    expect(await lookAtTab(1)).toEqual({ access: 'closed' });
  });
});

describe('what happens in tabs', () => {
  test('is told: the sound switched, a page loaded; nothing else', () => {
    const heard: unknown[] = [];
    const stops = [
      onTabSound((id, sound) => heard.push([id, sound])),
      onPageLoaded((id) => heard.push([id, 'loaded'])),
    ];
    const { onUpdated } = fakeBrowser.api.tabs;
    onUpdated.fire(1, { status: 'loading' });
    onUpdated.fire(1, { title: 'New' });
    onUpdated.fire(1, { status: 'complete' });
    onUpdated.fire(2, { mutedInfo: { muted: true } });
    onUpdated.fire(2, { mutedInfo: { muted: false } });
    expect(heard).toEqual([
      [1, 'loaded'],
      [2, 'muted'],
      [2, 'on'],
    ]);
    for (const stop of stops) stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });
});

describe('the tabs in which Hark was used', () => {
  test('are remembered once each, in the memory of this session only', async () => {
    expect(await isUsedTab(5)).toBe(false);
    await addUsedTab(5);
    await addUsedTab(5);
    await addUsedTab(8);
    expect([await isUsedTab(5), await isUsedTab(8), await isUsedTab(6)]).toEqual([true, true, false]);
    expect([fakeBrowser.stored('session'), fakeBrowser.stored('local')]).toEqual([{ usedTabs: [5, 8] }, {}]);
  });

  test('are none where something else was stored', async () => {
    await fakeBrowser.api.storage.session.set({ usedTabs: 'all' });
    expect(await isUsedTab(5)).toBe(false);
    await fakeBrowser.api.storage.session.set({ usedTabs: ['5', null, 5] });
    expect(await isUsedTab(5)).toBe(true);
  });
});
