import { browser } from 'wxt/browser';
import { PASSAGE_CHOICES, type PassageChoice } from '@/utils/core/messages/to-background.ts';
import { type Tab, toTab } from './tabs.ts';

/** Puts Hark's two entries into the browser's context menu, with the words given. Safe to repeat. */
export async function createContextMenus(words: Readonly<Record<PassageChoice, string>>): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'selection', title: words.selection, contexts: ['selection'] });
  browser.contextMenus.create({ id: 'page', title: words.page, contexts: ['page'] });
}

/** Calls back when one of the entries was chosen; returns the unsubscriber. */
export function onContextMenu(listener: (passage: PassageChoice, tab: Tab) => void): () => void {
  const relay = (info: { menuItemId: string | number }, tab?: Parameters<typeof toTab>[0]) => {
    const passage = PASSAGE_CHOICES.find((known) => known === info.menuItemId);
    const where = toTab(tab);
    if (passage !== undefined && where !== null) listener(passage, where);
  };
  browser.contextMenus.onClicked.addListener(relay);
  return () => browser.contextMenus.onClicked.removeListener(relay);
}
