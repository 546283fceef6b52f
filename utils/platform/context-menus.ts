import { browser } from 'wxt/browser';
import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import { PASSAGE_CHOICES, type PassageChoice } from '@/utils/core/messages/to-background.ts';
import { type Tab, toTab } from './tabs.ts';

const READING_VIEW = 'reading-view';
const CHECK = 'check-page';

/** Puts Hark's entries into the browser's context menu, with the words given. Safe to repeat. */
export async function createContextMenus(
  words: Readonly<Record<PassageChoice | typeof READING_VIEW | 'check', string>>,
): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'selection', title: words.selection, contexts: ['selection'] });
  browser.contextMenus.create({ id: 'page', title: words.page, contexts: ['page'] });
  // Beside links and pictures too: both stand in the middle of texts.
  browser.contextMenus.create({ id: 'here', title: words.here, contexts: ['page', 'link', 'image'] });
  browser.contextMenus.create({ id: READING_VIEW, title: words[READING_VIEW], contexts: ['page'] });
  // For those who make pages, out of the way of those who listen: on Hark's own button.
  browser.contextMenus.create({ id: CHECK, title: words.check, contexts: ['action'] });
}

/** A choice in the menu, and where the menu was opened as far as the browser tells. */
export interface MenuChoice {
  readonly passage: PassageChoice;
  readonly clue: PlaceClue;
}

/** Calls back when one of the entries was chosen; returns the unsubscriber. */
export function onContextMenu(listener: (choice: MenuChoice, tab: Tab) => void): () => void {
  const relay = (info: MenuInfo, tab?: Parameters<typeof toTab>[0]) => {
    const passage = PASSAGE_CHOICES.find((known) => known === info.menuItemId);
    const where = toTab(tab);
    if (passage !== undefined && where !== null) listener({ passage, clue: clueOf(info) }, where);
  };
  browser.contextMenus.onClicked.addListener(relay);
  return () => browser.contextMenus.onClicked.removeListener(relay);
}

/** Calls back when the reading view of a tab was chosen; returns the unsubscriber. */
export function onReadingViewMenu(listener: (tab: Tab) => void): () => void {
  const relay = ({ menuItemId }: MenuInfo, tab?: Parameters<typeof toTab>[0]) => {
    const where = toTab(tab);
    if (menuItemId === READING_VIEW && where !== null) listener(where);
  };
  browser.contextMenus.onClicked.addListener(relay);
  return () => browser.contextMenus.onClicked.removeListener(relay);
}

/** Calls back when the page of a tab is to be checked; returns the unsubscriber. */
export function onCheckMenu(listener: (tab: Tab) => void): () => void {
  const relay = (info: MenuInfo, tab?: Parameters<typeof toTab>[0]) => {
    const where = toTab(tab);
    if (info.menuItemId === CHECK && where !== null) listener(where);
  };
  browser.contextMenus.onClicked.addListener(relay);
  return () => browser.contextMenus.onClicked.removeListener(relay);
}

interface MenuInfo {
  readonly menuItemId: string | number;
  readonly linkUrl?: string | undefined;
  readonly srcUrl?: string | undefined;
}

function clueOf({ linkUrl, srcUrl }: MenuInfo): PlaceClue {
  return {
    ...(linkUrl === undefined ? {} : { linkUrl }),
    ...(srcUrl === undefined ? {} : { srcUrl }),
  };
}
