import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';

/** What was done in the settings by keys alone. */
export type SettingsWalk = {
  /** The fields whose choice was changed, in order. */
  readonly changed: readonly string[];
  /** The last stop, by its action. */
  readonly last: string | undefined;
  /** Stops that could not be seen, had no ring, or lost the focus when they were used; in words. */
  readonly faults: readonly string[];
};

type Stop = {
  readonly name: string;
  readonly kind: string;
  readonly choice: string;
  /** The key that leads to another choice of a list. */
  readonly next: 'Up' | 'Down';
  readonly fault: string;
  readonly action: string | undefined;
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

/** What has the focus, and whether a reader sees it. */
function readStop(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    // The page scrolls to what has the focus as it draws itself.
    await new Promise(requestAnimationFrame);
    const focused = document.activeElement as HTMLElement;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const corners = [
      [left + 4, top + 4],
      [right - 4, bottom - 4],
    ] as const;
    const isClear = corners.every(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    });
    const isSeen = isClear && top >= 0 && bottom <= innerHeight;
    const ring = `${outlineStyle} ${outlineWidth}`;
    const field = focused as HTMLInputElement;
    const isAtEnd = focused instanceof HTMLSelectElement && focused.selectedIndex === focused.options.length - 1;
    return {
      next: isAtEnd ? ('Up' as const) : ('Down' as const),
      name: field.name ?? '',
      kind: field.type === 'checkbox' ? 'checkbox' : focused.localName,
      choice: field.type === 'checkbox' ? `${field.checked}` : (field.value ?? ''),
      action: focused.dataset.action ?? focused.textContent?.slice(0, 30),
      fault: isSeen && ring === 'solid 3px' ? '' : `seen: ${isSeen}, ring: ${ring}`,
    };
  });
}
