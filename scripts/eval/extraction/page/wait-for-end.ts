import { HOST_TAG } from '../../../../utils/dom/host-tag.ts';

/** How the reading of a page ended, by what Hark's panel says. */
export type ReadingEnd =
  | { readonly status: 'finished' }
  /** Hark says that it does not read on, and why. */
  | { readonly status: 'stopped'; readonly note: string }
  /** The panel did not come. */
  | { readonly status: 'no panel' };

const EVERY_MS = 10;

/**
 * Waits until Hark has come to an end.
 * @param limitMs how long the panel may take to come
 */
export async function waitForEnd(page: Document, limitMs: number): Promise<ReadingEnd> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const panel = page.querySelector(HOST_TAG)?.shadowRoot?.querySelector('[data-status]');
    const status = panel?.getAttribute('data-status') ?? null;
    if (status === 'finished') return { status };
    const note = panel?.querySelector('.note')?.textContent ?? '';
    const rests = status === 'idle' || status === 'blocked' || status === 'paused';
    if (rests && note !== '') return { status: 'stopped', note };
    if (panel === null || panel === undefined) {
      if (performance.now() > deadline) return { status: 'no panel' };
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
