import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type HeldWords, holdWords } from './held-words.ts';
import { type Box, locateText, readMarkup, readSelection } from './page-text.ts';
import { type Product, startProduct, waitForStatus } from './product.ts';

/** The words of marks.html as they must be marked. They hold the page's own characters: a no-break space is none. */
const markedWords = [
  'Your First Hearing Test',
  'The test takes twenty minutes and nothing in it hurts',
  'You sit in a quiet room 🎧 with a pair of headphones on and you press a button whenever you hear a tone however very faint it is',
  'Please come without earrings without a hat and without a cold',
  'Our audiologist Zoe\u0308 Nakamura calls it a game with one rule',
  'Don’t guess if you are not quite sure wait',
  'The loudest tone is about 80 dB 👩🏽‍⚕️ and lasts half a second so it cannot harm your ears',
  'Afterwards we look at the curve together',
  'It shows which tones reach you easily which do not and what could help often it is nothing more than a little wax',
].flatMap((sentence) => sentence.split(' '));

/** Its sentences as they are marked. A `<br>` has no character of its own. */
const markedSentences = [
  'Your First Hearing Test',
  'The test takes twenty\u00a0minutes and nothing in it hurts.',
  'You sit in a quiet room 🎧 with a pair of headphones on, and you press a button whenever you hear a tone, however very faint it is.',
  'Please come without earrings,without a hat,and without a cold.',
  'Our audiologist, Zoe\u0308 Nakamura, calls it “a game with one rule”.',
  'Don’t guess: if you are not quite sure, wait.',
  'The loudest tone is about 80\u00a0dB 👩🏽‍⚕️ and lasts half a second, so it cannot harm your ears.',
  'Afterwards we look at the curve together.',
  'It shows which tones reach you easily, which do not, and what could help: often it is nothing more than a little wax.',
];

const longPostWords =
  'The Day Before Your Knee Operation Eat and drink as you always do until ten in the evening After that take nothing but water and stop the water two hours before you leave home If you take tablets in the morning ask us which of them you should leave out Wash your leg with plain soap and do not shave it Small cuts let germs in and we would rather wait a week than risk an infection of the joint Pack loose trousers shoes that close your glasses and a book Leave rings and watches at home Somebody should fetch you because you may not drive for two days In the evening walk a little and practise once with the crutches we gave you Then rest Many people sleep badly in this night and that does no harm at all you will sleep well enough in the morning'.split(
    ' ',
  );

/** #ffc933 and #fff1b8: what the painter gives the word and its sentence on a light page. */
const wordColour = [255, 201, 51] as const;
const sentenceColour = [255, 241, 184] as const;

let product: Product;
let words: HeldWords;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product[Symbol.asyncDispose]());

beforeEach(async () => {
  words = await holdWords(product.session);
});

afterEach(async () => {
  await words.letGo();
  // Its reading ends with it.
  await page.close();
});

type Mark = {
  readonly word: string;
  readonly sentence: string;
  /** How many characters of the page stand before the word. */
  readonly at: number;
  readonly box: Box;
  readonly scrollY: number;
  /** Between the window's upper edge and the panel's. */
  readonly isSeen: boolean;
  /** Where the panel and the gap around it begin: higher where what it says takes two lines. */
  readonly coverTop: number;
};

/** What is marked, as the page's own scripts can see it. */
function readMark(): Promise<Mark | undefined> {
  return page.evaluate(() => {
    const [word, ...others] = [...(CSS.highlights.get('hark-word') ?? [])] as Range[];
    const [sentence] = [...(CSS.highlights.get('hark-sentence') ?? [])] as Range[];
    if (word === undefined || sentence === undefined || others.length > 0) return undefined;
    const before = document.createRange();
    before.setEnd(word.startContainer, word.startOffset);
    const { left, top, right, bottom } = word.getBoundingClientRect();
    const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('.panel');
    const panelTop = panel?.getBoundingClientRect().top ?? innerHeight;
    return {
      word: word.toString(),
      sentence: sentence.toString(),
      at: before.toString().length,
      box: { left, top, right, bottom },
      scrollY,
      isSeen: top >= 0 && bottom <= panelTop,
      coverTop: panel?.parentElement?.getBoundingClientRect().top ?? innerHeight,
    };
  });
}

