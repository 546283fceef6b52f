import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { notes } from './fault-cases.ts';
import { waitForWorker } from './harness/extension-pages.ts';
import { pressInPanel, waitForNote } from './panel.ts';
import { type Product, setSettings, startProduct } from './product.ts';
import {
  pressAction,
  readSoundCheck,
  runSoundCheck,
  type SoundCheckLook,
  waitForSoundCheck,
} from './sound-check-page.ts';

const allVoices = ['Hark Reference', 'Hark Reference German', 'Hark Reference Plain', 'Hark Reference Remote'] as const;

declare const chrome: {
  readonly tabs: {
    readonly query: (what: object) => Promise<readonly { readonly id: number }[]>;
    readonly update: (id: number, change: { readonly muted: boolean }) => Promise<unknown>;
  };
};

let product: Product;
/** The page where nothing is heard, and the sound check that was opened from it. */
let page: Page;
let check: Page;

beforeAll(async () => {
  product = await startProduct();
  // Hark's own voice would read where the browser has none.
  await setSettings(product.session, { pauses: 'none', builtIn: 'never' });
  await product.voice.offerVoices([]);
  page = await product.openPage('stairs.html');
  await product.pressCommand('listen');
  await waitForNote(page, notes.noVoices, { limitMs: 10_500 });
  await pressInPanel(page, 'sound-check');
  check = await waitForSoundCheck(product.session);
});

afterAll(() => product[Symbol.asyncDispose]());

describe('the sound check, opened from the panel of a page where nothing is heard', () => {
  it('says that there is no voice, and how to get one on this system', async () => {
    expect(await readSoundCheck(check)).toMatchObject({ main: 'Check the sound', status: '', question: null });
    const look = await runSoundCheck(check, ['yes']);
    expect(look).toMatchObject({
      status: 'The check is done. Your browser has no voice yet.',
      findings: ['no-voices'],
      steps: [
        'Install speech-dispatcher and a voice such as espeak-ng. Start the browser with --enable-speech-dispatcher.',
        'Then close the browser and open it again.',
        'Then check again.',
      ],
    });
    expectNothingOfThePage(look);
    expect(await product.voice.readSpoken()).toEqual([]);
  });

  it('tries Hark’s own voice where it would read with that', async () => {
    await setSettings(product.session, { builtIn: 'when-needed' });
    const look = await runSoundCheck(check, ['yes', 'yes']);
    expect(look.findings).toEqual(['built-in-voice-works', 'no-voices']);
    expect(look.report).toMatch(
      /^Hark's own voice: English, began after [\d,]+ ms, ended after [\d,]+ ms, told 7 words /m,
    );
    await setSettings(product.session, { builtIn: 'never' });
  });

  it('speaks, asks what was heard, and takes the focus to the result', async () => {
    const { voice } = product;
    await voice.offerVoices(allVoices);
    const look = await runSoundCheck(check, ['yes', 'yes']);
    expect(look).toMatchObject({ findings: ['all-well'], focused: 'found', main: 'Check again' });
    expect((await voice.readSpoken()).map(({ text, voiceName }) => [voiceName, text])).toEqual([
      ['Hark Reference', 'If you hear this, the voice works.'],
    ]);
    expect(look.report?.split('\n').filter((line) => !/^(?:Tone|Speech|Tabs|Voice when)/.test(line))).toEqual([
      'Hark 0.1.0',
      expect.stringMatching(/^Browser: Chrome or Chromium [\d.]+$/),
      'System: Linux',
      expect.stringMatching(/^Voices: 3 on this device, 1 online, languages: 3 \(\d+ ms\)$/),
      'Voice heard: yes',
      'Languages wanted: en',
      '1 on this device, 0 online: de',
      '2 on this device, 0 online: en',
      '0 on this device, 1 online: fr',
    ]);
    expect(look.report).toMatch(/^Speech: English, began after \d+ ms, ended after \d+ ms, told 7 words \(\d+ ms\)$/m);
    expectNothingOfThePage(look);
  });

  it('says the result aloud when asked, and copies the report', async () => {
    const { voice } = product;
    await voice.clearLog();
    await pressAction(check, 'tell');
    await voice.waitForEnds(4);
    expect((await voice.readSpoken()).map(({ text }) => text)).toEqual([
      'The sound and the voice work.',
      'Go back to your page and press Play.',
      'If it stays quiet there, load the page again.',
      'If that does not help, close the browser and open it again.',
    ]);
    await pressAction(check, 'copy');
    const { report } = await waitUntil(
      'the report is copied',
      () => readSoundCheck(check),
      ({ status }) => status === 'The report is copied.',
    );
    const origin = `chrome-extension://${product.session.extension.id}`;
    await product.session.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
    expect(await check.evaluate(() => navigator.clipboard.readText())).toBe(report);
  });

  it.each([
    ['light', []],
    ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
    ['forced', [{ name: 'forced-colors', value: 'active' }]],
  ])('has no fault that axe knows in %s colours, and fits into 320 px', async (colours, features) => {
    const devtools = await check.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', { features });
    await check.setViewport({ width: 320, height: 640 });
    await check.evaluate(axe.source);
    // Forced colours are the system's own, which axe does not see.
    const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours !== 'forced' } };
    const faults = await check.evaluate(
      async (options) => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      },
      { rules },
    );
    expect(faults).toEqual([]);
    const { scrollWidth, clientWidth } = await check.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await check.setViewport(null);
    await devtools.send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('finds a voice that takes the text and never starts', async () => {
    const { voice } = product;
    await voice.offerVoices(['Hark Reference']);
    await voice.setBehaviour('Hark Reference', 'never-start');
    const look = await runSoundCheck(check, ['yes']);
    expect(look).toMatchObject({ status: 'The check is done. The voice did not start.', findings: ['voice-silent'] });
    await voice.setBehaviour('Hark Reference', 'good');
    await voice.offerVoices(allVoices);
  });

  it('sees that the tab of the page is muted, and its own, and plays nothing then', async () => {
    const worker = await waitForWorker(product.session);
    await worker.evaluate(async () => {
      for (const { id } of await chrome.tabs.query({})) await chrome.tabs.update(id, { muted: true });
    });
    await product.voice.clearLog();
    const look = await runSoundCheck(check, []);
    expect(look.findings).toEqual(['own-tab-muted', 'page-tab-muted']);
    expect(look.report).toMatch(/^Tabs: this one: muted, the one you came from: muted \(\d+ ms\)$/m);
    expect(await product.voice.readSpoken()).toEqual([]);
    expectNothingOfThePage(look);
  });
});

/** Neither its words, nor its title, nor where it is. */
function expectNothingOfThePage({ report }: SoundCheckLook): void {
  expect(report).not.toMatch(/stairs|knee|rail|step|http|localhost|127\.0\.0\.1|\/\//i);
}
