import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { openSoundCheck, readCameFrom } from '@/utils/platform/sound-check-page.ts';
import { readOwnSound, readTabSound } from '@/utils/platform/tab-sound.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

describe('the page of the sound check', () => {
  test('opens in a tab, and its address holds a number and nothing else', async () => {
    await openSoundCheck(12);
    await openSoundCheck(null);
    expect(fakeBrowser.log).toEqual([
      ['tabs.create', { url: 'chrome-extension://hark/sound-check.html?from=12' }],
      ['tabs.create', { url: 'chrome-extension://hark/sound-check.html' }],
    ]);
  });

  test.each([
    ['?from=12', 12],
    ['', null],
    ['?from=', null],
    ['?from=-1', null],
    ['?from=1e3', null],
    ['?from=12345678901', null],
    ['?other=12', null],
  ])('finds in %j the tab %j', (search, tab) => {
    expect(readCameFrom(search)).toBe(tab);
  });
});

describe('the sound of a tab', () => {
  test('is told of the one that shows this page, and of another', async () => {
    fakeBrowser.addTab({ id: 1, sound: 'muted' });
    fakeBrowser.addTab({ id: 2 });
    fakeBrowser.setOwnTab(1);
    expect([await readOwnSound(), await readTabSound(2)]).toEqual(['muted', 'on']);
  });

  test('is not known of a page outside of tabs, nor of a tab that has gone', async () => {
    expect([await readOwnSound(), await readTabSound(9)]).toEqual(['unknown', 'unknown']);
  });
});