/**
 * Waits for the voice's next word event, and until the page shows the word that is expected there: this text, further
 * on in the page than the last one.
 */
async function waitForMark(expected: string, last: Mark | undefined): Promise<Mark> {
  await words.waitForWord();
  const mark = await waitUntil(
    `"${expected}" is marked, after "${last?.word ?? 'nothing'}"`,
    readMark,
    (seen) => seen !== undefined && seen.word === expected && seen.at > (last?.at ?? -1),
    { limitMs: 3_000, everyMs: 5 },
  );
  if (mark === undefined) throw new Error('Nothing is marked.');
  return mark;
}

/** Reads on through these words, and does something at each, while it is the one that is marked. */
async function followWords(
  expected: readonly string[],
  atWord: (mark: Mark, index: number) => Promise<void> = async () => {},
  from?: Mark,
): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  for (const [index, word] of expected.entries()) {
    const mark = await waitForMark(word, marks.at(-1) ?? from);
    marks.push(mark);
    await atWord(mark, index);
    await words.goOn();
  }
  return marks;
}

describe('the marks in the page', () => {
  it('stand at every word event on the word that is said, over a whole article', async () => {
    page = await product.openPage('marks.html');
    await product.pressCommand('listen');
    const marks = await followWords(markedWords);
    // The voice would wait here if there were one word more.
    await waitForStatus(page, 'finished');
    const sentences = marks.map(({ sentence }) => sentence);
    expect(sentences.filter((sentence, index) => sentence !== sentences[index - 1])).toEqual(markedSentences);
  });

  it('leave the page as it was: its markup, its selection, and no mark at the end', async () => {
    page = await product.openPage('marks.html');
    const markup = await readMarkup(page);
    await product.pressCommand('listen');
    await words.waitForWord();
    // Backwards, across paragraphs and words that will be marked.
    await page.evaluate(() => {
      const [first, , third] = document.querySelectorAll('p');
      const [from, to] = [third?.firstChild, first?.firstChild];
      if (from && to) getSelection()?.setBaseAndExtent(from, 17, to, 9);
    });
    const selection = await readSelection(page);
    expect(selection.text).toMatch(/^takes twenty[\s\S]*Our audiologist, $/);
    await words.letGo();
    await waitForStatus(page, 'finished', { limitMs: 20_000 });
    expect(await readSelection(page)).toEqual(selection);
    expect(await readMarkup(page)).toBe(markup);
    expect(await page.evaluate(() => document.querySelectorAll('hark-host').length)).toBe(1);
    const left = await page.evaluate(() => [...CSS.highlights].map(([name, marks]) => [name, marks.size]));
    expect(left.filter(([, size]) => size !== 0)).toEqual([]);
  });

  it('are painted on the word and its sentence, and not on the next word', async () => {
    page = await product.openPage('marks.html');
    await product.pressCommand('listen');
    /** A word in nested elements, one with a combining accent, and one in a link; each with what follows it. */
    const next = new Map([
      ['very', 'faint'],
      ['Zoe\u0308', 'Naka'],
      ['your', 'ears'],
    ]);
    const painted: unknown[] = [];
    await followWords(markedWords, async ({ word, box }) => {
      const nextText = next.get(word);
      if (nextText === undefined) return;
      const picture = await takePicture();
      const nextBox = await locateText(page, nextText);
      painted.push([
        word,
        { marked: coversMost(picture, box, wordColour) },
        nextText,
        { marked: countShare(picture, nextBox, wordColour) > 0 },
        { inSentence: coversMost(picture, nextBox, sentenceColour) },
      ]);
    });
    expect(painted).toEqual([
      ['very', { marked: true }, 'faint', { marked: false }, { inSentence: true }],
      ['Zoe\u0308', { marked: true }, 'Naka', { marked: false }, { inSentence: true }],
      ['your', { marked: true }, 'ears', { marked: false }, { inSentence: true }],
    ]);
  });

  it('are seen in what was selected to be read, however the page paints that, until something else is selected', async () => {
    page = await product.openPage('marks.html');
    await page.addStyleTag({ content: '#none, html body ::selection { background: #00aa00 !important; color: #fff }' });
    const select = (from: number, to: number) =>
      page.evaluate(
        (start, end) => {
          const text = document.querySelector('p')?.firstChild;
          if (text) getSelection()?.setBaseAndExtent(text, start, text, end);
        },
        from,
        to,
      );
    await select(0, 17);
    await product.pressCommand('listen');
    const { box } = await waitForMark('The', undefined);
    const around = await locateText(page, 'takes');
    const read = await takePicture();
    expect(coversMost(read, box, wordColour)).toBe(true);
    expect(coversMost(read, around, sentenceColour)).toBe(true);
    expect((await readSelection(page)).text).toBe('The test takes tw');
    await select(9, 17);
    const green = [0, 170, 0] as const;
    await waitUntil(
      'what else is selected is seen',
      async () => coversMost(await takePicture(), around, green),
      (isSeen) => isSeen,
    );
  });

  it('are painted in a shadow root, in a slot, and in a frame that is scrolled to them, and leave nothing there', async () => {
    page = await product.openPage('places.html');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await product.pressCommand('listen');
    const passage =
      'Other places Shadow text then slotted follows Framed words stand far below and come into view before the voice says them';
    const painted: unknown[] = [];
    for (const word of passage.split(' ')) {
      await words.waitForWord();
      const mark = await waitUntil(`"${word}" is marked`, readMarkInTrees, (seen) => seen?.word === word, {
        limitMs: 3_000,
        everyMs: 5,
      });
      if (mark && ['text', 'slotted', 'below'].includes(word)) {
        painted.push([word, { marked: coversMost(await takePicture(), mark.box, wordColour) }]);
      }
      await words.goOn();
    }
    await waitForStatus(page, 'finished');
    expect(painted).toEqual([
      ['text', { marked: true }],
      ['slotted', { marked: true }],
      ['below', { marked: true }],
    ]);
    const left = await page.evaluate(() => [
      [...(frames[0] as Window & typeof globalThis).CSS.highlights].length,
      frames[0]?.document.adoptedStyleSheets.length,
      document.querySelector('clinic-note')?.shadowRoot?.adoptedStyleSheets.length,
    ]);
    expect(left).toEqual([0, 0, 0]);
  });
});

