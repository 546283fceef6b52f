import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import { firefoxBuild, startFirefoxProduct } from './firefox-product.ts';
import { openPopup } from './harness/extension-pages.ts';
import { evaluateInBrowser, evaluateInView, openExtensionTab } from './harness/firefox-views.ts';
import { preparePolicedChromium, preparePolicedFirefox } from './harness/policies.ts';
import { chromeBuild, listenToEnd, setSettings, startProduct } from './product.ts';

const POLICY = {
  clinic: 'Klinik Grün 🌿',
  help: 'https://clinic.example/help',
  reach: 'device',
  rate: 1.5,
  voices: { en: 'Hark Reference Plain|en-GB' },
  closedSections: 'read',
  pronunciations: [{ text: 'Thailand', say: 'tie land' }],
  listenButtonSites: ['*.clinic.example'],
  hideWelcome: true,
};
/** What a reader chose before the policy came: most of it stands against it. */
const OWN: Partial<Settings> = { rate: 2, pauses: 'none', reach: 'network', voices: { en: 'Hark Reference|en-US' } };

/** What the settings page shows of a policy. */
function readPage(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      clinic: document.querySelector('[data-note="clinic"] p')?.textContent,
      note: document.querySelector('[data-note="clinic"]')?.textContent ?? '',
      help: document.querySelector<HTMLAnchorElement>('[data-note="clinic"] a')?.href,
      locked: all('.setting:has(.lock)').map((setting) => (setting as HTMLElement).dataset.setting),
      enabled: all('.setting:has(.lock) :is(input:not([name="favourite"]), select, button[data-action="faster"])')
        .filter((field) => !(field as HTMLInputElement).disabled)
        .map((field) => (field as HTMLInputElement).name),
      fields: all('main input, main select').length,
    };
  });
}

const LOCKED = ['voice', 'speed', 'network-voices', 'closed-sections'];

describe('Chromium with a policy', () => {
  const stack = new AsyncDisposableStack();
  afterAll(() => stack.disposeAsync());

  it('lets each value win, shows it as set, and stores none; a malformed policy leaves the rest working', async () => {
    const policed = stack.use(await preparePolicedChromium(chromeBuild));
    const setPolicy = (policy: object) =>
      policed.setPolicies({ '3rdparty': { extensions: { [policed.extensionId]: policy } } });
    await setPolicy(POLICY);
    const product = stack.use(
      await startProduct({
        program: policed.program,
        welcome: 'hidden',
        extension: policed.extension,
        // Chromium asks its policies for the extensions that are there when it starts, and of one that comes later only
        // when a file changes (seen in Chromium 156).
        switches: [`--load-extension=${policed.extension}`],
      }),
    );
    const { session, voice } = product;
    expect(session.extension.id).toBe(policed.extensionId);
    await setSettings(session, OWN);
    await voice.setPace(5);

    const page = await product.openPage('my-words.html');
    const heard = await listenToEnd(product, page);
    expect(heard).toContain('For 🧳 tie land you need two shots.');
    expect((await voice.readSpoken()).map(({ voiceName, rate }) => [voiceName, rate])).toEqual(
      heard.map(() => ['Hark Reference Plain', 1.5]),
    );

    const pages = await session.browser.pages();
    expect(pages.map((one) => one.url()).filter((url) => url.includes('welcome'))).toEqual([]);
    const popup = await openPopup(session, page, 'popup.html');
    await popup.waitForSelector('.lock');
    expect(
      await popup.$$eval('[name="voice"] option', (options) => options.map(({ textContent }) => textContent)),
    ).not.toContainEqual(expect.stringContaining('server'));
    expect(await popup.$('[data-action="faster"]')).toBe(null);
    await popup.close();

    const settings = await session.browser.newPage();
    await settings.goto(`chrome-extension://${policed.extensionId}/options.html`);
    await settings.waitForSelector('.lock');
    const shown = await readPage(settings);
    expect(shown).toMatchObject({
      clinic: 'Some choices here were made by Klinik Grün 🌿. You cannot change them.',
      help: 'https://clinic.example/help',
      locked: LOCKED,
      enabled: [],
    });
    // A press on what is locked, and a change of what is not.
    await settings.$eval('[name="closed-sections"]', (box) => ((box as HTMLInputElement).disabled = false));
    await settings.click('[name="closed-sections"]');
    await settings.click('[name="alternatives"]');
    const readStored = () =>
      settings.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Partial<Settings>);
    const stored = await waitUntil('a choice is stored', readStored, ({ alternatives }) => alternatives === 'skip');
    expect(stored).toMatchObject({
      ...OWN,
      closedSections: 'announce',
      pronunciations: [],
      clinic: null,
    });

    // Chromium drops what is of another type; Hark tells of the others.
    await setPolicy({ rate: 'fast', pauses: 'loud', help: 'javascript:alert(1)', reach: 'device', hideSettings: true });
    const malformed = await waitUntil(
      'the page shows the new policy',
      () => readPage(settings),
      ({ note }) => note.includes('did not take'),
    );
    expect([malformed.fields, malformed.help]).toEqual([0, undefined]);
    expect(malformed.note).toContain('Your clinic has hidden the settings.');
    expect(malformed.note).toContain('set: help, pauses. All the rest works.');
    await page.bringToFront();
    await listenToEnd(product, page);
    expect((await voice.readSpoken())[0]).toMatchObject({ voiceName: 'Hark Reference', rate: 2 });
  });
});

describe('Firefox with a policy', () => {
  const stack = new AsyncDisposableStack();
  afterAll(() => stack.disposeAsync());

  it('lets each value win, shows it as set, tells what is wrong, and stores none', async () => {
    const policed = stack.use(await preparePolicedFirefox());
    await policed.setPolicies({
      '3rdparty': {
        Extensions: { 'hark@hark-read-aloud.org': { ...POLICY, voices: { en: 7 }, pauses: 'loud', colour: 'red' } },
      },
    });
    const { session } = stack.use(
      await startFirefoxProduct({
        voices: { kind: 'fake' },
        build: firefoxBuild,
        program: policed.program,
        welcome: 'hidden',
      }),
    );
    await evaluateInView(session, 'background', (own) => browser.storage.local.set({ settings: own }), OWN);
    const settings = await openExtensionTab(session, 'options.html');
    const tabs = await evaluateInBrowser(
      session,
      'window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)',
    );
    expect(tabs).not.toContainEqual(expect.stringContaining('welcome'));
    await settings.waitForSelector('.lock');
    const shown = await readPage(settings);
    expect(shown).toMatchObject({
      clinic: 'Some choices here were made by Klinik Grün 🌿. You cannot change them.',
      help: 'https://clinic.example/help',
      locked: LOCKED.filter((name) => name !== 'voice'),
      enabled: [],
    });
    expect(shown.note).toContain('set: voices.en, pauses, colour. All the rest works.');
    await settings.click('[name="alternatives"]');
    const readStored = () =>
      evaluateInView(
        session,
        'background',
        async () => (await browser.storage.local.get('settings')).settings as Partial<Settings>,
      );
    const stored = await waitUntil('a choice is stored', readStored, ({ alternatives }) => alternatives === 'skip');
    expect(stored).toMatchObject({
      ...OWN,
      closedSections: 'announce',
      pronunciations: [],
      clinic: null,
    });
  });
});

/** Of the browsers, in their own pages. */
interface Area {
  readonly get: (key: string) => Promise<{ readonly settings?: unknown }>;
  readonly set: (items: object) => Promise<void>;
}
declare const chrome: { readonly storage: { readonly local: Area } };
declare const browser: { readonly storage: { readonly local: Area } };
