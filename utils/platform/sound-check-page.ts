import { openOwnPage, readNumber } from './own-page.ts';

const FROM = 'from';

/** Opens the sound check in a tab of its own. `from`: the tab in which nothing was heard, or null. */
export async function openSoundCheck(from: number | null): Promise<void> {
  await openOwnPage('/sound-check.html', from === null ? {} : { [FROM]: `${from}` });
}

/**
 * The tab from which the sound check with this address was opened, or null.
 * @param search what stands in the address from "?" on
 */
export function readCameFrom(search: string): number | null {
  return readNumber(new URLSearchParams(search).get(FROM));
}
