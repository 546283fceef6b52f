import { browser } from 'wxt/browser';

const PAGE = '/sound-check.html';
const FROM = 'from';

/** Opens the sound check in a tab of its own. `from`: the tab in which nothing was heard, or null. */
export async function openSoundCheck(from: number | null): Promise<void> {
  const query = from === null ? '' : `?${new URLSearchParams({ [FROM]: `${from}` })}`;
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) + query });
}

/**
 * The tab from which the sound check with this address was opened, or null.
 * @param search what stands in the address from "?" on
 */
export function readCameFrom(search: string): number | null {
  const written = new URLSearchParams(search).get(FROM) ?? '';
  return /^\d{1,10}$/.test(written) ? Number(written) : null;
}
