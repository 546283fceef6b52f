import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import { FIREFOX_FAULT_CASES, playFirefoxFault } from './firefox-fault-cases.ts';
import { type FirefoxPopup, usePopup } from './firefox-popup.ts';
import { endBackground, type FirefoxProduct, startFirefoxProduct } from './firefox-product.ts';
import {
  assignFirefoxKey,
  evaluateInBrowser,
  evaluateInView,
  openExtensionTab,
  waitForExtensionTab,
} from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from './harness/keys.ts';
import { dragOver, locateText, readMarkup, readSelection } from './page-text.ts';
import { readPanel } from './panel.ts';
import { readStatus } from './product.ts';
import { findBeginnings, type ReadingMoment, readRecord, recordReading } from './reading-record.ts';
import { SETTINGS_CHOICES, WALKED_SETTINGS, walkSettings } from './walk-settings.ts';

/** How much is read when a sentence of clinic-post.html begins, and the sentence as it is marked. */
const article = [
  ['0% read', 'Sleeping Better After a Night Shift'],
  ['3% read', 'Working through the night asks a lot of the body.'],
  [
    '6% read',
    'Light, meals and company all tell it to stay awake, and then you ask it to sleep while the street outside is busy.',
  ],
  [
    '15% read',
    'Most people who visit us after a long run of nights say the same thing: they lie down tired, and they get up tired.',
  ],
  ['23% read', 'The first step is a dark room.'],
  [
    '26% read',
    'Thick curtains help, an eye mask helps more, and a towel along the foot of the door keeps out the rest.',
  ],
  [
    '33% read',
    'Keep the room at about 18\u00a0°C, and leave the telephone in the kitchen 📵 where it cannot ring beside you.',
  ],
  ['41% read', 'Our nurse, Rene\u0301e, calls the hour before bed “the quiet hour”.'],
  ['46% read', 'Don’t eat a heavy meal in it, don’t start a film, and do not drink coffee after three in the morning.'],
  ['53% read', 'A warm shower, on the other hand, is welcome.'],
  ['57% read', 'A simple plan for the day after a shift:'],
  // A `<br>` has no character of its own.
  ['60% read', 'sleep from nine until one,walk for half an hour in daylight,and rest again before you leave for work.'],
  ['68% read', 'Some people need more than a plan.'],
  [
    '70% read',
    'If you have slept fewer than five hours a day for a month, if you nod off at the wheel, or if someone has heard you stop breathing, please talk to a doctor soon.',
  ],
  ['82% read', 'None of these is a weakness, and all of them can be treated.'],
  [
    '87% read',
    'We hold a group for night workers on the first Tuesday of every month, at 10:30, in the small room on the ground floor.',
  ],
  ['96% read', 'It costs nothing, there is tea, and you may bring a friend.'],
] as const;

/** In the extension's own pages. */
declare const browser: {
  readonly storage: {
    readonly local: {
      readonly get: (key: string) => Promise<{ readonly settings?: Partial<Settings> }>;
      readonly set: (items: object) => Promise<void>;
      readonly remove: (key: string) => Promise<void>;
    };
  };
  readonly scripting: { readonly getRegisteredContentScripts: () => Promise<readonly object[]> };
  readonly permissions: { readonly getAll: () => Promise<{ readonly origins: readonly string[] }> };
};

const sentences = article.map(([, sentence]) => sentence);
const listenLabel = 'Click to listen highlighted text!';

let product: FirefoxProduct;
let popup: FirefoxPopup;
let page: Page;

beforeAll(async () => {
  product = await startFirefoxProduct({ voices: { kind: 'fake' } });
  popup = await usePopup(product.session);
});

afterAll(() => product[Symbol.asyncDispose]());

beforeEach(async () => {
  page = await product.openPage('clinic-post.html');
  await recordReading(page);
});

afterEach(() => page.close());

