import { browser } from 'wxt/browser';

/**
 * Tells copies of the script `name` that an earlier load of the extension left in this page to end, and fires the
 * returned signal when a later load does the same to this copy. Of an extension that was reloaded or updated the old
 * scripts stay in the page, each load in a world of its own; the document's events are all that they share.
 *
 * The page can send such an event too, and it ends nothing: a copy whose extension is there goes on.
 */
export function followScriptLife(name: string, document: Document): AbortSignal {
  const type = `hark:${name}-started`;
  const life = new AbortController();
  document.dispatchEvent(new Event(type));
  document.addEventListener(type, () => isOrphaned() && life.abort(), { signal: life.signal });
  return life.signal;
}

/** Both browsers take `runtime.id` from a script whose extension has gone; Chromium at times all of `runtime`. */
function isOrphaned(): boolean {
  const runtime: Partial<typeof browser.runtime> | undefined = browser.runtime;
  return runtime?.id === undefined;
}
