import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { openPage } from './harness/chromium.ts';
import { pressKeys } from './harness/keys.ts';
import { startPageServer } from './harness/server.ts';
import { readGaps, waitForUtterances } from './heard.ts';
import { clickOn } from './page-text.ts';
import {
  fixturePages,
  flattenSpace,
  hearToEnd,
  listenToEnd,
  type Product,
  setPauses,
  setSettings,
  startProduct,
} from './product.ts';

/**
 * The title and the paragraphs of the fixture page, and nothing of what stands around them: no widget text, no
 * "blank", no menu, no byline, no hidden note, no share links, no sidebar, no footer.
 */
const article = [
  'Sleeping Better After a Night Shift',
  'Working through the night asks a lot of the body. Light, meals and company all tell it to stay awake, and then you ask it to sleep while the street outside is busy. Most people who visit us after a long run of nights say the same thing: they lie down tired, and they get up tired.',
  'The first step is a dark room. Thick curtains help, an eye mask helps more, and a towel along the foot of the door keeps out the rest. Keep the room at about 18 degrees Celsius, and leave the telephone in the kitchen 📵 where it cannot ring beside you.',
  'Our nurse, Rene\u0301e, calls the hour before bed “the quiet hour”. Don’t eat a heavy meal in it, don’t start a film, and do not drink coffee after three in the morning. A warm shower, on the other hand, is welcome.',
  'A simple plan for the day after a shift: sleep from nine until one, walk for half an hour in daylight, and rest again before you leave for work.',
  'Some people need more than a plan. If you have slept fewer than five hours a day for a month, if you nod off at the wheel, or if someone has heard you stop breathing, please talk to a doctor soon. None of these is a weakness, and all of them can be treated.',
  'We hold a group for night workers on the first Tuesday of every month, at 10 30, in the small room on the ground floor. It costs nothing, there is tea, and you may bring a friend.',
];

describe('the article of a clinic page in Chromium', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });

  afterAll(() => product[Symbol.asyncDispose]());

  it('is heard word for word, the title first, and nothing else', async () => {
    const page = await product.openPage('clinic-post.html');
    const utterances = await listenToEnd(product, page);
    expect(flattenSpace(utterances.join(' '))).toBe(article.join(' '));
  });

  it('is found without anything being loaded once more', async () => {
    // Without the policy of the other pages, under which nothing is loaded in any case.
    await using server = await startPageServer({ folders: [fixturePages] });
    const page = await openPage(product.session, `${server.origin}/loads-much.html`);
    const listLoaded = () => server.requests.filter((path) => path.startsWith('/loaded/')).sort();
    const loaded = await waitUntil(
      'the page has loaded all',
      async () => listLoaded(),
      ({ length }) => length >= 8,
    );
    const utterances = await listenToEnd(product, page);
    expect(flattenSpace(utterances.join(' '))).toMatch(
      /^A walk with pictures Walk along .* have come that far before\.$/,
    );
    expect(listLoaded()).toEqual(loaded);
  });

  it('is heard from the sentence on where the context menu was opened, though no reader was there', async () => {
    const { session, voice, openPage } = product;
    const page = await openPage('clinic-post.html');
    await voice.clearLog();
    await page.evaluate(() => {
      addEventListener('contextmenu', () => document.documentElement.setAttribute('data-menu', 'open'));
      scrollTo(0, document.body.scrollHeight);
    });
    await clickOn(session.display, page, 'None of these', { times: 1, button: 'second' });
    await waitUntil(
      'the menu is open',
      () => page.evaluate(() => document.documentElement.getAttribute('data-menu')),
      (menu) => menu === 'open',
    );
    // From the end: "Inspect", "View page source", then Hark's own menu with the page first.
    for (const key of ['Up', 'Up', 'Up', 'Right', 'Down', 'Return']) await pressKeys(session.display, key);
    const utterances = await hearToEnd(product, page);
    expect(flattenSpace(utterances.join(' '))).toBe(
      `None of these is a weakness, and all of them can be treated. ${article.at(-1)}`,
    );
  });

  it('is heard again from the beginning after it has ended', async () => {
    const page = await product.openPage('clinic-post.html');
    await listenToEnd(product, page);
    const utterances = await listenToEnd(product, page);
    expect(flattenSpace(utterances.join(' '))).toBe(article.join(' '));
  });

  it('is said in other words as soon as the reader chooses them, in the middle of it', async () => {
    const { session, voice } = product;
    const page = await product.openPage('clinic-post.html');
    await voice.setPace(1000);
    await voice.clearLog();
    await product.pressCommand('listen');
    await waitForUtterances(voice, 1);
    await setSettings(session, { pauses: 'none', reading: 'as-written' });
    await voice.setPace(15);
    const utterances = await hearToEnd(product, page);
    await setPauses(session, 'none');
    const said = flattenSpace(utterances.join(' '));
    expect(said).toContain('Keep the room at about 18 °C, and leave the telephone');
    expect(
      said.endsWith(
        'on the first Tuesday of every month, at 10:30, in the small room on the ground floor. It costs nothing, there is tea, and you may bring a friend.',
      ),
    ).toBe(true);
  });

  it('has silence after its heading and its paragraphs, and none where the reader wants none', async () => {
    const page = await product.openPage('stairs.html');
    const listen = async () => {
      expect(await listenToEnd(product, page)).toHaveLength(12);
      return readGaps(await product.voice.readLog()).map(({ ms }) => ms);
    };
    const without = await listen();
    await setPauses(product.session, 'normal');
    const gaps = await listen();
    await setPauses(product.session, 'none');
    const [afterHeading = 0, afterFirstParagraph = 0, afterSecond = 0, afterThird = 0] = [0, 3, 6, 9].map(
      (sentence) => gaps[sentence],
    );
    expect(afterHeading).toBeGreaterThanOrEqual(690);
    expect(Math.min(afterFirstParagraph, afterSecond, afterThird)).toBeGreaterThanOrEqual(490);
    expect(Math.max(...without)).toBeLessThan(400);
    expect(gaps.filter((ms) => ms >= 400)).toHaveLength(4);
  });
});
