import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { assignKey } from './harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys, toKeySymbols } from './harness/keys.ts';
import { waitForUtterances } from './heard.ts';
import { holdWords } from './held-words.ts';
import { pressInPanel } from './panel.ts';
import { flattenSpace, type Product, setSettings, startProduct, waitForStatus } from './product.ts';

const run = promisify(execFile);
const KEYS = 'Alt+Shift+V';
const FILE = 'after-surgery.html';
/** All that is read of the page, a line for each block. */
const text = [
  'After your knee surgery',
  'You can go home on the second day. Somebody should stay with you for the first night. 🎧 Most people sleep well.',
  'Your medicines',
  'Take paracetamol every six hours. Do not take more than 4 g in a day. Your white cells should be above 4 × 109/L.',
  'What to take, and when',
  ...['Medicine', 'Morning', 'Evening', 'Paracetamol', '1 g', '1 g', 'Ibuprofen', '400 mg 200 mg'],
  'At home',
  ...['Rest the leg on a pillow.', 'Cool the knee:', 'ten minutes at a time', 'never on bare skin'],
  'Walk a little every hour.',
  '“I was back in my garden after three weeks,” says Rene\u0301e.',
  'In your language',
  'اشرب الماء كل يوم. لا تحمل أشياء ثقيلة.',
  '毎日水を飲んでください。重い物を持たないでください。',
  'Call us on 020 7946 0018 if the knee is hot. Call at once if you cannot breathe well.',
];

let product: Product;
let page: Page;
let view: Page;

beforeAll(async () => {
  product = await startProduct();
  await assignKey(product.session, 'reading-view', KEYS);
  page = await product.openPage(FILE);
  await focusBrowserWindow(product.session.display);
  await pressKeys(product.session.display, toKeySymbols(KEYS));
  const address = `chrome-extension://${product.session.extension.id}/reading-view.html`;
  const target = await waitFor('the reading view is open beside the page', () =>
    product.session.browser.targets().find((one) => one.url().startsWith(address)),
  );
  view = await target.asPage();
  await waitUntil('the text is there', readBlocks, (blocks) => blocks.length >= text.length);
});

afterAll(() => product[Symbol.asyncDispose]());

async function readBlocks(): Promise<readonly string[]> {
  const blocks = await view.evaluate(() =>
    [...document.querySelectorAll('.block')].map((one) => one.textContent ?? ''),
  );
  return blocks.map(flattenSpace);
}

function readMark(): Promise<{ readonly word: string; readonly sentence: string }> {
  return view.evaluate(() => {
    const textOf = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('');
    return { word: textOf('hark-word'), sentence: textOf('hark-sentence') };
  });
}

function waitForView(status: string): Promise<unknown> {
  return waitUntil(
    `the reading view says "${status}"`,
    () => view.evaluate(() => document.querySelector('.controls')?.getAttribute('data-status')),
    (seen) => seen === status,
  );
}

const press = (action: string) => view.click(`[data-action="${action}"]`);
const sentence = (words: string) =>
  `::-p-xpath(//span[@class="sentence" or @class="sentence read"][contains(., "${words}")])`;

/** Chooses in a list by keyboard, by how a choice begins. */
async function choose(name: string, words: string): Promise<void> {
  await view.focus(`[name=${name}]`);
  await view.keyboard.type(words);
}

/** The word that the voice said last, as it was asked to say it. */
async function readSaidWord(): Promise<string> {
  const log = await product.voice.readLog();
  const word = log.findLast((entry) => entry.kind === 'event' && entry.type === 'word');
  const said = log.findLast((entry) => entry.kind === 'speak');
  if (word?.kind !== 'event' || said?.kind !== 'speak') return '';
  return /^[\p{L}\p{M}]+/u.exec(said.text.slice(word.charIndex))?.[0] ?? '';
}