/** The word that is marked on the page or in its first frame, and its box in the page's window. */
function readMarkInTrees(): Promise<{ word: string; box: Box } | undefined> {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    const at = { x: (frame?.getBoundingClientRect().left ?? 0) + 2, y: (frame?.getBoundingClientRect().top ?? 0) + 2 };
    for (const [view, x, y] of [[window, 0, 0] as const, [inner, at.x, at.y] as const]) {
      const [word] = [...(view?.CSS.highlights.get('hark-word') ?? [])] as Range[];
      if (!word) continue;
      const { left, top, right, bottom } = word.getBoundingClientRect();
      return { word: word.toString(), box: { left: left + x, top: top + y, right: right + x, bottom: bottom + y } };
    }
    return undefined;
  });
}

type Picture = ReturnType<typeof PNG.sync.read>;
type Colour = readonly [number, number, number];

/** What the window shows, one pixel for each CSS pixel. */
async function takePicture(): Promise<Picture> {
  return PNG.sync.read(await page.screenshot({ captureBeyondViewport: false }));
}

/** The share of a box's pixels that have exactly this colour. */
function countShare({ width, data }: Picture, box: Box, [red, green, blue]: Colour): number {
  let hits = 0;
  let all = 0;
  for (let y = Math.ceil(box.top); y < Math.floor(box.bottom); y += 1) {
    for (let x = Math.ceil(box.left); x < Math.floor(box.right); x += 1) {
      const at = (y * width + x) * 4;
      all += 1;
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) hits += 1;
    }
  }
  return hits / all;
}

