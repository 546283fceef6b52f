import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender | undefined;

/** Whether a message comes from Hark's own script in a tab (never from a page or another extension). */
export function isFromOwnTab(sender: Sender): boolean {
  return sender?.id === browser.runtime.id && sender.tab?.id !== undefined;
}

/** Whether a message comes from one of Hark's own pages or its background. */
export function isFromOwnPage(sender: Sender): boolean {
  if (sender?.id !== browser.runtime.id) return false;
  // A worker may send without an address; a content script always has the page's, wherever that is shown.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(browser.runtime.getURL('/'));
}
