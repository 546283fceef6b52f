import type { Page } from 'puppeteer-core';
import { pressKeys } from '../../tests/e2e/harness/keys.ts';
import { pressInPanel } from '../../tests/e2e/panel.ts';
import { type Product, waitForStatus } from '../../tests/e2e/product.ts';
import type { State, Subject } from './surface.ts';

const SAMPLE = 'index.html';
/** Wide enough for the button that folds the panel. */
const WINDOW = { width: 1024, height: 640 };

const onPanel =
  (act: (page: Page) => Promise<unknown>): State['reach'] =>
  async (_studio, page) => {
    if (page === null) throw new Error('There is no panel to press on.');
    await act(page);
    return page;
  };

/** Shows the rarer buttons, or hides them: a press that met nothing must not be taken for one. */
const pressMore = async (page: Page, wanted: 'all' | 'few'): Promise<void> => {
  await pressInPanel(page, 'more');
  await page.waitForFunction(
    (expanded) =>
      document.querySelector('hark-host')?.shadowRoot?.querySelector('[data-action=more]')?.ariaExpanded === expanded,
    {},
    String(wanted === 'all'),
  );
};

const waitForListen = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('hark-host')
        ?.shadowRoot?.querySelector('.listen:not([hidden])')
        ?.textContent?.includes(wanted),
    {},
    words,
  );

const foldPanel = onPanel(async (page) => {
  await page.setViewport(WINDOW);
  await pressInPanel(page, 'fold');
});

/** Asks for the page where nothing can be heard. */
const listenWith =
  (spoil: (product: Product) => Promise<void>, voices: readonly 'Hark Reference'[]): State['reach'] =>
  async (studio) => {
    await studio.tidyUp();
    await studio.product.voice.offerVoices(voices);
    await spoil(studio.product);
    const page = await studio.product.openPage(SAMPLE);
    await studio.product.pressCommand('listen');
    await page.waitForFunction(
      () => document.querySelector('hark-host')?.shadowRoot?.querySelector('.note')?.textContent != null,
      { timeout: 60_000 },
    );
    return page;
  };

/** What Hark puts into a page of somebody else. */
export const IN_PAGE: readonly Subject[] = [
  {
    name: 'player',
    title: 'The player in a page',
    kind: 'in-page',
    states: [
      {
        name: 'While a page is read',
        words: 'folded away',
        reach: async (studio) => {
          await studio.tidyUp();
          await studio.product.voice.setPace(250);
          const page = await studio.startReading(SAMPLE);
          // A few sentences on, where a word in the middle of the page is marked.
          await page.waitForFunction(() => String([...(CSS.highlights.get('hark-word') ?? [])][0]) === 'judged');
          await studio.product.voice.setPace(1_500);
          return page;
        },
      },
      { name: 'All its buttons', reach: onPanel((page) => pressMore(page, 'all')) },
      {
        name: 'Paused',
        words: 'folded away',
        reach: onPanel(async (page) => {
          await pressMore(page, 'few');
          await pressInPanel(page, 'play');
          await waitForStatus(page, 'paused');
        }),
      },
      { name: 'Folded into one button', reach: foldPanel },
      {
        name: 'A voice that does not start',
        words: 'folded away',
        reach: listenWith(({ voice }) => voice.setBehaviour('Hark Reference', 'never-start'), ['Hark Reference']),
      },
      { name: 'No voice', words: 'folded away', reach: listenWith(async () => {}, []) },
      {
        name: 'Read to the end',
        words: 'folded away',
        reach: async (studio) => {
          await studio.tidyUp();
          await studio.product.voice.setPace(5);
          const page = await studio.product.openPage('one-by-one.html');
          await studio.product.pressCommand('listen');
          await waitForStatus(page, 'finished', { limitMs: 30_000 });
          return page;
        },
      },
    ],
  },
  {
    name: 'listen-button',
    title: 'The button beside highlighted text',
    kind: 'in-page',
    states: [
      {
        name: 'Beside what is highlighted',
        reach: async (studio) => {
          await studio.tidyUp();
          const page = await studio.startReading(SAMPLE);
          await pressInPanel(page, 'close');
          await page.evaluate(() => {
            const text = document.querySelector('article p:not(.byline)')?.firstChild;
            if (text != null) getSelection()?.setBaseAndExtent(text, 13, text, 95);
          });
          await pressKeys(studio.product.session.display, 'shift+Right');
          await waitForListen(page, 'Click to listen');
          return page;
        },
      },
      {
        name: 'Off on this site, and back with one press',
        reach: onPanel(async (page) => {
          const { x, y } = await page.evaluate(async () => {
            // With another window the button stands somewhere else, from the next picture on.
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const button = document.querySelector('hark-host')?.shadowRoot?.querySelectorAll('.listen button')[1];
            const { left, top, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
            return { x: left + width / 2, y: top + height / 2 };
          });
          await page.mouse.click(x, y);
          await waitForListen(page, 'off on this site');
        }),
      },
    ],
  },
];