/** Waits until the passage has been read to its end, and returns what was seen. */
async function seeToEnd(): Promise<readonly ReadingMoment[]> {
  return waitUntil(
    'the passage has been read to its end',
    () => readRecord(page),
    // A panel that still says "finished" of the passage before must not count.
    (record) => findBeginnings(record).length > 0 && record.at(-1)?.status === 'finished',
    { limitMs: 20_000 },
  );
}

async function seeSentences(): Promise<readonly string[]> {
  return findBeginnings(await seeToEnd()).map(({ sentence }) => sentence);
}

/** What the speech host gives to Firefox's voices from now on; it is kept in the background page. */
function recordVoices(): Promise<void> {
  return evaluateInView(product.session, 'background', () => {
    const { prototype } = SpeechSynthesis;
    const speak = prototype.speak;
    const given: (readonly [voice: string, text: string])[] = [];
    window.harkTestGiven = given;
    prototype.speak = function (utterance) {
      given.push([utterance.voice?.name ?? 'no voice', utterance.text]);
      speak.call(this, utterance);
    };
  });
}

declare global {
  interface Window {
    harkTestGiven?: readonly (readonly [voice: string, text: string])[];
    harkTestNotes?: readonly number[];
    harkTestFile?: Blob;
    harkTestMarked?: readonly string[];
  }
}

/** As the voice is given it: a no-break space and a `<br>` are heard as spaces, a unit and a time in words. */
function toSpoken(sentence: string): string {
  return sentence
    .replace('18\u00a0°C', '18 degrees Celsius')
    .replace('10:30', '10 30')
    .replace(/,(?=\S)/g, ', ');
}

describe('the listen key in Firefox', () => {
  it('has the article read to its end, each sentence marked and told of in the panel', async () => {
    const before = await readMarkup(page);
    await recordVoices();
    await product.pressCommand('listen');
    const record = await seeToEnd();
    const begun = findBeginnings(record);
    expect(begun.map(({ progress, sentence }) => [progress, sentence])).toEqual(article);
    expect(record.at(-1)).toMatchObject({ status: 'finished', sentence: '', word: '', note: '' });
    expect(await readMarkup(page)).toBe(before);
    const spoken = await evaluateInView(product.session, 'background', () => window.harkTestGiven ?? []);
    // The one fake voice that speaks British English.
    expect(new Set(spoken.map(([voice]) => voice))).toEqual(new Set(['Amy Winehouse']));
    expect(spoken.map(([, text]) => text.replace(/\s+/g, ' ').trim())).toEqual(sentences.map(toSpoken));
  });

  it('sounds where it begins and ends, for a reader who wants that', async () => {
    const { session } = product;
    await evaluateInView(session, 'background', async () => {
      const { start } = OscillatorNode.prototype;
      const notes: number[] = [];
      window.harkTestNotes = notes;
      OscillatorNode.prototype.start = function (at) {
        start.call(this, at);
        notes.push(this.frequency.value);
      };
      await browser.storage.local.set({ settings: { earcons: 'ends' } });
    });
    await dragOver(page, { from: 'ired.', to: 'sk helps more' });
    await product.pressCommand('listen');
    expect(await seeSentences()).toHaveLength(3);
    const notes = await evaluateInView(session, 'background', () => window.harkTestNotes ?? []);
    expect(notes).toEqual([523, 784, 784, 523]);
    await evaluateInView(session, 'background', () => browser.storage.local.remove('settings'));
  });

  it('has the highlighted passage read and nothing more, and leaves it highlighted', async () => {
    await dragOver(page, { from: 'ired.', to: 'sk helps more' });
    const selection = await readSelection(page);
    await product.pressCommand('listen');
    expect(await seeSentences()).toEqual(['ired.', 'The first step is a dark room.', 'Thick curtains help, an eye ma']);
    expect(await readSelection(page)).toEqual(selection);
  });

  it('wakes the background page when it sleeps', async () => {
    const { session } = product;
    await evaluateInView(session, 'background', () => {
      document.title = 'the page that sleeps';
    });
    await endBackground(session);
    await product.pressCommand('listen');
    expect(await seeSentences()).toEqual(sentences);
    expect(await evaluateInView(session, 'background', () => document.title)).toBe('');
  });

  it('has it read again from the beginning after it has ended, also by the panel’s button', async () => {
    await product.pressCommand('listen');
    await seeToEnd();
    await recordReading(page);
    await pressInHark('Play');
    expect(await seeSentences()).toEqual(sentences);
  });
});

