import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { assignKey, waitForOffscreenPage } from './harness/extension-pages.ts';
import { pressKeys, toKeySymbols } from './harness/keys.ts';
import {
  joinHeard,
  readHeard,
  restOf,
  waitForNextWord,
  waitForSilence,
  waitForUtterances,
  waitForWord,
} from './heard.ts';
import { assignKeys, type KeyboardWay, useCommands, usePanel, usePopup } from './keyboard-ways.ts';
import { hearToEnd, type Product, setSettings, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

/** Slow enough that a key pressed at the beginning of a word arrives within it. */
const SLOW = 1000;
const FAST = 15;

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  await assignKeys(product);
});

afterEach(() => page.close());

afterAll(() => product[Symbol.asyncDispose]());

/** Opens a page and has it read so slowly that there is time to press keys in its heading. */
async function readSlowly(file: string, pace: number): Promise<void> {
  page = await product.openPage(file);
  await product.voice.setPace(pace);
  await product.voice.clearLog();
  await product.pressCommand('listen');
  await waitForUtterances(product.voice, 1);
}

/** Every cut utterance with the one that came after it. */
async function readCuts() {
  const heard = readHeard(await product.voice.readLog());
  return heard.flatMap((cut, index) => {
    const next = heard[index + 1];
    return cut.endedAt === null && next !== undefined ? [{ cut, next }] : [];
  });
}

describe.each<readonly [string, (product: Product) => KeyboardWay]>([
  ['the commands', useCommands],
  ['the panel', usePanel],
  ['the popup', usePopup],
])('by keyboard through %s', (_name, use) => {
  let way: KeyboardWay;

  beforeAll(() => {
    way = use(product);
  });

  it('pauses, and goes on with the interrupted word', async () => {
    const { voice } = product;
    await readSlowly('stairs.html', SLOW);
    await way.aim(page, 'play');
    await waitForWord(voice, 2);
    await waitForNextWord(voice);
    await way.press('play');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await voice.setPace(FAST);
    await way.press('play');
    await waitForUtterances(voice, 2);
    await way.leave(page);
    await hearToEnd(product, page);
    const cuts = await readCuts();
    expect(cuts.map(({ next }) => next.spoken.text)).toEqual(cuts.map(({ cut }) => restOf(cut)));
    expect(cuts.map(({ cut }) => cut.spoken.text)).toEqual(['Getting Used to Stairs Again']);
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
  });

  it('goes forward and back by sentences', async () => {
    const { voice } = product;
    await readSlowly('stairs.html', SLOW);
    await way.aim(page, 'forward');
    await way.press('forward');
    await waitForUtterances(voice, 2);
    await way.press('forward');
    await waitForUtterances(voice, 3);
    await way.leave(page);
    await way.aim(page, 'back');
    // Well into a sentence "back" says it again; at its beginning it leads to the one before.
    await waitForWord(voice, 5);
    await way.press('back');
    await waitForUtterances(voice, 4);
    await way.press('back');
    expect(await waitForUtterances(voice, 5)).toEqual([
      'Getting Used to Stairs Again',
      'After a new knee, stairs can look like a mountain.',
      'Take them slowly, one step at a time.',
      'Take them slowly, one step at a time.',
      'After a new knee, stairs can look like a mountain.',
    ]);
    await way.leave(page);
  });

  it('stops, and begins anew', async () => {
    const { voice } = product;
    await readSlowly('stairs.html', SLOW);
    await way.aim(page, 'stop');
    await waitForNextWord(voice);
    await way.press('stop');
    await waitForStatus(page, 'idle');
    await waitForSilence(voice);
    await way.leave(page);
    await product.pressCommand('listen');
    expect(await waitForUtterances(voice, 2)).toEqual(['Getting Used to Stairs Again', 'Getting Used to Stairs Again']);
  });

  it('reads faster and slower from the word on, and leaves nothing out', async () => {
    const { voice } = product;
    await readSlowly('stairs.html', SLOW);
    let utterances = 1;
    const pressInWord = async (action: 'faster' | 'slower') => {
      await waitForNextWord(voice);
      await way.press(action);
      utterances += 1;
      await waitForUtterances(voice, utterances);
    };
    await way.aim(page, 'faster');
    await pressInWord('faster');
    await pressInWord('faster');
    await way.leave(page);
    await way.aim(page, 'slower');
    await pressInWord('slower');
    // Fast only from the next utterance on: the key must meet a slow word, even if that is of the next sentence.
    await waitForNextWord(voice);
    await voice.setPace(FAST);
    await way.press('slower');
    // Not by their number: a slow machine comes to the next sentence meanwhile, and a popup that is left takes its wish along.
    await waitUntil(
      'the voice is as slow as at first',
      () => voice.readSpoken(),
      (spoken) => spoken.length > utterances && spoken.at(-1)?.rate === 1,
    );
    await way.leave(page);
    await hearToEnd(product, page);
    const log = await voice.readLog();
    const rates = readHeard(log).map(({ spoken }) => Math.round(spoken.rate * 100) / 100);
    expect(rates.filter((rate, index) => rate !== rates[index - 1])).toEqual([1, 1.3, 1.5, 1.3, 1]);
    const cuts = await readCuts();
    expect(cuts).toHaveLength(4);
    expect(cuts.map(({ next }) => next.spoken.text)).toEqual(cuts.map(({ cut }) => restOf(cut)));
    expect(joinHeard(log)).toBe(stairs.join(' '));
  });
});

