import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { WAKE_MS } from '../../utils/core/settings/output.ts';
import { parseSettings, type Settings } from '../../utils/core/settings/settings.ts';
import { firefoxBuild, startFirefoxProduct } from './firefox-product.ts';
import { type Given, readGiven, recordGiven } from './given-to-voices.ts';
import { sayYes } from './harness/allow-site.ts';
import { openPopup } from './harness/extension-pages.ts';
import { evaluateInBrowser, evaluateInView, openExtensionTab } from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys } from './harness/keys.ts';
import { preparePolicedChromium, preparePolicedFirefox } from './harness/policies.ts';
import { dragOver } from './page-text.ts';
import { HEARD, MALFORMED, OWN, POLICY, SHOWN } from './policy-of-all.ts';
import { changeLockedFields, chooseLanguage, readPolicyPage, takeSettingsFile } from './policy-page.ts';
import { chromeBuild, listenToEnd, startProduct, waitForStatus } from './product.ts';
import { readRecord, recordReading } from './reading-record.ts';

/** The extension's storage, as whoever knows the browser's tools reaches it. */
interface Storage {
  readonly read: () => Promise<unknown>;
  readonly write: (items: object) => Promise<void>;
}

/**
 * Tries to put the reader's own in the place of what the policy says: by a file, by the fields, into the storage itself.
 * What is not the clinic's is taken each time, so that nobody takes silence for a refusal.
 */
async function tryToChange(settings: Page, own: Partial<Settings>, storage: Storage): Promise<void> {
  const readStored = async () => parseSettings(await storage.read());
  const before = await readStored();
  const waitForPause = (ms: number) =>
    waitUntil("the reader's own choice was stored", readStored, ({ pauseLengths }) => pauseLengths.sentence === ms);
  const expected = (ms: number) => ({
    ...before,
    voices: { fr: own.voices?.fr },
    pauseLengths: { ...before.pauseLengths, sentence: ms },
  });
  const folder = await mkdtemp(join(tmpdir(), 'hark-settings-'));
  const said = await takeSettingsFile(settings, join(folder, 'own.json'), own);
  await rm(folder, { recursive: true });
  expect(said).toMatch(/^This file would change 2 settings\..*Your clinic has set this, so it stays as it is: Speed, /);
  expect(await waitForPause(500)).toEqual(expected(500));

  await chooseLanguage(settings, 'Italian');
  expect(await changeLockedFields(settings)).toBe(Object.keys(SHOWN).length + 2);
  await settings.focus('[name="pause-after-sentence"]');
  await settings.keyboard.press('ArrowRight');
  expect(await waitForPause(600)).toEqual(expected(600));

  const sites = [{ origin: 'http://127.0.0.1', kinds: { alternatives: 'leave-out', closedSections: 'leave-out' } }];
  await storage.write({ settings: own, siteChoices: sites });
}

/** All of the policy is shown as the clinic's, whatever is stored. */
async function seePolicy(settings: Page, voiceId: string): Promise<void> {
  await settings.waitForSelector('.lock');
  await chooseLanguage(settings, 'Italian');
  const { note, help, locked, speed } = await readPolicyPage(settings);
  expect(locked).toEqual({ ...SHOWN, voice: voiceId, speed: null });
  expect([help, speed]).toEqual(['https://clinic.example/help', 'Speed 0.5']);
  expect(note).toContain('Some choices here were made by Klinik Grün 🌿. You cannot change them.');
  expect(note).toContain('Words of your clinicThailand: tie land (All languages)');
  expect(note).toContain('wants the listen button on these sites: 127.0.0.1 and *.clinic.example');
  expect(note).not.toContain('did not take');
}

type VoiceNames = Readonly<Record<(typeof HEARD)[number][0], string>>;

/** All of the policy is heard. @param pressed when the listen key was, in ms since 1970 */
function judge(given: readonly Given[], names: VoiceNames, pressed: number): void {
  const expected = HEARD.map(([lang, text, rate]) => ({ text, voiceName: names[lang], rate, pitch: 1.2, volume: 0.5 }));
  const seen = given.map(({ text, voiceName, rate, pitch, volume }) => ({ text, voiceName, rate, pitch, volume }));
  expect(seen).toEqual(expected);
  const [heading = 0, first = 0] = given.map(({ at }) => at);
  // For headphones that wake slowly; and the pause behind the heading, at speed 1.5. The reader's own are none.
  expect(heading - pressed).toBeGreaterThan(WAKE_MS);
  expect(first - heading).toBeGreaterThan(POLICY.pauseLengths.heading / 1.5);
}