describe('the panel in Firefox', () => {
  it('changes the speed, shows it, and keeps it', async () => {
    await product.pressCommand('listen');
    await seeToEnd();
    await pressInHark('Faster');
    await waitForSpeed('Speed 1.3');
    await page.reload();
    await product.pressCommand('listen');
    await waitForSpeed('Speed 1.3');
    await pressInHark('Slower');
    await waitForSpeed('Speed 1');
  });

  it('goes when it is closed', async () => {
    await product.pressCommand('listen');
    await seeToEnd();
    await pressInHark('Close');
    await waitUntil(
      'the panel is gone',
      () => readStatus(page),
      (status) => status === 'no panel',
    );
  });

  async function waitForSpeed(text: string): Promise<void> {
    await waitUntil(
      `the panel says "${text}"`,
      () => readPanel(page),
      ({ speed }) => speed === text,
    );
  }
});

describe('the reading view in Firefox', () => {
  it('opens in a tab, reads from a sentence that is pressed, brings its fonts, and hears that its page was left', async () => {
    const { session } = product;
    // Not Alt+Shift+V: Alt+V is the View menu's.
    const keys = 'Alt+Shift+Y';
    await assignFirefoxKey(session, 'reading-view', keys);
    await focusBrowserWindow(session.display);
    await pressKeys(session.display, toKeySymbols(keys));
    const view = await waitForExtensionTab(session, 'reading-view.html');
    const readView = () =>
      view.evaluate(() => ({
        shown: [...document.querySelectorAll('.sentence')].map((one) => one.textContent ?? ''),
        marked: window.harkTestMarked ?? [],
        fonts: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
        news: document.querySelector('.page-news [role=status]')?.textContent,
      }));
    await waitUntil('the text is there', readView, ({ shown }) => shown.at(-1) === sentences.at(-1));
    // In the page itself: the fake voice is through with a sentence before a test could ask for its mark.
    await view.evaluate(() => {
      const marked: string[] = [];
      window.harkTestMarked = marked;
      const look = () => {
        marked.push(...[...(CSS.highlights.get('hark-sentence') ?? [])].map(String).filter((text) => text !== ''));
        requestAnimationFrame(look);
      };
      look();
    });
    const pressed = await view.$('::-p-xpath(//span[contains(@class, "sentence")][contains(., "A simple plan")])');
    await pressed?.click();
    const { marked } = await waitUntil('a sentence is marked', readView, (seen) => seen.marked.length > 0);
    expect(sentences.slice(10)).toContain(marked[0]);
    await view.click('[data-action="look"]');
    await view.focus('[name="font"]');
    await view.keyboard.type('Lexend');
    await waitUntil('the font is there', readView, ({ fonts }) => fonts.some((font) => font.includes('Lexend')));
    await page.goto(`${product.origin}/stairs.html`);
    const { shown } = await waitUntil(
      'the view says that its page was left',
      readView,
      ({ news }) => news === 'This page was closed or left. Its text stays here.',
    );
    expect(shown.at(-1)).toBe(sentences.at(-1));
    await view.close();
  });
});