describe.each<readonly [string, (product: Product) => KeyboardWay]>([
  ['the command', useCommands],
  ['the panel', usePanel],
])('a closed section, by keyboard through %s', (_name, use) => {
  it('is announced, opened, and read from there on', async () => {
    const { voice } = product;
    const way = use(product);
    // Slow from its heading on: a pace set while that is said may come too late for the announcement.
    await readSlowly('closed-sections.html', SLOW);
    await waitForUtterances(voice, 2);
    await way.aim(page, 'open-section');
    await voice.setPace(FAST);
    await way.press('open-section');
    await waitForUtterances(voice, 3);
    await way.leave(page);
    await hearToEnd(product, page);
    const said = readHeard(await voice.readLog()).map(({ spoken }) => spoken.text);
    expect(said).toEqual([
      'Before Your Visit',
      'What should I bring? closed section',
      'Bring your card.',
      'Wear flat shoes.',
      'Call us.',
    ]);
    expect(await page.evaluate(() => document.querySelector('details')?.hasAttribute('open'))).toBe(true);
  });
});

describe('with a voice that reports no words', () => {
  it('says the interrupted sentence again after a pause and after a change of speed', async () => {
    const { voice } = product;
    const way = useCommands(product);
    await readSlowly('stairs-british.html', 300);
    await waitForUtterances(voice, 2);
    await way.press('play');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await way.press('play');
    await waitForUtterances(voice, 3);
    await way.press('faster');
    await waitForUtterances(voice, 4);
    await voice.setPace(FAST);
    await way.press('slower');
    await hearToEnd(product, page);
    const log = await voice.readLog();
    const heard = readHeard(log);
    expect(new Set(heard.map(({ spoken }) => spoken.voiceName))).toEqual(new Set(['Hark Reference Plain']));
    expect((await readCuts()).map(({ next }) => next.spoken.text)).toEqual([
      'After a new knee, stairs can look like a mountain.',
      'After a new knee, stairs can look like a mountain.',
      'After a new knee, stairs can look like a mountain.',
    ]);
    expect(joinHeard(log)).toBe(stairs.join(' '));
  });
});

describe('the rarer steps, each by a key of the reader’s own', () => {
  const keys = { 'repeat-slower': 'Alt+Shift+R', spell: 'Alt+Shift+E', 'paragraph-forward': 'Alt+Shift+P' } as const;

  it('say a sentence again and slower, spell the word, and go to the next paragraph', async () => {
    const { session, voice } = product;
    for (const [command, key] of Object.entries(keys)) await assignKey(session, command, key);
    const press = (command: keyof typeof keys) => pressKeys(session.display, toKeySymbols(keys[command]));
    await readSlowly('stairs.html', SLOW);
    await waitForWord(voice, 2);
    await press('spell');
    // Slowly still: the rest of the sentence, which may be two words, must not be over before the next key arrives.
    await voice.setPace(SLOW / 2);
    await waitForUtterances(voice, 3);
    await press('repeat-slower');
    await waitForUtterances(voice, 4);
    await press('paragraph-forward');
    await waitForUtterances(voice, 5);
    const spoken = (await voice.readSpoken()).map(({ text, rate }) => [text, rate]);
    const [first, spelled, rest, slower, next] = spoken;
    expect([first, slower, next]).toEqual([
      ['Getting Used to Stairs Again', 1],
      ['Getting Used to Stairs Again', 0.75],
      ['After a new knee, stairs can look like a mountain.', 1],
    ]);
    // Whichever word was under way when the key arrived.
    const letters: Readonly<Record<string, string>> = {
      'Used to Stairs Again': 'Used: capital U, S, E, D.',
      'to Stairs Again': 'to: T, O.',
      'Stairs Again': 'Stairs: capital S, T, A, I, R, S.',
    };
    expect(spelled).toEqual([letters[String(rest?.[0])], 1]);
  });
});

