import { writeFile } from 'node:fs/promises';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';

/** What the settings page shows of a policy. */
export function readPolicyPage(page: Page) {
  return page.evaluate(() => {
    const note = document.querySelector('[data-note="clinic"]');
    const locked = [...document.querySelectorAll<HTMLElement>('.setting:has(.lock)')].map((setting) => {
      const field = setting.querySelector<HTMLInputElement>('input:not([name="favourite"]), select');
      const value = field?.type === 'checkbox' ? field.checked : (field?.value ?? null);
      return [setting.dataset.setting ?? '', value] as const;
    });
    return {
      note: note?.textContent ?? '',
      help: note?.querySelector<HTMLAnchorElement>('a')?.href,
      locked: Object.fromEntries(locked),
      speed: document.querySelector('#speed-now')?.textContent,
      fields: document.querySelectorAll('main input, main select').length,
    };
  });
}

/** Chooses the language that voice and speed are shown for. @param name as it is written in the list */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.focus('[name="language"]');
  await page.keyboard.type(name);
  await waitUntil(
    `${name} is chosen`,
    () => page.$eval('[name="language"]', (field) => (field as HTMLSelectElement).selectedOptions[0]?.text),
    (text) => text === name,
  );
}

/** Opens each field that is locked, as whoever knows the browser's tools can, and changes it by real keys. How many. */
export async function changeLockedFields(page: Page): Promise<number> {
  const keys = await page.evaluate(() => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>(
        '.setting:has(.lock) :is(input:not([name="favourite"]), select, [data-action="faster"])',
      ),
    ];
    return fields.map((field, at) => {
      field.disabled = false;
      field.id = `hark-test-${at}`;
      if (field instanceof HTMLSelectElement) {
        return field.selectedIndex > 0 ? 'ArrowUp' : 'ArrowDown';
      }
      return field.type === 'range' ? 'ArrowRight' : ' ';
    });
  });
  for (const [at, key] of keys.entries()) {
    await page.focus(`#hark-test-${at}`);
    await page.keyboard.press(key as KeyInput);
  }
  return keys.length;
}

/** Takes all that the page lets the reader take of a file of settings; what it says of the rest. */
export async function takeSettingsFile(page: Page, path: string, settings: object): Promise<string> {
  await writeFile(path, JSON.stringify({ format: 'hark-settings', version: 1, settings }));
  const field = (await page.waitForSelector('input[name=settings-file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  const take = await page.waitForSelector('[data-action="take-file"]');
  const said = await page.$eval('.note:has([data-action="take-file"])', ({ textContent }) => textContent ?? '');
  await take?.focus();
  await page.keyboard.press('Enter');
  await waitFor('the file was taken', () => page.$('[data-note="done"]').then((done) => done ?? undefined));
  return said;
}
