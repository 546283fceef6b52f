import { browser } from 'wxt/browser';
import { SPEED_COMMANDS, STEP_COMMANDS } from '@/utils/core/messages/player-command.ts';
import { type Tab, toTab } from './tabs.ts';

/** The commands of the manifest that Hark answers itself (`_execute_action` is the browser's own). */
export const COMMANDS = [
  'listen',
  'listen-from-here',
  'stop',
  ...STEP_COMMANDS,
  ...SPEED_COMMANDS,
  'panel',
  'open-section',
  'reading-view',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Calls back when a command's key was pressed, with the tab in front; returns the unsubscriber. */
export function onCommand(listener: (command: Command, tab: Tab | null) => void): () => void {
  const relay = (name: string, tab?: Parameters<typeof toTab>[0]) => {
    const command = COMMANDS.find((known) => known === name);
    if (command !== undefined) listener(command, toTab(tab));
  };
  browser.commands.onCommand.addListener(relay);
  return () => browser.commands.onCommand.removeListener(relay);
}
