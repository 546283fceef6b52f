import { browser, type PublicPath } from 'wxt/browser';

type OwnPage = Extract<PublicPath, `${string}.html`>;

/** Opens one of Hark's own pages in a tab of its own. `about` stands in its address, for the page to read. */
export async function openOwnPage(page: OwnPage, about: Readonly<Record<string, string>> = {}): Promise<void> {
  const query = new URLSearchParams(about);
  const address = browser.runtime.getURL(page);
  await browser.tabs.create({ url: query.size === 0 ? address : `${address}?${query}` });
}

/** The number of a tab or frame that stands in a page's address, which anybody may have typed; null for anything else. */
export function readNumber(written: string | null): number | null {
  return written !== null && /^\d{1,10}$/.test(written) ? Number(written) : null;
}
