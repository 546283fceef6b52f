import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import {
  addButtonSite,
  isButtonSite,
  isEverySite,
  removeButtonSite,
  sitePattern,
} from '@/utils/platform/button-sites.ts';
import { addEverySite, removeEverySite } from '@/utils/platform/more-button-sites.ts';
import { isQuietSite, setQuietSite } from '@/utils/platform/quiet-sites.ts';
import { onButtonSitesChanged, registerButtonSites } from '@/utils/platform/register-button.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

const PAGE = 'https://clinic.example/knees?id=3#top';
const PATTERN = '*://clinic.example/*';

describe('the pattern of a site', () => {
  test.each([
    [PAGE, PATTERN],
    ['http://localhost:8080/', '*://localhost/*'],
    ['https://KLINIKUM-köln.example/', '*://xn--klinikum-kln-ejb.example/*'],
    ['chrome://settings', null],
    ['file:///home/page.html', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['', null],
    ['not an address', null],
  ])('of %s is %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});

describe('a site for the listen button', () => {
  test('is one once the reader said yes, until it is taken back', async () => {
    expect(await isButtonSite(PAGE)).toBe(false);
    expect(await addButtonSite(PAGE)).toBe(true);
    expect([await isButtonSite(PAGE), fakeBrowser.granted()]).toEqual([true, [PATTERN]]);
    await removeButtonSite(PAGE);
    expect([await isButtonSite(PAGE), fakeBrowser.granted()]).toEqual([false, []]);
  });

  test('is none while the reader has turned the button off there, until it is asked for again', async () => {
    await addButtonSite(PAGE);
    await setQuietSite('clinic.example', 'quiet');
    await setQuietSite('clinic.example', 'quiet');
    expect([await isButtonSite(PAGE), await isQuietSite('other.example')]).toEqual([false, false]);
    expect(await addButtonSite(PAGE)).toBe(true);
    expect([await isButtonSite(PAGE), await isQuietSite('clinic.example')]).toEqual([true, false]);
  });

  test('is none when the reader said no', async () => {
    fakeBrowser.setAnswer('no');
    expect([await addButtonSite(PAGE), await isButtonSite(PAGE)]).toEqual([false, false]);
  });

  test('is never asked for where there can be none', async () => {
    expect([await addButtonSite('chrome://settings'), fakeBrowser.granted()]).toEqual([false, []]);
  });
});

describe('all sites at once', () => {
  test('have the button once the reader said yes, until all is given back', async () => {
    expect([await isEverySite(), await addEverySite(), await isEverySite()]).toEqual([false, true, true]);
    fakeBrowser.grant(PATTERN);
    await removeEverySite();
    expect([await isEverySite(), fakeBrowser.granted()]).toEqual([false, []]);
    await removeEverySite();
    expect(fakeBrowser.granted()).toEqual([]);
  });

  test('have none when the reader said no', async () => {
    fakeBrowser.setAnswer('no');
    expect([await addEverySite(), await isEverySite()]).toEqual([false, false]);
  });
});

describe('the registered button', () => {
  test('stands on the granted sites, however often it is made to', async () => {
    fakeBrowser.grant(PATTERN);
    await registerButtonSites();
    fakeBrowser.grant('*://other.example/*');
    await registerButtonSites();
    expect(fakeBrowser.registered()).toEqual([
      {
        id: 'listen-button',
        js: ['listen-button.js'],
        matches: [PATTERN, '*://other.example/*'],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  test('goes with the last site', async () => {
    fakeBrowser.grant(PATTERN);
    await registerButtonSites();
    await removeButtonSite(PAGE);
    await registerButtonSites();
    expect(fakeBrowser.registered()).toEqual([]);
  });
});

test('changes in the permissions are told, until unsubscribed', () => {
  const seen: string[] = [];
  const stop = onButtonSitesChanged((change) => seen.push(change));
  fakeBrowser.api.permissions.onAdded.fire({ origins: [PATTERN] });
  fakeBrowser.api.permissions.onRemoved.fire({ origins: [PATTERN] });
  stop();
  expect([seen, fakeBrowser.listenerCount()]).toEqual([['added', 'removed'], 0]);
});
