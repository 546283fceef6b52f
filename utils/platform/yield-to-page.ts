interface PageScheduler {
  readonly yield?: () => Promise<void>;
}

/**
 * Lets the page have its turn: input, painting, timers. `scheduler.yield` comes back before other work
 * that waits (Chrome 129, Firefox 142); a message to oneself does in older browsers. Not a timer: pages
 * in the background get those once a second.
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: PageScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
