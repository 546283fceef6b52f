import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserOnly, FAULT_CASES, notes as faultNotes, playFault, readSentences } from './fault-cases.ts';
import type { Behaviour } from './harness/reference-voice.ts';
import { joinHeard, waitForUtterances } from './heard.ts';
import { waitForNote } from './panel.ts';
import { hearToEnd, type Product, setSettings, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

const allVoices = ['Hark Reference', 'Hark Reference German', 'Hark Reference Plain', 'Hark Reference Remote'] as const;

/** What a reader may wait for a sentence that says what to do; the voice is tried three times in it. */
const soon = { limitMs: 10_500 };

const notes = {
  ...faultNotes,
  builtIn: 'The voice stopped working, so Hark goes on with its own voice.',
  noPolish:
    'There is no Polish voice on this device. To add one, install speech-dispatcher and espeak-ng. Start Chromium with --enable-speech-dispatcher. Restart the browser. Press Play to try again.',
  noFrench:
    'There is no French voice on this device. To add one, install speech-dispatcher and espeak-ng. Start Chromium with --enable-speech-dispatcher. Restart the browser. Press Play to try again.',
};

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  await setSettings(product.session, browserOnly);
});

beforeEach(() => product.voice.clearLog());

afterEach(async () => {
  // The last tests open pages of their own.
  if (page?.isClosed() === false) await page.close();
  await product.voice.setBehaviour('Hark Reference', 'good');
  await product.voice.offerVoices(allVoices);
});

afterAll(() => product[Symbol.asyncDispose]());

/** Opens the page and lets its heading be heard, at a pace that leaves time to change the voice before it ends. */
async function hearHeading(): Promise<void> {
  page = await product.openPage('stairs.html');
  await product.voice.setPace(150);
  await product.pressCommand('listen');
  await waitForUtterances(product.voice, 1);
}

describe('a voice that fails in the middle of an article', () => {
  it.each<readonly [Behaviour, string]>([
    ['end-without-start', notes.silent],
    ['never-start', notes.silent],
    ['error-at-start', notes.failed],
    ['error-after-first-word', notes.failed],
  ])('(%s) is told with what to do, and Play goes on at the same place', async (behaviour, note) => {
    const { voice } = product;
    await voice.offerVoices(['Hark Reference']);
    await hearHeading();
    await voice.setBehaviour('Hark Reference', behaviour);
    await waitForUtterances(voice, 2);
    await waitForNote(page, note, soon);
    await waitForStatus(page, 'blocked');
    const tried = await voice.readSpoken();
    expect(tried.map(({ text }) => text)).toEqual([
      'Getting Used to Stairs Again',
      'After a new knee, stairs can look like a mountain.',
      'After a new knee, stairs can look like a mountain.',
      'After a new knee, stairs can look like a mountain.',
    ]);

    await voice.setBehaviour('Hark Reference', 'good');
    await voice.setPace(15);
    await product.pressCommand('listen');
    await waitForUtterances(voice, 5);
    await hearToEnd(product, page);
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });

  it('gives way to another voice of the language by itself', async () => {
    const { voice } = product;
    await hearHeading();
    await voice.setBehaviour('Hark Reference', 'end-without-start');
    await voice.setPace(15);
    await hearToEnd(product, page);
    const spoken = await voice.readSpoken();
    expect(spoken.at(-1)?.voiceName).toBe('Hark Reference Plain');
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });
});

describe('a voice that fails where Hark may use its own', () => {
  it('is followed by Hark’s own, which is told', async () => {
    const { voice, session } = product;
    await setSettings(session, { pauses: 'none' });
    await voice.offerVoices(['Hark Reference']);
    await hearHeading();
    await voice.setBehaviour('Hark Reference', 'error-at-start');
    await waitForUtterances(voice, 2);
    await waitForNote(page, notes.builtIn, soon);
    await waitForStatus(page, 'speaking');
    await setSettings(session, browserOnly);
  });
});

describe('a voice that vanishes in the middle of an article', () => {
  it('is replaced by another one of the language', async () => {
    const { voice } = product;
    await hearHeading();
    await voice.offerVoices(['Hark Reference Plain', 'Hark Reference German']);
    await voice.setPace(15);
    await hearToEnd(product, page);
    const spoken = await voice.readSpoken();
    expect(spoken.at(-1)?.voiceName).toBe('Hark Reference Plain');
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });

  it('is told when it was the last one, and Play goes on at the same place when it is back', async () => {
    const { voice } = product;
    await hearHeading();
    await voice.setBehaviour('Hark Reference', 'stop-after-first-word');
    await waitForUtterances(voice, 2);
    await voice.offerVoices([]);
    await waitForNote(page, notes.noVoices, soon);
    await waitForStatus(page, 'blocked');
    await voice.setBehaviour('Hark Reference', 'good');
    await voice.offerVoices(allVoices);
    await voice.setPace(15);
    await product.pressCommand('listen');
    await hearToEnd(product, page);
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });
});

describe('a page without a voice', () => {
  it('says so when the browser has none at all, and is read once there is one', async () => {
    const { voice } = product;
    await voice.offerVoices([]);
    page = await product.openPage('stairs.html');
    await product.pressCommand('listen');
    await waitForNote(page, notes.noVoices, soon);
    expect(await voice.readSpoken()).toEqual([]);
    await voice.offerVoices(allVoices);
    await voice.setPace(15);
    await product.pressCommand('listen');
    await hearToEnd(product, page);
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });

  it.each([
    ['in a language no voice speaks', 'schody.html', notes.noPolish],
    ['in a language that only a remote voice speaks', 'escaliers.html', notes.noFrench],
  ])('%s names the language and stays silent', async (_what, file, note) => {
    page = await product.openPage(file);
    await product.pressCommand('listen');
    await waitForNote(page, note, soon);
    await waitForStatus(page, 'blocked');
    expect(await product.voice.readSpoken()).toEqual([]);
  });
});

/** Those of the faults that take little time; `npm run eval -- faults` plays all. */
const quick = ['screen-reader-speaks', 'other-tab-speaks', 'offline', 'host-closed'];

describe('a fault in the middle of a sentence', () => {
  const cases = FAULT_CASES.filter(({ fault, ends }) => quick.includes(fault) && ends === undefined);
  it.each(cases.map((one) => [one.fault, one.what, one] as const))(
    '%s, %s: nothing is lost',
    async (_fault, _what, one) => {
      const { again } = await playFault(product, one, stairs);
      // The word in which it was broken off may just have been said, and the next have begun while the order to stop was
      // on its way through three processes: a word takes no longer here.
      expect(again).toBeLessThanOrEqual(2);
    },
  );

  // How many words are heard again is not for Hark to say here. Chromium 156 loses events of an utterance, its end too,
  // while the one before it, called off less than 50 ms ago, still sends some (seen with a page of its own as well).
  it('events of an earlier turn, after a pause: nothing is lost', async () => {
    const { note } = await playFault(product, caseOf('events-of-an-earlier-turn'), stairs);
    expect(note).toBeNull();
  });

  it('offsets in bytes, and a pause: nothing is lost', async () => {
    const { note } = await playFault(product, caseOf('offsets-in-bytes'), await readSentences(product, 'marks.html'));
    expect(note).toBeNull();
  });
});

function caseOf(fault: string) {
  const one = FAULT_CASES.find((each) => each.fault === fault);
  if (one === undefined) throw new Error(`There is no case "${fault}".`);
  return one;
}
