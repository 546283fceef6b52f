import { browser } from 'wxt/browser';

/**
 * Calls back when the reader pressed the key that goes to Hark in the page, until `signal` fires. For the listen button:
 * a reader, where one is, hears the same message through its parser, which is more than the button may weigh.
 */
export function onGoToPanel(listener: () => void, signal: AbortSignal): void {
  const relay = (message: unknown, sender: { readonly id?: string }) => {
    if (sender.id === browser.runtime.id && (message as { type?: unknown } | null)?.type === 'go-to-panel') listener();
  };
  browser.runtime.onMessage.addListener(relay);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(relay));
}
