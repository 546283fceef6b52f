import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { TabSound, ToReader } from '@/utils/core/messages/to-reader.ts';
import { whenAllowed } from './when-allowed.ts';

const READER_SCRIPT = '/reader.js';
const BUTTON_SCRIPT = '/listen-button.js';

/** The browser's number for the page itself among its frames. */
export const PAGE_FRAME = 0;

export interface Tab {
  readonly id: number;
  readonly sound: TabSound;
  /** The address, where Hark may know it (a tab it was asked in), else null. */
  readonly url: string | null;
  /** Of a private window nothing is kept. */
  readonly window?: 'private';
}

/** The tab the reader looks at, or null when the window in front has none. */
export async function findActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return toTab(tab);
}

/** A tab by its number, or null where it has been closed. */
export async function findTab(id: number): Promise<Tab | null> {
  try {
    return toTab(await browser.tabs.get(id));
  } catch {
    // "No tab with id".
    return null;
  }
}

/** What an event of the browser says of a tab. */
export function toTab(
  tab:
    | {
        id?: number | undefined;
        url?: string | undefined;
        mutedInfo?: { muted: boolean } | undefined;
        incognito?: boolean | undefined;
      }
    | undefined,
): Tab | null {
  if (tab?.id === undefined) return null;
  return {
    id: tab.id,
    sound: tab.mutedInfo?.muted === true ? 'muted' : 'on',
    url: tab.url ?? null,
    ...(tab.incognito === true && { window: 'private' }),
  };
}

/**
 * Sends to the reader of a tab: the page's own, that in a frame of another site, or every one there is. Resolves with
 * its answer, or `null` where no reader is.
 */
export async function sendToReader(
  tabId: number,
  message: ToReader,
  frame: number | 'every' = PAGE_FRAME,
): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, frame === 'every' ? {} : { frameId: frame })) ?? null;
  } catch {
    // "Receiving end does not exist": the normal answer of a tab without a reader.
    return null;
  }
}

/** What comes with the reader or after it, each a script by that name. */
type PartName =
  | 'selection'
  | 'walk'
  | 'structure'
  | 'sections'
  | 'article'
  | 'here'
  | 'reread'
  | 'large-article'
  | 'own-pages';

const scriptOf = (part: PartName) => `/${part}.js` as const;

/** Puts the reader into a tab or a frame of it, with parts that are wanted at once. False where the browser lets no extension in. */
export async function injectReader(
  tabId: number,
  frameId = PAGE_FRAME,
  parts: readonly PartName[] = [],
): Promise<boolean> {
  return inject(tabId, [READER_SCRIPT, ...parts.map(scriptOf)], frameId);
}

/** Puts parts beside the reader, in that order. False where the browser lets them in no more. */
export async function injectParts(tabId: number, parts: readonly PartName[], frameId: number): Promise<boolean> {
  return inject(tabId, parts.map(scriptOf), frameId);
}

/** Puts the listen button into a tab or a frame of it. False where Hark may not. */
export async function injectListenButton(tabId: number, frameId = PAGE_FRAME): Promise<boolean> {
  return inject(tabId, [BUTTON_SCRIPT], frameId);
}

async function inject(tabId: number, files: ScriptPublicPath[], frameId: number): Promise<boolean> {
  try {
    const target = frameId === PAGE_FRAME ? { tabId } : { tabId, frameIds: [frameId] };
    // By default the browser waits for the page's end, which a script that does not come holds up for half a minute.
    const injection = { target, files, injectImmediately: true };
    const results = await whenAllowed(() => browser.scripting.executeScript(injection));
    // Firefox does not refuse its own pages (about:support) while `activeTab` holds: it runs nothing in them
    // and answers with a list of `undefined`. Seen: Firefox 153.
    return results.some((result) => result !== undefined);
  } catch {
    // Browser pages, stores, the PDF viewer; or the permission of the tab has ended.
    return false;
  }
}

/** What a look at a tab shows, without reading any of its text out of it. */
export type TabLook =
  | { readonly access: 'closed' }
  | { readonly access: 'open'; readonly highlighted: 'something' | 'nothing'; readonly lang: string };

/** Looks whether something is highlighted; `closed` where the browser lets no extension in. */
export async function lookAtTab(tabId: number): Promise<TabLook> {
  try {
    const injections = await whenAllowed(() =>
      browser.scripting.executeScript({
        // In frames of the page's own site too; the browser leaves the others out.
        target: { tabId, allFrames: true },
        // A page or a frame that is still loading must not keep the reader waiting.
        injectImmediately: true,
        func: () => ({
          highlighted: (getSelection()?.toString().trim() ?? '') === '' ? 'nothing' : 'something',
          lang: document.documentElement.lang,
        }),
      }),
    );
    const look = (injections.find(({ frameId }) => frameId === 0) ?? injections[0])?.result;
    if (look === undefined || look === null) return { access: 'closed' };
    const isHighlighted = injections.some(({ result }) => result?.highlighted === 'something');
    return { access: 'open', highlighted: isHighlighted ? 'something' : 'nothing', lang: look.lang };
  } catch {
    // Browser pages, stores, the PDF viewer.
    return { access: 'closed' };
  }
}

/** Calls back when a tab was muted or unmuted; returns the unsubscriber. */
export function onTabSound(listener: (tabId: number, sound: TabSound) => void): () => void {
  const relay = (tabId: number, change: { mutedInfo?: { muted: boolean } | undefined }) => {
    if (change.mutedInfo !== undefined) listener(tabId, change.mutedInfo.muted ? 'muted' : 'on');
  };
  browser.tabs.onUpdated.addListener(relay);
  return () => browser.tabs.onUpdated.removeListener(relay);
}

/** Calls back when a page has loaded in a tab; returns the unsubscriber. */
export function onPageLoaded(listener: (tabId: number) => void): () => void {
  const relay = (tabId: number, change: { status?: string | undefined }) => {
    if (change.status === 'complete') listener(tabId);
  };
  browser.tabs.onUpdated.addListener(relay);
  return () => browser.tabs.onUpdated.removeListener(relay);
}