describe('by a press on a word with Alt held', () => {
  it('reads on from there, leaves what is highlighted, and gives the page its own presses', async () => {
    const { voice } = product;
    await readSlowly('stairs.html', SLOW);
    await waitForWord(voice, 1);
    await page.evaluate(() => {
      const highlighted = document.querySelector('h1');
      if (highlighted) getSelection()?.selectAllChildren(highlighted);
      addEventListener('click', () => document.body.setAttribute('data-clicks', 'page'));
    });
    const word = await page.evaluate(() => {
      const text = document.querySelector('p:nth-of-type(2)')?.firstChild;
      if (!text) throw new Error('The page has no second paragraph.');
      const range = document.createRange();
      const at = text.nodeValue?.indexOf('stick') ?? 0;
      range.setStart(text, at);
      range.setEnd(text, at + 'stick'.length);
      const { right, top, height } = range.getBoundingClientRect();
      // The right half of its last letter.
      return { x: right - 1, y: top + height / 2 };
    });
    await voice.setPace(FAST);
    await page.keyboard.down('Alt');
    await page.mouse.click(word.x, word.y);
    await page.keyboard.up('Alt');
    expect((await waitForUtterances(voice, 2))[1]).toBe('stick follow it to the same step.');
    expect(await page.evaluate(() => [getSelection()?.toString(), document.body.getAttribute('data-clicks')])).toEqual([
      'Getting Used to Stairs Again',
      null,
    ]);
    await hearToEnd(product, page);
    await page.mouse.click(word.x, word.y);
    expect(await page.evaluate(() => document.body.getAttribute('data-clicks'))).toBe('page');
  });
});

describe('the sounds that a reader has chosen', () => {
  it('are heard where reading begins and where it ends, and never with the voice', async () => {
    const { session, voice } = product;
    const way = useCommands(product);
    await readSlowly('stairs.html', SLOW);
    const host = await waitForOffscreenPage(session);
    await host.evaluate(() => {
      const { start, stop } = OscillatorNode.prototype;
      const tones: { readonly pitch: number; readonly from: number; to: number }[] = [];
      window.harkTestTones = tones;
      // Wall-clock time, as the voice's log has it.
      const toWall = (at: number, { currentTime }: BaseAudioContext) => Date.now() + (at - currentTime) * 1000;
      OscillatorNode.prototype.start = function (at = 0) {
        tones.push({ pitch: Math.round(this.frequency.value), from: toWall(at, this.context), to: 0 });
        start.call(this, at);
      };
      OscillatorNode.prototype.stop = function (at = 0) {
        for (const tone of tones.slice(-1)) tone.to = toWall(at, this.context);
        stop.call(this, at);
      };
    });
    await way.press('stop');
    await waitForStatus(page, 'idle');
    await waitForSilence(voice);
    await setSettings(session, { pauses: 'none', earcons: 'all' });
    await voice.setPace(FAST);
    await voice.clearLog();
    await product.pressCommand('listen');
    await hearToEnd(product, page);
    const tones = await host.evaluate(() => window.harkTestTones ?? []);
    await setSettings(session, { pauses: 'none' });
    const heard = readHeard(await voice.readLog());
    expect(joinHeard(await voice.readLog())).toBe(stairs.join(' '));
    expect(tones.map(({ pitch }) => pitch)).toEqual([523, 784, 784, 523]);
    const [begin, , , end] = tones;
    const [first, last] = [heard.at(0)?.spoken.at ?? 0, heard.at(-1)?.endedAt ?? 0];
    expect([(tones[1]?.to ?? 0) <= first, (tones[2]?.from ?? 0) >= last]).toEqual([true, true]);
    expect([begin?.to !== 0, end?.to !== 0]).toEqual([true, true]);
  });
});

declare global {
  interface Window {
    harkTestTones?: readonly { readonly pitch: number; readonly from: number; readonly to: number }[];
  }
}
