import type { Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { type FocusTrail, followFocus } from './focus-pixels.ts';
import { readSelection } from './page-text.ts';
import { readPanel } from './panel.ts';
import { waitForStatus } from './product.ts';

/** A browser that Hark was just added to, worked by its keyboard alone. */
export type KeyboardReader = {
  /** The page that Hark opened, in front. */
  readonly welcome: Page;
  /** Presses keys on the real keyboard, as in "alt+shift+l". */
  readonly press: (keys: string) => Promise<void>;
  /** Types the address of a fixture into the browser's address bar. */
  readonly goTo: (file: string) => Promise<Page>;
  /** Gives the page a text cursor that the arrow keys move. */
  readonly turnOnCaret: (page: Page) => Promise<void>;
  /** What the browser's voices were asked to say until now, and how fast. */
  readonly readSaid: () => Promise<readonly { readonly text: string; readonly rate: number }[]>;
};

/** The keys that the reader has given to commands without one, and that of the manifest that stops. */
export type WalkKeys = { readonly panel: string; readonly faster: string; readonly stop: string };

/** Where the focus could not be seen or was lost, in words. */
type Faults = { readonly faults: readonly string[] };

export type WelcomeWalk = Faults & {
  /** The controls that Tab led to, in order. */
  readonly stops: readonly string[];
  readonly heard: string;
};

export type PageWalk = Faults & {
  /** What the arrow keys led to in the panel. */
  readonly inPanel: readonly string[];
  /** The first that was heard of what was highlighted. */
  readonly heard: string;
  /** How fast it was said after each change of the speed. */
  readonly rates: readonly number[];
  /** Where the reader stood before and after the first visit to the panel. */
  readonly highlighting: readonly [before: Place, after: Place];
  /** Where Tab led to from there; the same after a second visit, and when it was stopped. */
  readonly onLink: readonly [before: Place, after: Place, stopped: Place];
};

/** The link that has the focus, or an empty text, and what is highlighted. */
type Place = { readonly link: string; readonly highlighted: string };

/** Through the welcome by Tab: hears the example, chooses a voice, makes it faster and normal again. */
export async function walkWelcome({ welcome, press, readSaid }: KeyboardReader): Promise<WelcomeWalk> {
  const stops: string[] = [];
  let heard = '';
  const trail = await followFocus(welcome, press);
  const waitForText = (selector: string, what: string, isIt: (text: string) => boolean) =>
    waitUntil(
      what,
      () => welcome.$eval(selector, (one) => (one as HTMLSelectElement).value ?? one.textContent ?? ''),
      isIt,
    );
  while (stops.at(-1) !== 'Help') {
    const name = await trail.move('Tab');
    stops.push(name);
    switch (name) {
      case 'Hear this example':
        await press('Return');
        heard = await waitFor('the example is heard', async () => (await readSaid())[0]?.text);
        break;
      case 'voice':
        await press('Down');
        await waitForText('[name=voice]', 'a voice is chosen', (voice) => voice !== '');
        await trail.lookAgain();
        break;
      case 'Faster':
      case 'Normal speed':
        await press('space');
        await waitForText('#speed-now', `${name} changes the speed`, (text) =>
          text.endsWith(name === 'Faster' ? ' 1.3' : ' 1'),
        );
        await trail.lookAgain();
    }
  }
  await trail.move('shift+Tab');
  return { stops, heard, faults: trail.findFaults() };
}

/**
 * Goes to a page, highlights from the line with a link on, hears that, goes to the panel and back, changes the speed by a key and by the
 * panel's buttons, and stops.
 */
export async function walkPage(reader: KeyboardReader, keys: WalkKeys): Promise<PageWalk> {
  const { press, readSaid } = reader;
  const faults: string[] = [];
  const rates: number[] = [];
  const hearAt = async (rate: number) => {
    const readRate = async () => Math.round(((await readSaid()).at(-1)?.rate ?? 0) * 10) / 10;
    rates.push(await waitUntil(`it is said at ${rate}`, readRate, (now) => now === rate));
  };
  const page = await reader.goTo('clinic-post.html');
  /** Goes into the panel with its key, and back with Escape. */
  const visitPanel = async (use: (trail: FocusTrail) => Promise<void>) => {
    const trail = await followFocus(page, press);
    await trail.move(keys.panel);
    await use(trail);
    await press('Escape');
    await waitUntil(
      'the panel has let the focus go',
      () => readPanel(page),
      ({ focused }) => focused === null,
    );
    await trail.look();
    faults.push(...trail.findFaults());
  };

  await reader.turnOnCaret(page);
  for (let { link } = await readPlace(page); link !== 'coffee'; ) {
    const before = link;
    await press('Tab');
    ({ link } = await waitForPlace(page, `Tab has left "${before}"`, (now) => now.link !== before));
  }
  // Out of the link into the line below.
  await press('Down');
  await waitUntil(
    'the cursor has left the link',
    () => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.localName ?? ''),
    (name) => name === 'p',
    { everyMs: 10 },
  );
  // To the end of the page: it is still read when the walk is over.
  await press('ctrl+shift+End');
  await waitForPlace(page, 'the page is highlighted', ({ highlighted }) => highlighted.includes('bring a friend'));
  const before = await readPlace(page);
  await press('alt+shift+l');
  await waitForStatus(page, 'speaking');
  const isOfIt = ({ text }: { readonly text: string }) => before.highlighted.startsWith(text.trim());
  const { text: heard } = await waitFor('what is highlighted is heard', async () => (await readSaid()).find(isOfIt));

  const inPanel: string[] = [];
  await visitPanel(async (trail) => {
    for (inPanel.push(trail.at()); inPanel.at(-1) !== 'More'; ) inPanel.push(await trail.move('Right'));
  });
  const after = await readPlace(page);
  await press('Tab');
  const onLink = await waitForPlace(page, 'Tab leads to a link', ({ link }) => link !== '');
  await press(keys.faster);
  await hearAt(1.3);
  await visitPanel(async (trail) => {
    // The panel is entered where it was left.
    while (trail.at() !== 'Faster') await trail.move('Left');
    await press('Return');
    await hearAt(1.5);
    await trail.move('Left');
    await press('space');
    await hearAt(1.3);
  });
  const afterwards = await readPlace(page);
  await press(keys.stop);
  await waitForStatus(page, 'idle');
  const stopped = await readPlace(page);
  return { inPanel, heard, rates, highlighting: [before, after], onLink: [onLink, afterwards, stopped], faults };
}

function waitForPlace(page: Page, what: string, isThere: (place: Place) => boolean): Promise<Place> {
  return waitUntil(what, () => readPlace(page), isThere, { everyMs: 10 });
}

async function readPlace(page: Page): Promise<Place> {
  const { text } = await readSelection(page);
  const link = await page.evaluate(() => document.querySelector('a:focus')?.textContent ?? '');
  return { link, highlighted: text.replaceAll(/\s+/g, ' ') };
}
