import type { Page } from 'puppeteer-core';
import { openPopup } from '../../tests/e2e/harness/extension-pages.ts';
import { runSoundCheck } from '../../tests/e2e/sound-check-page.ts';
import { parseSettings, type Settings } from '../../utils/core/settings/settings.ts';
import type { State, Subject } from './surface.ts';

export const SAMPLE = 'index.html';

/** A page of Hark for the sample page, which is being read with these choices of the reader. */
export const whileReading =
  (address: (tab: number) => string, wait: string, settings: Partial<Settings> = {}): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    await studio.startReading(SAMPLE, settings);
    const page = await studio.openOwn(address(await studio.readTab()));
    await page.waitForSelector(wait);
    return page;
  };

/** Presses on the page of the state before, and waits for what then is there. */
const press =
  (selector: string, wait: string): State['reach'] =>
  async (_studio, page) => {
    if (page === null) throw new Error('There is no page to press on.');
    await page.click(selector);
    await page.waitForSelector(wait);
    return page;
  };

/** Opens the popup on a page and presses one of its links there, which opens a page of Hark. */
const fromPopup =
  (file: string, action: string, wait: string): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    const { session } = studio.product;
    const popup = await openPopup(session, await studio.product.openPage(file), 'popup.html');
    await (await popup.waitForSelector(`[data-action=${action}]`))?.click();
    const address = `chrome-extension://${session.extension.id}/${action}.html`;
    const target = await session.browser.waitForTarget((one) => one.url().startsWith(address));
    const page = await target.asPage();
    await page.bringToFront();
    await page.waitForSelector(wait);
    return page;
  };

/** Another part of the page of the state before. */
const stay: State['reach'] = async (_studio, page) => {
  if (page === null) throw new Error('There is no page to stay on.');
  return page;
};

/** No voice is left when the player is asked to go on. */
const playWithoutVoice =
  (wait: string): State['reach'] =>
  async ({ product }, page) => {
    if (page === null) throw new Error('There is no page to press on.');
    await product.voice.offerVoices([]);
    await page.click('[data-action=play]');
    await page.waitForSelector(wait);
    return page;
  };

export const popupOf = (tab: number) => `popup.html?tab=${tab}`;
export const viewOf = (tab: number) => `reading-view.html?of=${tab}`;
const inTheme = (theme: Settings['look']['theme'], more = {}): State['reach'] =>
  whileReading(viewOf, 'article .block', { look: { ...LOOK, theme, ...more } });

/** As the reading view is at first. */
const { look: LOOK } = parseSettings({});

/** Pages that belong to another page which is read. */
export const READING_PAGES: readonly Subject[] = [
  {
    name: 'popup',
    title: 'The Hark menu, also as a page',
    kind: 'page',
    states: [
      { name: 'While a page is read', reach: whileReading(popupOf, '[data-status=speaking]') },
      { name: 'More buttons, and the voices', shows: '[data-part=voices]', reach: openVoices },
      { name: 'Paused', reach: press('[data-action=play]', '[data-status=paused]') },
      { name: 'No voice', reach: playWithoutVoice('[data-status=blocked]') },
      {
        name: 'For a page that cannot be read',
        reach: async (studio) => {
          await studio.tidyUp();
          return studio.openOwn('popup.html?tab=');
        },
      },
    ],
  },
  {
    name: 'reading-view',
    title: 'The reading view',
    kind: 'page',
    height: 640,
    states: [
      { name: 'While it is read', reach: whileReading(viewOf, 'article .block') },
      { name: 'Its look is chosen', reach: press('[data-action=look]', '[name=theme]'), shows: '.drawer' },
      { name: 'Paused', reach: press('[data-action=play]', '[data-status=paused]') },
      { name: 'No voice', reach: playWithoutVoice('[data-status=blocked]') },
      {
        name: 'Sepia, Atkinson Hyperlegible, three lines',
        reach: inTheme('sepia', { font: 'atkinson', focus: 'three' }),
      },
      { name: 'Black and yellow, letters at 200 %', reach: inTheme('black-yellow', { size: 200 }) },
      { name: 'High contrast, letters at 400 %', reach: inTheme('contrast', { size: 400 }) },
    ],
  },
  {
    name: 'sound-check',
    title: 'The sound check',
    kind: 'page',
    states: [
      {
        name: 'As it opens',
        reach: async (studio) => {
          await studio.tidyUp();
          return studio.openOwn('sound-check.html');
        },
      },
      { name: 'It asks', shows: '.question', reach: press('[data-action=check]', '[data-action=yes]') },
      {
        name: 'What it found',
        shows: '#found',
        reach: async ({ product }) => {
          await product.voice.setPace(20);
          const page = await product.session.browser.newPage();
          await page.goto(`chrome-extension://${product.session.extension.id}/sound-check.html`);
          await page.bringToFront();
          await page.waitForSelector('[data-action=check]');
          await runSoundCheck(page, ['yes', 'yes']);
          return page;
        },
      },
    ],
  },
  {
    name: 'save-audio',
    title: 'A page as an audio file',
    kind: 'page',
    states: [
      { name: 'Before it is made', reach: fromPopup(SAMPLE, 'save-audio', '[data-action=main]') },
      { name: 'Made', shows: '[role=status]', reach: press('[data-action=main]', 'a[download]') },
      {
        name: 'The page has gone',
        reach: async (studio) => {
          await studio.tidyUp();
          return studio.openOwn('save-audio.html');
        },
      },
    ],
  },
  {
    name: 'site-words',
    title: 'How a site wants its words said',
    kind: 'page',
    states: [
      { name: 'Before anything is fetched', reach: fromPopup('site-hints.html', 'site-words', '[data-action=fetch]') },
      { name: 'Its words', shows: '.words', reach: press('[data-action=fetch]', '[data-action=accept]') },
      { name: 'In use', shows: '[role=status]', reach: press('[data-action=accept]', '[data-action=remove], .used') },
    ],
  },
  {
    name: 'page-check',
    title: 'The check of a page',
    kind: 'page',
    states: [
      {
        name: 'A page with flaws',
        reach: async (studio) => {
          await studio.tidyUp();
          const page = await studio.product.openPage('flawed.html');
          await openPopup(studio.product.session, page, 'popup.html').then((popup) => popup.close());
          const check = await studio.openOwn(`page-check.html?tab=${await studio.readTab()}`);
          await check.waitForSelector('.items li');
          return check;
        },
      },
      { name: 'What to mend', shows: '.flaw', reach: stay },
      { name: 'What is read', shows: '.items', reach: stay },
    ],
  },
];

async function openVoices(_studio: unknown, page: Page | null): Promise<Page> {
  if (page === null) throw new Error('There is no page to press on.');
  await page.click('[data-action=more]');
  await page.click('[data-part=voices] > summary');
  await page.waitForSelector('[name=voice]');
  return page;
}
