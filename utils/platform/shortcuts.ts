import { browser } from 'wxt/browser';

/** What a key does, and which key that is now. */
export interface Shortcut {
  /** The command's name in the manifest. */
  readonly name: string;
  /** In the reader's words, as the browser's own page of shortcuts has it. */
  readonly description: string;
  /** As the browser writes it, `Alt+Shift+L`; empty where none is set. */
  readonly keys: string;
}

/** All of Hark's shortcuts as the reader has set them, in the manifest's order. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/**
 * Calls back with the shortcuts whenever the reader comes back to this page: they are changed on a page of the browser's,
 * and Chrome tells nobody. Returns the unsubscriber.
 */
export function watchShortcuts(listener: (shortcuts: readonly Shortcut[]) => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void readShortcuts().then(listener);
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/**
 * Opens the browser's own page where shortcuts are set. No link leads there: Chrome opens its address only for an
 * extension that asks, and Firefox has a function for it (since 137,
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings).
 */
export async function openShortcutSettings(): Promise<void> {
  const commands: object = browser.commands;
  if ('openShortcutSettings' in commands) return (commands as FirefoxCommands).openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

interface FirefoxCommands {
  readonly openShortcutSettings: () => Promise<void>;
}