/** The rest is the letters, their smooth edges and the underline. */
function coversMost(picture: Picture, box: Box, colour: Colour): boolean {
  return countShare(picture, box, colour) > 0.4;
}

describe('the page while it is read', () => {
  it('does not scroll at all where the article fits, although it could', async () => {
    page = await product.openPage('marks.html');
    await page.evaluate(() => {
      addEventListener('scroll', () => document.documentElement.setAttribute('data-scrolled', ''), { capture: true });
    });
    await product.pressCommand('listen');
    const marks = await followWords(markedWords);
    await waitForStatus(page, 'finished');
    expect(marks.filter(({ isSeen, scrollY }) => !isSeen || scrollY !== 0)).toEqual([]);
    const seen = await page.evaluate(() => ({
      scrollY,
      room: document.documentElement.scrollHeight > innerHeight * 2,
      scrolled: document.documentElement.hasAttribute('data-scrolled'),
    }));
    expect(seen).toEqual({ scrollY: 0, room: true, scrolled: false });
  });

  it('scrolls only at a word that is out of view, and then shows it', async () => {
    page = await product.openPage('long-post.html');
    // The page jumps for readers who want no motion: so it has come to rest at once.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await product.pressCommand('listen');
    const marks = await followWords(longPostWords, async () => {
      await waitUntil('the word is in view', readMark, (mark) => mark?.isSeen === true, { limitMs: 2_000, everyMs: 5 });
    });
    await waitForStatus(page, 'finished');
    expect(marks.at(-1)?.scrollY).toBeGreaterThan(0);
    const needless = marks.filter((mark, index) => {
      const before = marks[index - 1]?.scrollY ?? 0;
      if (mark.scrollY === before) return false;
      const [top, bottom] = [mark.box.top + mark.scrollY - before, mark.box.bottom + mark.scrollY - before];
      return top >= 0 && bottom <= mark.coverTop;
    });
    expect(needless).toEqual([]);
  });

  it('stops following when the reader scrolls away, and follows again when the reader comes back', async () => {
    page = await product.openPage('long-post.html');
    await product.pressCommand('listen');
    const [before, away, after] = [longPostWords.slice(0, 20), longPostWords.slice(20, 90), longPostWords.slice(90)];
    const start = (await followWords(before)).at(-1);
    await words.waitForWord();
    const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await turnWheelTo(bottom);
    const marksAway = await followWords(away, undefined, start);
    expect(marksAway.filter(({ isSeen, scrollY }) => isSeen || scrollY !== bottom)).toEqual([]);

    const first = await waitForMark(after[0] ?? '', marksAway.at(-1));
    await turnWheelTo(Math.round(first.scrollY + first.box.top - 200));
    await words.goOn();
    await followWords(
      after.slice(1),
      async () => {
        await waitUntil('the word is in view', readMark, (mark) => mark?.isSeen === true, { limitMs: 3_000 });
      },
      first,
    );
    await waitForStatus(page, 'finished');
  });
});

/** Turns the mouse wheel, as often as it takes, until the page rests there. */
async function turnWheelTo(wanted: number): Promise<void> {
  await page.mouse.move(600, 300);
  await waitUntil(
    `the page rests at ${wanted}`,
    async () => {
      const at = await restOfScroll();
      if (at !== wanted) await page.mouse.wheel({ deltaY: wanted - at });
      return at;
    },
    (at) => at === wanted,
  );
}

/** Where the page stands once it no longer moves: in the same place for five frames. */
function restOfScroll(): Promise<number> {
  return page.evaluate(async () => {
    for (let [last, same] = [scrollY, 0]; same < 5; ) {
      await new Promise(requestAnimationFrame);
      same = scrollY === last ? same + 1 : 0;
      last = scrollY;
    }
    return scrollY;
  });
}
