import { browser } from 'wxt/browser';

/**
 * Tells the reader that a page is closed to extensions, where Hark cannot show anything in it: the
 * popup opens and says so. Where the browser does not let the popup be opened (no window in front,
 * Firefox without a press), the toolbar button carries the sentence as its tooltip, with a mark.
 */
export async function showClosedPageNotice(tabId: number, sentence: string): Promise<void> {
  await browser.action.setTitle({ tabId, title: sentence });
  await browser.action.setBadgeText({ tabId, text: '!' });
  try {
    await browser.action.openPopup();
  } catch {
    // The tooltip and the mark stand already.
  }
}