/** How the marks are painted, and what the panel has for the speed. */
function readLook(page: Page) {
  return page.evaluate(() => {
    const look = (name: string) => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
      return [backgroundColor, textDecorationLine];
    };
    const panel = document.querySelector('hark-host')?.shadowRoot;
    return {
      word: look('hark-word'),
      sentence: look('hark-sentence'),
      speed: panel?.querySelector('.speed')?.textContent,
      buttons: panel?.querySelectorAll('[data-action="slower"], [data-action="faster"]').length,
    };
  });
}

const LOOK = {
  word: ['rgb(11, 58, 117)', 'none'],
  sentence: ['rgba(0, 0, 0, 0)', 'underline'],
  speed: 'Speed 0.5 Set by your clinic.',
  buttons: 0,
};

/** The listen button stands beside what is highlighted, on a page that Hark has not been asked to read. */
async function seeButton(page: Page): Promise<void> {
  await waitUntil(
    'the listen button is there',
    async () => {
      await dragOver(page, { from: 'before you fly', to: 'Thailand' });
      return page.evaluate(() => document.querySelector('hark-host')?.shadowRoot?.querySelector('.listen') !== null);
    },
    (isThere) => isThere,
  );
}

/** With a malformed policy: settings stay hidden, and what is wrong is told by its name. */
async function seeMalformed(settings: Page, names: string): Promise<void> {
  const shown = await waitUntil(
    'the page tells what is wrong',
    () => readPolicyPage(settings),
    ({ note }) => note.includes('did not take'),
  );
  expect([shown.fields, shown.help]).toEqual([0, undefined]);
  expect(shown.note).toContain('Your clinic has hidden the settings.');
  expect(shown.note).toContain(`set: ${names}. All the rest works.`);
}

describe('Chromium with a policy', () => {
  const stack = new AsyncDisposableStack();
  afterAll(() => stack.disposeAsync());

  it('lets each value win, shows it as set and keeps it; a malformed policy leaves the rest working', async () => {
    const policed = stack.use(await preparePolicedChromium(chromeBuild));
    const setPolicy = (policy: object) =>
      policed.setPolicies({ '3rdparty': { extensions: { [policed.extensionId]: policy } } });
    const voiceId = 'Hark Reference (it-CH)|it-CH';
    await setPolicy({ ...POLICY, voices: { it: voiceId }, voiceRates: { [voiceId]: 0.5 } });
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
    await voice.addLanguages(['fr-CA', 'it-IT', 'it-CH']);
    await voice.setPace(5);
    const tabs = await session.browser.pages();
    expect(tabs.map((one) => one.url()).filter((url) => url.includes('welcome'))).toEqual([]);

    const settings = await session.browser.newPage();
    await settings.goto(`chrome-extension://${policed.extensionId}/options.html`);
    await settings.waitForSelector('.lock');
    const own = { ...OWN, voices: { it: 'Hark Reference (it-IT)|it-IT', fr: 'Hark Reference Remote|fr-FR' } };
    const write = (items: object) => settings.evaluate((stored) => chrome.storage.local.set(stored), items);
    const read = () => settings.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
    await tryToChange(settings, own, { read, write });
    await settings.reload();
    await seePolicy(settings, voiceId);
    await focusBrowserWindow(session.display);
    await settings.focus('[data-action="managed-sites"]');
    await pressKeys(session.display, 'Return');
    await sayYes(session.display, settings);
    await settings.waitForSelector('[data-note="clinic"] [role="status"]');

    const page = await product.openPage('clinic-rules.html');
    await seeButton(page);
    await page.reload();
    await recordReading(page);
    const pressed = Date.now();
    await listenToEnd(product, page);
    const names = { en: 'Hark Reference', fr: 'Hark Reference (fr-CA)', it: 'Hark Reference (it-CH)' };
    // The voice is given what is no fraction of two as a number of less digits.
    const spoken = (await voice.readSpoken()).map((one) => ({ ...one, pitch: Number(one.pitch.toFixed(3)) }));
    judge(spoken, names, pressed);
    expect(await readLook(page)).toEqual(LOOK);
    expect((await readRecord(page)).filter(({ word }) => word !== '').length).toBeGreaterThan(10);
    const popup = await openPopup(session, page, 'popup.html');
    await popup.waitForSelector('.lock');
    expect(await popup.$('[data-action="faster"]')).toBe(null);
    await popup.close();

    await write({ settings: { rate: 2, pauses: 'none' } });
    await setPolicy(MALFORMED);
    await seeMalformed(settings, 'help, pauses, and reach');
    await page.bringToFront();
    await listenToEnd(product, page);
    expect((await voice.readSpoken())[0]).toMatchObject({ voiceName: 'Hark Reference Plain', rate: 2, volume: 0.5 });
  }, 120_000);
});