async function findFaults(rules: Record<string, { enabled: boolean }>): Promise<readonly string[]> {
  await view.evaluate(axe.source);
  return view.evaluate(async (wanted) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { rules: wanted });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

describe('the reading view', () => {
  it('opens beside its page by a key, with all of the text and without speaking', async () => {
    expect(await readBlocks()).toEqual(text);
    expect(await view.title()).toBe('After your knee surgery – Reading view');
    expect(await product.voice.readLog()).toEqual([]);
    const blocks = await view.$$eval('.block', (all) =>
      all.map((one) => [one.getAttribute('lang'), getComputedStyle(one).direction].join(' ')),
    );
    expect(blocks.filter((one) => one !== 'en ltr')).toEqual(['ar rtl', 'ja ltr']);
  });

  it('marks the word that the voice says, word for word', async () => {
    const words = await holdWords(product.session);
    await press('play');
    const sentences: string[] = [];
    const expected = 'After your knee surgery You can go home on the second day'.split(' ');
    for (const word of expected) {
      await words.waitForWord();
      expect(await readSaidWord()).toBe(word);
      const marked = (mark: { readonly word: string }) => mark.word === word;
      sentences.push((await waitUntil(`"${word}" is marked`, readMark, marked, { everyMs: 5 })).sentence);
      await words.goOn();
    }
    expect([...new Set(sentences)]).toEqual(['After your knee surgery', 'You can go home on the second day.']);
    await press('play');
    await words.letGo();
    await waitForView('paused');
  });

  it('reads from a sentence on that is pressed, or on which Enter is', async () => {
    await product.voice.setPace(200);
    await product.voice.clearLog();
    await view.click(sentence('Walk a little'));
    await waitForUtterances(product.voice, 1);
    await press('play');
    await waitForView('paused');
    expect((await product.voice.readSpoken())[0]?.text).toBe('3. Walk a little every hour.');

    await product.voice.clearLog();
    await view.focus(sentence('never on bare skin'));
    await view.keyboard.press('ArrowDown');
    await view.keyboard.press('ArrowDown');
    await view.keyboard.press('ArrowUp');
    expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('Walk a little every hour.');
    await view.keyboard.press('ArrowRight');
    await view.keyboard.press('Enter');
    await waitForUtterances(product.voice, 1);
    await press('play');
    await waitForView('paused');
    expect((await product.voice.readSpoken())[0]?.text).toContain('I was back in my garden after three weeks');
    expect(await view.evaluate(() => document.querySelectorAll('.sentence.read').length)).toBe(23);
  });

  it('changes its look at once, and keeps it', async () => {
    await press('look');
    await choose('theme', 'Sepia');
    await choose('font', 'Lexend');
    await press('larger');
    const look = await waitUntil(
      'the look has changed',
      () =>
        view.evaluate(() => {
          const style = getComputedStyle(document.querySelector('article') ?? document.body);
          return [getComputedStyle(document.body).backgroundColor, style.fontFamily.split(',')[0], style.fontSize];
        }),
      ([, , size]) => size === '25px',
    );
    expect(look).toEqual(['rgb(248, 239, 220)', '"Hark Lexend"', '25px']);
    await waitUntil(
      'the font has come out of the package',
      () =>
        view.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map((font) => font.family)),
      (families) => families.some((family) => family.includes('Lexend')),
    );
    await choose('focus', 'Three');
    await waitUntil(
      'three lines are left in sight',
      // Above them nothing is shaded where they stand at the top: what is told of the voice takes three lines or one.
      () =>
        view.evaluate(() => {
          const curtain = document.querySelector('.curtain') as HTMLElement;
          const [from = 0, to = 0] = ['--from', '--to'].map((name) =>
            Number.parseFloat(curtain.style.getPropertyValue(name)),
          );
          return {
            lines: (to - from) / 25 / 1.75,
            isShadedBelow: getComputedStyle(curtain, '::after').top === `${to}px`,
          };
        }),
      ({ lines, isShadedBelow }) => Math.round(lines) === 3 && isShadedBelow,
    );
  });

  it.each(['light', 'dark', 'sepia', 'contrast', 'black-yellow'] as const)(
    'has no fault that axe knows in the theme %s, with a contrast of 7:1',
    async (theme) => {
      await setSettings(product.session, { pauses: 'none', look: { ...usual, theme, read: 'faded' } });
      await waitUntil(
        'the theme has changed',
        () => view.evaluate(() => document.documentElement.dataset.theme),
        (seen) => seen === theme,
      );
      const rules = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } };
      expect(await findFaults(rules)).toEqual([]);
    },
  );

  it('has no fault in forced colours, and targets of 44 pixels', async () => {
    const devtools = await view.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    // They are the system's own, which axe does not see.
    expect(await findFaults({ 'color-contrast': { enabled: false } })).toEqual([]);
    // As in a language that is written from right to left.
    const turn = (dir: string) => view.evaluate((wanted) => document.documentElement.setAttribute('dir', wanted), dir);
    await turn('rtl');
    expect(await findFaults({ 'color-contrast': { enabled: false } })).toEqual([]);
    await turn('ltr');
    await devtools.send('Emulation.setEmulatedMedia', { features: [] });
    const small = await view.$$eval('button, select, label:has(input)', (all) =>
      all
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
  });

  it('has lines of no more than 80 characters in each font, and fits into 320 pixels at 400 %', async () => {
    await view.setViewport({ width: 1400, height: 900 });
    for (const font of ['system', 'atkinson', 'lexend', 'opendyslexic'] as const) {
      await setSettings(product.session, { pauses: 'none', look: { ...usual, font, width: 'wide' } });
      const length = await waitUntil(
        `the font is ${font}`,
        () =>
          view.evaluate(async (wanted) => {
            if (document.documentElement.dataset.font !== wanted) return 0;
            await document.fonts.ready;
            const article = document.querySelector('article') as HTMLElement;
            const { fontFamily, fontSize, lineHeight, textAlign } = getComputedStyle(article);
            if (textAlign === 'justify' || Number.parseFloat(lineHeight) < 1.5 * Number.parseFloat(fontSize))
              return 999;
            const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
            pen.font = `${fontSize} ${fontFamily}`;
            const sample = article.querySelector('.paragraph')?.textContent ?? '';
            return (article.clientWidth * sample.length) / pen.measureText(sample).width;
          }, font),
        (characters) => characters > 0,
      );
      expect(length, font).toBeLessThanOrEqual(80);
      expect(length, font).toBeGreaterThan(40);
    }
    await setSettings(product.session, { pauses: 'none', look: { ...usual, size: 400 } });
    await view.setViewport({ width: 320, height: 256 });
    await waitUntil(
      'the letters are four times as large, and nothing is wider than the window',
      () =>
        view.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const size = getComputedStyle(document.querySelector('article') as Element).fontSize;
          const controls = getComputedStyle(document.querySelector('.controls') as Element).position;
          return [size, scrollWidth - clientWidth, controls].join(' ');
        }),
      (seen) => seen === '80px 0 static',
    );
    await view.setViewport(null);
    await setSettings(product.session, { pauses: 'none' });
  });

  it('prints all of the text with the page’s address, black on white, without the controls', async () => {
    await using stack = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'hark-print-'));
    stack.defer(() => rm(folder, { recursive: true }));
    const path = join(folder, 'article.pdf');
    // A side panel is printed by the same page in a tab: the debugger prints tabs alone.
    const tab = await product.session.browser.newPage();
    await tab.goto(view.url());
    await tab.waitForSelector('.block:last-child');
    await tab.pdf({ path });
    await tab.close();
    const { stdout } = await run('pdftotext', [path, '-']);
    const printed = stdout.normalize().replaceAll(/\s/g, '');
    // Arabic is written to PDF in the order of its shapes, and the emoji has no glyph here.
    const wanted = text.flatMap((block) => block.split('🎧')).filter((block) => !/\p{Script=Arabic}/u.test(block));
    for (const block of wanted) expect(printed).toContain(block.normalize().replaceAll(/\s/g, ''));
    expect(printed).toContain(`${product.origin}/${FILE}`);
    expect(printed).not.toContain('Faster');
    await view.emulateMediaType('print');
    const colours = await view.evaluate(() => [
      getComputedStyle(document.querySelector('.paragraph') as Element).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await view.emulateMediaType();
  });

  it('says that its page was left and keeps the text, and shows the new page when asked', async () => {
    await page.goto(`${product.origin}/stairs.html`);
    const readNews = () => view.evaluate(() => document.querySelector('.page-news [role=status]')?.textContent);
    await waitUntil(
      'the view says so',
      readNews,
      (news) => news === 'This page was closed or left. Its text stays here.',
    );
    expect(await readBlocks()).toEqual(text);
    await press('again');
    await waitUntil('the new text is there', readBlocks, ([first]) => first !== text[0] && first !== undefined);
    expect(await readNews()).toBe('');
  });

  it('opens beside another page by a button of its panel', async () => {
    const { session, voice } = product;
    const other = await product.openPage('stairs.html');
    await voice.setPace(1000);
    await product.pressCommand('listen');
    await waitForStatus(other, 'speaking');
    await pressInPanel(other, 'more');
    await other.waitForFunction(() =>
      document.querySelector('hark-host')?.shadowRoot?.querySelector('[data-action="reading-view"]'),
    );
    await pressInPanel(other, 'reading-view');
    const [address] = view.url().split('?');
    const target = await waitFor('the reading view of the other page', () =>
      session.browser.targets().find((one) => one.url().startsWith(`${address}?`) && one.url() !== view.url()),
    );
    const opened = await target.asPage();
    await waitUntil(
      'its title is there',
      () => opened.title(),
      (title) => title === 'Getting Used to Stairs Again – Reading view',
    );
    // A side panel is no tab: the press in the page was enough for the browser.
    expect(await opened.evaluate(() => chrome.tabs.getCurrent().then((tab) => tab ?? 'beside the page'))).toBe(
      'beside the page',
    );
  });
});

declare const chrome: { readonly tabs: { readonly getCurrent: () => Promise<object | undefined> } };

const usual = {
  font: 'system',
  size: 100,
  lines: 1.75,
  letters: 0,
  words: 0,
  width: 'medium',
  theme: 'system',
  focus: 'none',
  height: 'in-view',
  read: 'plain',
} as const;
