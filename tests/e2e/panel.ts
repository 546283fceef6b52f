import type { Page } from 'puppeteer-core';
import { type WaitOptions, waitUntil } from '../../scripts/browser/wait-until.ts';

/** What a page's panel shows. */
export type PanelLook = {
  readonly status: string | null;
  readonly note: string | null;
  readonly speed: string | null;
  /** The button that has the focus, by its action. */
  readonly focused: string | null;
};

export function readPanel(page: Page): Promise<PanelLook> {
  return page.evaluate(() => {
    const root = document.querySelector('hark-host')?.shadowRoot;
    const textOf = (selector: string) => root?.querySelector(selector)?.textContent ?? null;
    return {
      status: root?.querySelector('[data-status]')?.getAttribute('data-status') ?? null,
      note: textOf('.note'),
      speed: textOf('.speed'),
      focused: root?.activeElement?.getAttribute('data-action') ?? null,
    };
  });
}

/** Waits until the panel's note is this sentence. */
export async function waitForNote(page: Page, note: string | null, options?: WaitOptions): Promise<void> {
  await waitUntil(
    `the panel's note is "${note}"`,
    () => readPanel(page),
    (panel) => panel.note === note,
    options,
  );
}

/** The marked text of the page. */
export function readMarks(page: Page): Promise<{ readonly sentence: string; readonly word: string }> {
  return page.evaluate(() => {
    const textOf = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('');
    return { sentence: textOf('hark-sentence'), word: textOf('hark-word') };
  });
}

/** Presses a button of the panel as a reader's mouse does, once the row is at rest. */
export async function pressInPanel(page: Page, action: string): Promise<void> {
  const { x, y } = await page.evaluate(async (wanted) => {
    // After a change of the window the row gets other buttons only with the next picture: where one stood there may be another.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const button = document.querySelector('hark-host')?.shadowRoot?.querySelector(`[data-action="${wanted}"]`);
    if (button == null) throw new Error(`The panel has no button "${wanted}".`);
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, action);
  await page.mouse.click(x, y);
}