describe('Firefox with a policy', () => {
  const stack = new AsyncDisposableStack();
  afterAll(() => stack.disposeAsync());

  const start = async (policy: object) => {
    const policed = stack.use(await preparePolicedFirefox());
    await policed.setPolicies({ '3rdparty': { Extensions: { 'hark@hark-read-aloud.org': policy } } });
    return stack.use(
      await startFirefoxProduct({
        voices: { kind: 'fake' },
        build: firefoxBuild,
        program: policed.program,
        welcome: 'hidden',
      }),
    );
  };

  it('lets each value win, shows it as set and keeps it', async () => {
    const voiceId = 'Zanetta Farussi|it-IT';
    const product = await start({ ...POLICY, voices: { it: voiceId }, voiceRates: { [voiceId]: 0.5 } });
    const { session } = product;
    const untouched = await openExtensionTab(session, 'options.html');
    const addresses = 'window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)';
    expect(await evaluateInBrowser(session, addresses)).not.toContainEqual(expect.stringContaining('welcome'));
    await untouched.waitForSelector('.lock');
    const own = { ...OWN, voices: { it: 'Margherita Durastanti|it-IT', fr: 'Celine Dion|fr-CA' } };
    await tryToChange(untouched, own, {
      read: () =>
        evaluateInView(session, 'background', async () => (await browser.storage.local.get('settings')).settings),
      write: (items) => evaluateInView(session, 'background', (stored) => browser.storage.local.set(stored), items),
    });
    await untouched.close();
    const settings = await openExtensionTab(session, 'options.html');
    await seePolicy(settings, voiceId);
    await focusBrowserWindow(session.display);
    await settings.focus('[data-action="managed-sites"]');
    await pressKeys(session.display, 'Return');
    const question = 'window.PopupNotifications.panel';
    await waitUntil(
      'Firefox asks for the sites',
      () => evaluateInBrowser(session, `${question}.state`),
      (state) => state === 'open',
    );
    await evaluateInBrowser(session, `${question}.firstElementChild.button.click()`);
    await settings.waitForSelector('[data-note="clinic"] [role="status"]');

    const page = await product.openPage('clinic-rules.html');
    await seeButton(page);
    await page.reload();
    await recordGiven(session);
    const pressed = Date.now();
    await product.pressCommand('listen');
    await waitForStatus(page, 'finished', { limitMs: 30_000 });
    judge(await readGiven(session), { en: 'Bob Marley', fr: 'Celine Dion', it: 'Zanetta Farussi' }, pressed);
    expect(await readLook(page)).toEqual(LOOK);
  }, 120_000);

  it('tells what is wrong in a malformed policy, and works with the rest of it', async () => {
    const product = await start(MALFORMED);
    const { session } = product;
    await seeMalformed(
      await openExtensionTab(session, 'options.html'),
      'rate, pauses, help, reach, and listenButtonSites',
    );
    const page = await product.openPage('my-words.html');
    await recordGiven(session);
    await product.pressCommand('listen');
    await waitForStatus(page, 'finished', { limitMs: 30_000 });
    expect((await readGiven(session)).map(({ text, rate, volume }) => [text, rate, volume])).toEqual([
      ['Shots Before You Travel', 1, 0.5],
      ['For 🧳 Thailand you need two shots.', 1, 0.5],
      ['We never give both at once.', 1, 0.5],
    ]);
  });
});

/** Of the browsers, in their own pages. */
interface Area {
  readonly get: (key: string) => Promise<{ readonly settings?: unknown }>;
  readonly set: (items: object) => Promise<void>;
}
declare const chrome: { readonly storage: { readonly local: Area } };
declare const browser: { readonly storage: { readonly local: Area } };
