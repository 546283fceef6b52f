import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Studio } from './studio.ts';
import type { State, Subject } from './surface.ts';

const SETTINGS = {
  format: 'hark-settings',
  version: 1,
  settings: { pauses: 'long', rates: { en: 1.5 }, voices: { en: 'A voice with quite a long name|en-US' } },
};

const open =
  (address: string): State['reach'] =>
  (studio) =>
    studio.openOwn(address);

/** From the page of the state before. */
const onPage =
  (act: (page: Page, studio: Studio) => Promise<unknown>): State['reach'] =>
  async (studio, page) => {
    if (page === null) throw new Error('There is no page to go on from.');
    await act(page, studio);
    return page;
  };

/** Types as a reader does: what a script puts into a field Hark does not heed. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.focus(`[name="${name}"]`);
  await page.keyboard.type(text);
}

/** Pages that need no other page. */
export const OWN_PAGES: readonly Subject[] = [
  {
    name: 'welcome',
    title: 'The welcome, shown once',
    kind: 'page',
    states: [{ name: 'As it opens', reach: open('welcome.html') }],
  },
  {
    name: 'settings',
    title: 'The settings',
    kind: 'page',
    states: [
      { name: 'As they open', reach: open('options.html') },
      {
        name: 'One is searched for',
        reach: onPage(async (page) => {
          await type(page, 'search', 'pause');
          await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
        }),
      },
      {
        name: 'Settings from a file, before they are taken',
        shows: '.choices',
        reach: async (studio) => {
          const page = await studio.openOwn('options.html');
          const path = join(mkdtempSync(join(tmpdir(), 'hark-settings-')), 'settings.json');
          writeFileSync(path, JSON.stringify(SETTINGS));
          const [chooser] = await Promise.all([
            page.waitForFileChooser(),
            page.focus('input[name="settings-file"]').then(() => page.keyboard.press('Enter')),
          ]);
          await chooser.accept([path]);
          await page.waitForSelector('.choices');
          return page;
        },
      },
    ],
  },
  {
    name: 'help',
    title: 'The help',
    kind: 'page',
    states: [{ name: 'As it opens', reach: open('help.html') }],
  },
  {
    name: 'privacy',
    title: 'The privacy page',
    kind: 'page',
    states: [{ name: 'As it opens', reach: open('privacy.html') }],
  },
  {
    name: 'hand-out',
    title: 'A sheet for patients',
    kind: 'page',
    states: [
      { name: 'As it opens', reach: open('hand-out.html') },
      {
        name: 'Filled in',
        shows: '.sheet',
        reach: onPage(async (page) => {
          await type(page, 'clinic', 'Alder Street Clinic');
          await type(page, 'address', 'https://alder-street.example/listen');
          await type(page, 'help', 'Ask at the desk, or call 555 0142.');
        }),
      },
      {
        name: 'An address that is none',
        shows: '#address-fault',
        reach: onPage(async (page) => {
          await type(page, 'address', ' here');
          await page.keyboard.press('Tab');
        }),
      },
    ],
  },
];
