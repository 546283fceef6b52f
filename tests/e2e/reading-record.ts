import type { Page } from 'puppeteer-core';

/** What a reader could see at one moment, read by the page's own world. */
export type ReadingMoment = {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The marked texts; empty where nothing is marked. */
  readonly sentence: string;
  readonly word: string;
  /** What the panel says. */
  readonly status: string;
  readonly progress: string;
  readonly note: string;
};

declare global {
  var harkTestRecord: ReadingMoment[] | undefined;
}

/**
 * Writes down every moment of the reading in this page from now on.
 *
 * Firefox's fake voices say a sentence in less than a millisecond, so looking again and again misses most of them. The
 * panel is drawn with each news of the player, in the same task that sets the marks, and an observer of its changes runs
 * before the next task: it sees every one.
 */
export function recordReading(page: Page): Promise<void> {
  return page.evaluate(() => {
    const record: ReadingMoment[] = [];
    globalThis.harkTestRecord = record;
    const changes = { attributes: true, characterData: true, childList: true, subtree: true };
    const inPanel = new MutationObserver(() => {
      const panel = document.querySelector('hark-host')?.shadowRoot?.querySelector('[data-status]');
      const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('');
      const said = (selector: string) => panel?.querySelector(selector)?.textContent ?? '';
      record.push({
        at: performance.timeOrigin + performance.now(),
        sentence: marked('hark-sentence'),
        word: marked('hark-word'),
        status: panel?.getAttribute('data-status') ?? '',
        progress: said('.progress'),
        note: said('.note'),
      });
    });
    const observePanel = () => {
      const root = document.querySelector('hark-host')?.shadowRoot;
      if (root) inPanel.observe(root, changes);
    };
    observePanel();
    new MutationObserver(observePanel).observe(document.documentElement, { childList: true });
  });
}

export async function readRecord(page: Page): Promise<readonly ReadingMoment[]> {
  return (await page.evaluate(() => globalThis.harkTestRecord)) ?? [];
}

/** The moments at which the voice began a sentence, one for each time it began. */
export function findBeginnings(record: readonly ReadingMoment[]): readonly ReadingMoment[] {
  return record.filter(
    ({ status, sentence }, index) =>
      status === 'speaking' && (record[index - 1]?.status !== 'speaking' || record[index - 1]?.sentence !== sentence),
  );
}
