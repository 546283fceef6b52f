import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { readFocus } from './read-focus.ts';

/** What was done in the settings by keys alone. */
export type SettingsWalk = {
  /** The fields whose choice was changed, in order. */
  readonly changed: readonly string[];
  /** The last stop, by its action. */
  readonly last: string | undefined;
  /** Stops that could not be seen, had no ring, or lost the focus when they were used; in words. */
  readonly faults: readonly string[];
};

/** The choices of the settings, from above to below. */
export const SETTINGS_CHOICES: readonly string[] = [
  'language',
  'voice',
  'favourite',
  'pitch',
  'volume',
  'output',
  'built-in',
  'dialects',
  'network-voices',
  'pauses',
  'stops',
  'earcons',
  'as-written',
  'alternatives',
  'closed-sections',
  'mark-word',
  'mark-sentence',
  'palette',
  'granularity',
  'numbers',
  'punctuation',
  'citations',
  'links',
  'abbreviations',
  'word-language',
  'word-anywhere',
  'word-letters',
];

/** What is kept after them, of the usual settings. */
export const WALKED_SETTINGS = { reach: 'network', pitch: 1.2, alternatives: 'skip' };

/** They ask the browser for more, open another window, or make a sound. */
const LEFT_ALONE: readonly string[] = ['every-site'];
/** More than there are. */
const MOST_STOPS = 150;

/**
 * Goes through the settings with Tab from the top to the end. At each field it takes the next choice, and at each check
 * box it presses Space, as a reader without a mouse does.
 * @param press presses a key on the real keyboard
 */
export async function walkSettings(page: Page, press: (keys: string) => Promise<void>): Promise<SettingsWalk> {
  const changed: string[] = [];
  const faults: string[] = [];
  let stop = await readStop(page);
  for (let count = 0; count < MOST_STOPS && stop.action !== 'help'; count += 1) {
    const before = stop.kind + stop.name + stop.action;
    await press('Tab');
    await waitUntil(
      'Tab has moved the focus',
      async () => {
        stop = await readStop(page);
        return stop.kind + stop.name + stop.action;
      },
      (now) => now !== before,
      { everyMs: 10 },
    );
    if (stop.fault !== '') faults.push(`${stop.kind} ${stop.name}${stop.action ?? ''}: ${stop.fault}`);
    const isChoice = stop.kind === 'select' || stop.kind === 'checkbox';
    if (!isChoice || LEFT_ALONE.includes(stop.name)) continue;
    const { name, choice } = stop;
    await press(stop.kind === 'checkbox' ? 'space' : stop.next);
    const used = await waitUntil(
      `the choice of "${name}" has changed`,
      () => readStop(page),
      (now) => now.choice !== choice || now.name !== name,
      { everyMs: 10 },
    );
    if (used.name !== name) faults.push(`${name}: the focus went to ${used.kind} ${used.name}`);
    changed.push(name);
  }
  return { changed, last: stop.action, faults };
}

/** Where the walk stands; `fault` is empty where the focus is seen and has its ring. */
async function readStop(page: Page) {
  const { isSeen, ring, words, ...focus } = await readFocus(page);
  const fault = isSeen && ring === 'solid 3px' ? '' : `seen: ${isSeen}, ring: ${ring}`;
  return { ...focus, action: focus.action ?? words, fault };
}
