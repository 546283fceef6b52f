import type { Page } from 'puppeteer-core';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import type { ChromiumSession } from './harness/chromium.ts';
import { focusBrowserWindow } from './harness/keys.ts';

/** What the page of the sound check shows. */
export type SoundCheckLook = {
  readonly main: string | null;
  readonly status: string | null;
  readonly question: string | null;
  /** Names of the findings, in order. */
  readonly findings: readonly string[];
  /** What to do, of all findings. */
  readonly steps: readonly string[];
  readonly report: string | null;
  /** The element that has the focus: its action, else its id. */
  readonly focused: string | null;
};

export function readSoundCheck(page: Page): Promise<SoundCheckLook> {
  return page.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const { activeElement } = document;
    return {
      main: textOf('[data-action="check"]'),
      status: textOf('[role="status"]'),
      question: textOf('#question'),
      findings: all('[data-finding]').map(({ dataset }) => dataset.finding ?? ''),
      steps: all('[data-finding] li').map(({ textContent }) => textContent),
      report: document.querySelector('textarea')?.value ?? null,
      focused: activeElement?.getAttribute('data-action') ?? activeElement?.id ?? null,
    };
  });
}

/** The page of the sound check, once it stands open in front, whatever opened it. */
export async function waitForSoundCheck(session: ChromiumSession): Promise<Page> {
  const address = `chrome-extension://${session.extension.id}/sound-check.html`;
  const target = await waitFor('the sound check is open', async () =>
    session.browser.targets().find((one) => one.url().startsWith(address)),
  );
  const page = await target.page();
  if (page === null) throw new Error('The sound check has no page.');
  await focusBrowserWindow(session.display);
  await waitForLook(page, 'its button', ({ main }) => main !== null);
  return page;
}

export function waitForLook(
  page: Page,
  what: string,
  isSo: (look: SoundCheckLook) => boolean,
): Promise<SoundCheckLook> {
  return waitUntil(`the sound check shows ${what}`, () => readSoundCheck(page), isSo, { limitMs: 15_000 });
}

/** Presses a button of the page as a reader's mouse does. */
export function pressAction(page: Page, action: 'check' | 'yes' | 'no' | 'again' | 'tell' | 'copy'): Promise<void> {
  return page.click(`[data-action="${action}"]`);
}

/** Starts the check and answers what it asks, until it is done. */
export async function runSoundCheck(page: Page, answers: readonly ('yes' | 'no')[]): Promise<SoundCheckLook> {
  await pressAction(page, 'check');
  for (const answer of answers) {
    await waitForLook(page, 'an open question', ({ status }) => status?.endsWith('Press Yes or No.') === true);
    await pressAction(page, answer);
  }
  return waitForLook(page, 'what it found', ({ findings }) => findings.length > 0);
}
