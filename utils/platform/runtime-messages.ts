import { type Browser, browser } from 'wxt/browser';
import type { ToBackground } from '@/utils/core/messages/to-background.ts';
import type { ToHost } from '@/utils/core/messages/to-host.ts';
import { isFromOwnPage, isFromOwnTab } from './sender.ts';

/** Who sent a message: a script of Hark's own in a tab, or one of Hark's own pages. */
export type MessageOrigin =
  | {
      readonly from: 'tab';
      readonly tab: Browser.tabs.Tab;
      readonly frameId: number;
      /** Of the page or frame that the script is in. */
      readonly url: string;
    }
  | { readonly from: 'page' };

/**
 * Calls back with each one-off message to this context; what the listener returns is the answer
 * (`undefined`: not for us, another context may answer). Returns the unsubscriber.
 */
export function onRuntimeMessage(
  listener: (message: unknown, origin: MessageOrigin) => Promise<unknown> | undefined,
): () => void {
  const relay = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    const origin = originOf(sender);
    const answer = origin === null ? undefined : listener(message, origin);
    if (answer === undefined) return false;
    answer.then(respond, () => respond(null));
    return true;
  };
  browser.runtime.onMessage.addListener(relay);
  return () => browser.runtime.onMessage.removeListener(relay);
}

/** Sends to the background or the host. Resolves with the answer, or null where nobody answers. */
export async function sendRuntimeMessage(message: ToBackground | ToHost): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // "Receiving end does not exist": no host is open, or the extension was reloaded.
    return null;
  }
}

function originOf(sender: Browser.runtime.MessageSender): MessageOrigin | null {
  if (isFromOwnPage(sender)) return { from: 'page' };
  if (isFromOwnTab(sender) && sender.tab !== undefined)
    return { from: 'tab', tab: sender.tab, frameId: sender.frameId ?? 0, url: sender.url ?? '' };
  return null;
}
