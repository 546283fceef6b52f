import { openPopup } from '../../../tests/e2e/harness/extension-pages.ts';
import { parseSettings } from '../../../utils/core/settings/settings.ts';
import { popupOf, READING_PAGES, SAMPLE, viewOf, whileReading } from '../../screenshots/reading-pages.ts';
import type { Studio } from '../../screenshots/studio.ts';
import type { State } from '../../screenshots/surface.ts';

const LIMIT = { timeout: 60_000 };
const { look: LOOK, marks: MARKS } = parseSettings({});

/** What becomes of the voices before a state is reached. */
type Spoil = (studio: Studio) => Promise<unknown>;
const keepVoices: Spoil = async () => {};
const takeVoices: Spoil = ({ product }) => product.voice.offerVoices([]);
const deafenVoices: Spoil = async ({ product }) => {
  await product.voice.offerVoices(['Hark Reference']);
  await product.voice.setBehaviour('Hark Reference', 'never-start');
};

/** A page of Hark for a page that nobody has listened to. */
const unread =
  (address: (tab: number) => string, wait: string): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    const sample = await studio.product.openPage(SAMPLE);
    // Which lets Hark look into it.
    await openPopup(studio.product.session, sample, 'popup.html').then((popup) => popup.close());
    const page = await studio.openOwn(address(await studio.readTab()));
    await page.waitForSelector(wait);
    return page;
  };

/** A page of Hark for a page whose voice does not begin to speak. */
const unheard =
  (address: (tab: number) => string): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    await deafenVoices(studio);
    await studio.product.openPage(SAMPLE);
    const tab = await studio.readTab();
    await studio.product.pressCommand('listen');
    const page = await studio.openOwn(address(tab));
    await page.waitForSelector('[data-status=blocked]', LIMIT);
    return page;
  };

/** Has a page of Hark say its example. */
const hear =
  (address: string, example: string, spoil: Spoil, wait: string): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    await spoil(studio);
    const page = await studio.openOwn(address);
    await page.click(`[data-action="example-${example}"]`);
    await page.waitForSelector(wait, LIMIT);
    return page;
  };

/** From the page of the state before: all that can be unfolded is. */
const unfold: State['reach'] = async (_studio, page) => {
  if (page === null) throw new Error('There is no page to unfold.');
  for (const summary of await page.$$('details:not([open]) > summary')) await summary.click();
  await page.waitForSelector('[name=voice]');
  return page;
};

/** A site offers words, and is out of reach when they are asked for. */
const refuseWords: State['reach'] = async (studio) => {
  const offered = READING_PAGES.find(({ name }) => name === 'site-words')?.states[0];
  if (offered === undefined) throw new Error('No site offers its words.');
  const page = await offered.reach(studio, null);
  const pages = await studio.product.session.browser.pages();
  // The page itself gets the list.
  await pages.find((one) => one.url().startsWith('http'))?.setOfflineMode(true);
  await page.click('[data-action=fetch]');
  await page.waitForFunction(() => document.querySelector('[data-action=fetch]')?.textContent === 'Try again');
  return page;
};

/** Beside the states that docs/screenshots shows, by the name of their surface. */
export const MORE_STATES: Readonly<Record<string, readonly State[]>> = {
  popup: [
    { name: 'Nothing is read yet', reach: unread(popupOf, '[data-action=listen]') },
    { name: 'All its parts are open', reach: unfold },
    { name: 'A voice that does not start', reach: unheard(popupOf) },
  ],
  'site-words': [
    {
      name: 'No site is meant',
      reach: async (studio) => {
        await studio.tidyUp();
        return studio.openOwn('site-words.html');
      },
    },
    { name: 'Its list cannot be fetched', reach: refuseWords },
  ],
  'page-check': [
    {
      name: 'The page has gone',
      reach: async (studio) => {
        await studio.tidyUp();
        return studio.openOwn('page-check.html');
      },
    },
    { name: 'A page as it should be', reach: unread((tab) => `page-check.html?tab=${tab}`, '.items li') },
  ],
  'reading-view': [
    { name: 'Nothing is read yet', reach: unread(viewOf, 'article .block') },
    { name: 'A voice that does not start', reach: unheard(viewOf) },
    {
      name: 'What was read is faded',
      reach: whileReading(viewOf, '.sentence.read', { look: { ...LOOK, read: 'faded' } }),
    },
  ],
  settings: [
    { name: 'An example is said', reach: hear('options.html', 'numbers', keepVoices, 'main') },
    { name: 'No voice', reach: hear('options.html', 'numbers', takeVoices, '[data-note=example]') },
    {
      name: 'A voice that does not start',
      reach: hear('options.html', 'numbers', deafenVoices, '[data-note=example]'),
    },
    {
      name: 'Colours and pauses of one’s own',
      reach: whileReading(() => 'options.html', '[type=color]', { marks: { ...MARKS, palette: 'own' }, pauses: 'own' }),
    },
  ],
  welcome: [
    { name: 'Its example is said', reach: hear('welcome.html', 'welcome', keepVoices, 'main') },
    { name: 'No voice', reach: hear('welcome.html', 'welcome', takeVoices, '[data-note=example]') },
    {
      name: 'A voice that does not start',
      reach: hear('welcome.html', 'welcome', deafenVoices, '[data-note=example]'),
    },
  ],
};