describe('the popup in Firefox', () => {
  it.each([
    ['the page', 'Listen to the page', async () => {}, sentences],
    [
      'what is highlighted',
      listenLabel,
      () => dragOver(page, { from: 'A warm', to: 'is welcome' }),
      ['A warm shower, on the other hand,'],
    ],
  ] as const)('opens by its key, speaks nothing, and has %s read', async (_what, label, highlight, expected) => {
    const { session } = product;
    await highlight();
    await popup.open();
    await waitUntil(
      `the popup offers "${label}"`,
      () => popup.readText('[data-action="listen"]'),
      (text) => text === label,
    );
    expect(await readRecord(page)).toEqual([]);
    await popup.tabTo('[data-action="listen"]');
    await pressKeys(session.display, 'Return');
    expect(await seeSentences()).toEqual(expected);
    await popup.close();
  });

  it('offers all its voices, those of the page’s language first, and Hark’s own', async () => {
    const { session } = product;
    await popup.open();
    await popup.tabTo('[data-part="voices"] > summary');
    await pressKeys(session.display, 'Return');
    const offered = await waitUntil(
      'the popup offers voices',
      () =>
        evaluateInView(session, 'popup', () =>
          [...document.querySelectorAll('[name="voice"] option')].map((option) => option.textContent ?? ''),
        ),
      (names) => names.length > 0,
    );
    const isOwn = (name: string) => /^Hark\b/.test(name);
    expect(offered.slice(0, 2)).toEqual(['Choose for me', 'Bob Marley – Jamaica']);
    expect(offered.filter(isOwn).length).toBeGreaterThan(100);
    expect(offered.filter((name) => !isOwn(name))).toEqual([
      'Choose for me',
      'Bob Marley – Jamaica',
      'Amy Winehouse – United Kingdom',
      'Leonard Cohen – Canada',
      'More voices: English',
      'Celine Dion – Canada',
      'More voices: French',
      'Zanetta Farussi – Italy',
      'Margherita Durastanti – Italy',
      'Teresa Cornelys – Italy',
      'Cecilia Bartoli – Italy',
      'Gottardo Aldighieri – Italy',
      'More voices: Italian',
      'Julieta Venegas – Mexico',
      'More voices: Spanish',
    ]);
    await popup.close();
  });

  it('leads to the sound check, which speaks when it is asked to, and finds that all is well', async () => {
    const { session } = product;
    const readText = (selector: string) =>
      evaluateInView(session, 'tab', (wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
    const waitForText = (selector: string, text: string) =>
      waitUntil(
        `the sound check says "${text}"`,
        () => readText(selector),
        (seen) => seen === text,
      );
    const waitForFocus = (selector: string) =>
      waitUntil(
        `the focus is on ${selector}`,
        () =>
          evaluateInView(
            session,
            'tab',
            (wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true,
            selector,
          ),
        (isThere) => isThere,
      );
    const tabTo = async (selector: string) => {
      await pressKeys(session.display, 'Tab');
      await waitForFocus(selector);
    };
    await popup.open();
    await popup.tabTo('[data-action="sound-check"]');
    await pressKeys(session.display, 'Return');
    await waitForText('[data-action="check"]', 'Check the sound');
    await waitForFocus('body');
    await tabTo('[data-action="check"]');
    await pressKeys(session.display, 'Return');
    // Where the machine has nothing to play sound on, the tone is not asked about.
    const question = await waitUntil(
      'the sound check asks',
      () => readText('#question'),
      (text) => text.endsWith('?'),
    );
    await tabTo('[data-action="yes"]');
    if (question === 'Did you hear the tone?') await pressKeys(session.display, 'Return');
    await waitForText('#question', 'Did you hear the voice?');
    await pressKeys(session.display, 'Return');
    await waitForText('[data-finding] h3', 'The sound and the voice work.');
    await waitForFocus('#found');
    const report = await evaluateInView(session, 'tab', () => document.querySelector('textarea')?.value ?? '');
    expect(report).toMatch(/^Hark [\d.]+\nBrowser: Firefox [\d.]+\nSystem: Linux\nTabs: this one: not muted, /);
    expect(report).toMatch(/^Speech: English, began after \d+ ms, ended after \d+ ms, told 0 words /m);
    expect(report).not.toMatch(/shift|sleep|http|localhost|127\.0\.0\.1|\/\//i);
    await evaluateInBrowser(session, 'void window.gBrowser.removeCurrentTab()');
  });

  it('leads to the page that makes an audio file, in Ogg and in WAV, which Firefox plays', async () => {
    const { session } = product;
    const read = () =>
      evaluateInView(session, 'tab', () => ({
        stage: document.querySelector('main')?.dataset.status ?? '',
        title: document.querySelector('h2')?.textContent ?? '',
        format: document.querySelector<HTMLSelectElement>('[name="format"]')?.value ?? '',
        file: document.querySelector<HTMLAnchorElement>('a[download]')?.download ?? '',
        seconds: document.querySelector('audio')?.duration ?? 0,
      }));
    const waitForStage = (stage: string) =>
      waitUntil(`the page is at "${stage}"`, read, (look) => look.stage === stage, { limitMs: 40_000 });
    const focusOn = async (selector: string) => {
      const isFocused = (wanted: string) => {
        document.querySelector<HTMLElement>(wanted)?.focus();
        return document.hasFocus() && document.activeElement?.matches(wanted) === true;
      };
      await waitUntil(
        `the focus is on ${selector}`,
        () => evaluateInView(session, 'tab', isFocused, selector),
        (isThere) => isThere,
      );
    };
    const play = () =>
      evaluateInView(session, 'tab', async () => {
        const bytes = (await window.harkTestFile?.arrayBuffer()) ?? new ArrayBuffer(0);
        const sound = await new OfflineAudioContext(1, 1, 22_050).decodeAudioData(bytes);
        const samples = sound.getChannelData(0);
        return {
          seconds: sound.duration,
          loud: samples.filter((sample) => Math.abs(sample) > 0.03).length / samples.length,
        };
      });
    await popup.open();
    await popup.tabTo('[data-action="save-audio"]');
    await pressKeys(session.display, 'Return');
    const { title } = await waitForStage('ready');
    expect(title).toBe('Sleeping Better After a Night Shift');
    // The policy of Hark's pages forbids to fetch it from where the browser holds it.
    await evaluateInView(session, 'tab', () => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        window.harkTestFile = blob;
        return create(blob);
      };
    });
    await focusOn('[data-action="main"]');
    await pressKeys(session.display, 'Return');
    expect((await waitForStage('made')).file).toBe('Sleeping Better After a Night Shift.ogg');
    const ogg = await play();
    await focusOn('[data-action="main"]');
    await pressKeys(session.display, 'Return');
    await waitForStage('ready');
    await focusOn('[name="format"]');
    await pressKeys(session.display, 'Down');
    await waitUntil('WAV is chosen', read, ({ format }) => format === 'wav');
    await focusOn('[data-action="main"]');
    await pressKeys(session.display, 'Return');
    expect((await waitForStage('made')).file).toBe('Sleeping Better After a Night Shift.wav');
    const wav = await play();
    expect(wav.seconds).toBeGreaterThan(60);
    expect(Math.abs(ogg.seconds / wav.seconds - 1)).toBeLessThan(0.001);
    expect(Math.min(ogg.loud, wav.loud)).toBeGreaterThan(0.3);
    await evaluateInBrowser(session, 'void window.gBrowser.removeCurrentTab()');
  }, 120_000);

  it('opens and says why, when the listen key is pressed on a page where extensions may not run', async () => {
    const { session } = product;
    await evaluateInBrowser(
      session,
      `void window.gBrowser.selectedBrowser.fixupAndLoadURIString('about:support', {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    })`,
    );
    // A press while it still loads is one on the page before.
    await waitUntil(
      'the browser page has loaded',
      () =>
        evaluateInBrowser(
          session,
          `(({ currentURI, webProgress }) => webProgress.isLoadingDocument ? 'loading' : currentURI.spec)(window.gBrowser.selectedBrowser)`,
        ),
      (address) => address === 'about:support',
    );
    await product.pressCommand('listen');
    await popup.waitUntilOpen();
    await waitUntil(
      'the popup says why',
      () => popup.readText('[data-note]'),
      (text) =>
        text ===
        'Browsers do not let extensions read this page. Hark works on normal web pages. If this is a PDF (a file made for printing) or a browser page, open the text as a web page.',
    );
    await popup.close();
  });
});

describe('the context menu in Firefox', () => {
  it.each([
    ['the page', 'Listen to the page', undefined, sentences],
    [
      'what is highlighted',
      'Listen to the highlighted text',
      { from: 'mask helps', to: ', and a towel' },
      ['mask helps more'],
    ],
  ] as const)('has %s read', async (_what, label, drag, expected) => {
    if (drag !== undefined) await dragOver(page, drag);
    await chooseInContextMenu(drag?.from ?? 'Working through', label);
    expect(await seeSentences()).toEqual(expected);
  });

  it('has the page read from the sentence on where it was opened, though no reader was there', async () => {
    await chooseInContextMenu('Keep the room', 'Listen from here');
    const seen = (await seeSentences()).filter((sentence) => sentence !== '');
    // A fake voice says the first sentence before the rest of the article has come: its mark is set twice.
    expect(seen.filter((sentence, index) => sentence !== seen[index - 1])).toEqual(sentences.slice(6));
  });

  /** Opens the menu with the right mouse button, and chooses an entry as a click on it does. */
  async function chooseInContextMenu(text: string, label: string): Promise<void> {
    const { session } = product;
    const { left, top, bottom } = await locateText(page, text);
    await page.mouse.click(left + 4, (top + bottom) / 2, { button: 'right' });
    await waitUntil(
      'the context menu is open',
      () => evaluateInBrowser(session, `document.getElementById('contentAreaContextMenu').state`),
      (state) => state === 'open',
    );
    const script = `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)});
        if (entry === undefined) return 'no entry';
        // Several entries for one place stand in a menu of Hark's own.
        const popup = entry.parentElement;
        if (popup.state !== 'open') popup.parentElement.openMenu(true);
        if (popup.state !== 'open') return 'opening';
        popup.activateItem(entry);
        return 'chosen';
      })()`;
    const choose = () => evaluateInBrowser(session, script);
    await waitUntil('the entry is chosen', choose, (outcome) => outcome === 'chosen');
  }
});

// Before the bad voices: after one of them Hark speaks from another document, where nothing is recorded.
describe('the settings in Firefox', () => {
  it('A-2.1.1, A-2.4.7: each choice is made by keys alone, where the focus is seen and stays', async () => {
    const { session } = product;
    const settings = await openExtensionTab(session, 'options.html');
    await settings.waitForSelector('[name=search]');
    await focusBrowserWindow(session.display);
    await settings.focus('[name=search]');
    const walk = await walkSettings(settings, (keys) => pressKeys(session.display, keys));
    expect(walk).toEqual({ changed: SETTINGS_CHOICES, last: 'help', faults: [] });
    const stored = await readStoredSettings();
    expect(stored).toMatchObject(WALKED_SETTINGS);
    // Back by keys as well, for the tests behind.
    await settings.focus('[data-action=reset]');
    await pressKeys(session.display, 'Return');
    await waitUntil('all is set back', readStoredSettings, ({ pauses }) => pauses === 'normal');
    await settings.close();
  });

  it('take words from a PLS file and let one be heard', async () => {
    const { session } = product;
    const settings = await openExtensionTab(session, 'options.html');
    const field = (await settings.waitForSelector('input[name=word-file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(resolve(import.meta.dirname, '../fixtures/lexicons/w3c-examples.pls'));
    await waitUntil(
      'the file was taken',
      () => settings.evaluate(() => document.querySelector('[data-note="words"]')?.textContent ?? ''),
      (note) => note.startsWith('Added 1 word from the file.'),
    );
    await recordVoices();
    await focusBrowserWindow(session.display);
    // The note comes at once, the list when the words are stored.
    await settings.waitForSelector('[aria-label="Listen to Thailand"]');
    await settings.focus('[aria-label="Listen to Thailand"]');
    await pressKeys(session.display, 'Return');
    await waitUntil(
      'the word is said',
      () => evaluateInView(session, 'background', () => window.harkTestGiven?.map(([, text]) => text) ?? []),
      (texts) => texts.join() === 'tie land',
    );
    await settings.close();
  });
});

function readStoredSettings(): Promise<Partial<Settings>> {
  return evaluateInView(product.session, 'background', async () => {
    const { settings } = await browser.storage.local.get('settings');
    return settings ?? {};
  });
}

describe('a bad voice in Firefox', () => {
  // "no end" takes as long as "no events and no end", whose document has to be left behind besides.
  const bad = FIREFOX_FAULT_CASES.filter(({ fault }) => fault !== 'never-ends');

  it.each(bad.map((one) => [one.voiceName, one] as const))('(%s) gives way to a good one', async (_name, one) => {
    await playFirefoxFault(product, one);
  });
});

describe('the listen button in Firefox', () => {
  it('stands beside what the mouse highlights, and a click on it reads that and leaves it highlighted', async () => {
    await dragOver(page, { from: 'Light, meals', to: 'and company' });
    expect(await page.evaluate(() => document.querySelectorAll('hark-host').length)).toBe(0);
    await product.pressCommand('listen');
    await seeToEnd();
    await dragOver(page, { from: 'towel along', to: 'keeps out the rest' });
    const selection = await readSelection(page);
    await recordReading(page);
    await pressInHark(listenLabel);
    expect(await seeSentences()).toEqual(['towel along the foot of the door']);
    expect(await readSelection(page)).toEqual(selection);
  });

  it('comes with each page of a site that the reader switched on, and no more once it was switched off', async () => {
    await switchSite('on');
    // Firefox asks at the window's edge; only the reader's own click on its button allows it.
    await waitUntil(
      'Firefox asks for the site',
      () => evaluateInBrowser(product.session, `window.PopupNotifications.panel.state`),
      (state) => state === 'open',
    );
    await evaluateInBrowser(product.session, `window.PopupNotifications.panel.firstElementChild.button.click()`);
    await waitForSite(true);
    await popup.close();

    await page.close();
    page = await product.openPage('clinic-post.html');
    await recordReading(page);
    await dragOver(page, { from: 'towel along', to: 'keeps out the rest' });
    await pressInHark(listenLabel);
    expect(await seeSentences()).toEqual(['towel along the foot of the door']);

    await switchSite('off');
    await waitForSite(false);
    await popup.close();
    await waitUntil(
      'Firefox puts the button into no page any more',
      () => evaluateInView(product.session, 'background', () => browser.scripting.getRegisteredContentScripts()),
      (scripts) => scripts.length === 0,
    );
  });

  /** Presses the popup's switch. */
  async function switchSite(wanted: 'on' | 'off'): Promise<void> {
    const { session } = product;
    await popup.open();
    await popup.tabTo('[name="site"]');
    const before = await evaluateInView(
      session,
      'popup',
      () => document.querySelector('[name="site"]:checked') !== null,
    );
    expect(before).toBe(wanted === 'off');
    await pressKeys(session.display, 'space');
  }

  async function waitForSite(granted: boolean): Promise<void> {
    await waitUntil(
      'the switch stands as the browser has it',
      async () => ({
        sites: await readGrantedSites(),
        checked: await evaluateInView(
          product.session,
          'popup',
          () => document.querySelector('[name="site"]:checked') !== null,
        ),
      }),
      ({ sites, checked }) => checked === granted && (granted ? sites[0] === '*://127.0.0.1/*' : sites.length === 0),
    );
  }

  async function readGrantedSites(): Promise<readonly string[]> {
    return evaluateInView(product.session, 'background', async () => (await browser.permissions.getAll()).origins);
  }
});

/** Clicks on a button in Hark's part of the page. */
async function pressInHark(label: string): Promise<void> {
  const { x, y } = await waitFor(`the button "${label}" is shown`, () =>
    page.evaluate((wanted) => {
      const buttons = document.querySelector('hark-host')?.shadowRoot?.querySelectorAll('button') ?? [];
      const button = [...buttons].find((one) => one.textContent === wanted);
      const box = button?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
    }, label),
  );
  await page.mouse.click(x, y);
}
