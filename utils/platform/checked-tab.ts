import { browser } from 'wxt/browser';
import { type PageReport, parsePageReport } from '@/utils/core/page-check/page-report.ts';
import { openOwnPage, readNumber } from './own-page.ts';

const TAB = 'tab';

/** Opens the page that checks what is heard of a tab. From the menu of Hark's button, which lets Hark into that tab. */
export async function openPageCheck(tabId: number): Promise<void> {
  await openOwnPage('/page-check.html', { [TAB]: `${tabId}` });
}

/**
 * The tab that the page with this address is to check, or null.
 * @param search what stands in the address from "?" on
 */
export function readCheckedTab(search: string): number | null {
  return readNumber(new URLSearchParams(search).get(TAB));
}

/** Has the page in a tab checked and its blocks numbered there. Null where the browser lets no extension in any more. */
export async function checkTab(tabId: number): Promise<PageReport | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-checker.js'] });
    return parsePageReport(answer?.result);
  } catch {
    // The page has gone, and with it the permission; or it is one that browsers keep to themselves.
    return null;
  }
}

/** Takes the numbers off the page again. */
export async function hideNumbers(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        for (const host of document.querySelectorAll('hark-numbers')) host.remove();
      },
    });
  } catch {
    // With the page its numbers have gone.
  }
}
