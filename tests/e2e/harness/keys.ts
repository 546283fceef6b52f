import type { Page } from 'puppeteer-core';
import { runProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { Display } from './display.ts';

/** The part of a manifest that declares keys. */
export type ManifestWithCommands = {
  readonly commands?: Readonly<
    Record<string, { readonly suggested_key?: { readonly default?: string; readonly linux?: string } }>
  >;
};

/** The manifest's names of keys that X11 names otherwise; the rest differs in case only. */
const keySymbols: Readonly<Record<string, string>> = {
  PageUp: 'Prior',
  PageDown: 'Next',
  Home: 'Home',
  End: 'End',
  Insert: 'Insert',
  Delete: 'Delete',
  Up: 'Up',
  Down: 'Down',
  Left: 'Left',
  Right: 'Right',
  MediaPlayPause: 'XF86AudioPlay',
  MediaStop: 'XF86AudioStop',
  MediaNextTrack: 'XF86AudioNext',
  MediaPrevTrack: 'XF86AudioPrev',
};

/**
 * The keys a manifest suggests for a command, as xdotool writes them: "Alt+Shift+Comma" is "alt+shift+comma".
 * @throws Error when the command has none
 */
export function readShortcut(manifest: ManifestWithCommands, command: string): string {
  const suggested = manifest.commands?.[command]?.suggested_key;
  const keys = suggested?.linux ?? suggested?.default;
  if (keys === undefined) throw new Error(`The manifest suggests no key for "${command}".`);
  return toKeySymbols(keys);
}

/** "Alt+Shift+PageUp" → "alt+shift+Prior". */
export function toKeySymbols(keys: string): string {
  return keys
    .split('+')
    .map((key) => keySymbols[key] ?? (/^F\d+$/.test(key) ? key : key.toLowerCase()))
    .join('+');
}

/** Gives the browser's window the keyboard; its tab in front gets the keys. There is one browser on a display. */
export async function focusBrowserWindow(display: Display): Promise<void> {
  const env = { DISPLAY: display.name };
  const window = await waitFor('the browser has a window', async () =>
    (await runProcess('xdotool', ['search', '--onlyvisible', '--class', 'chromium|chrome|firefox|navigator'], { env }))
      .trim()
      .split('\n')
      .at(-1),
  );
  await waitUntil(
    `window ${window} has the keyboard`,
    async () => {
      await runProcess('xdotool', ['windowactivate', window], { env });
      return (await runProcess('xdotool', ['getactivewindow'], { env })).trim();
    },
    (active) => active === window,
  );
}

/** How many windows are seen on a display: an open menu is one more. */
export async function countWindows(display: Display): Promise<number> {
  const found = await runProcess('xdotool', ['search', '--onlyvisible', '--name', ''], {
    env: { DISPLAY: display.name },
  });
  return found.trim().split('\n').length;
}

/** Presses keys on the display's keyboard, as in "alt+shift+l", for the window that has it. */
export async function pressKeys(display: Display, keys: string): Promise<void> {
  await runProcess('xdotool', ['key', '--clearmodifiers', keys], { env: { DISPLAY: display.name } });
}

/**
 * Presses keys as a hand does: what is held goes down first and comes up last. `pressKeys` lets go of it first, and Orca
 * 43 takes the letter that is then let go for a command of its own ("e": next entry). It keeps silent about where the
 * focus goes next: "WEB: Event ignored: Last command was struct nav" in its log.
 */
export async function pressKeysByHand(display: Display, keys: string): Promise<void> {
  const held = keys.split('+');
  const last = held.pop() ?? '';
  const down = held.flatMap((key) => ['keydown', key]);
  const up = held.toReversed().flatMap((key) => ['keyup', key]);
  await runProcess('xdotool', [...down, 'key', last, ...up], { env: { DISPLAY: display.name } });
}

declare global {
  /** When a key last went down in a page of `pressKeysTimed`, in milliseconds since 1970. */
  var harkTestKeyDownAt: number | undefined;
}

/**
 * Presses keys and says when: the moment the page saw the last modifier go down. The browser keeps the key of a command
 * to itself, and the time this process takes to start xdotool is no part of what a reader waits for.
 *
 * @returns milliseconds since 1970, with fractions, as the reference voice's log has them
 */
export async function pressKeysTimed(display: Display, page: Page, keys: string): Promise<number> {
  await page.evaluate(() => {
    globalThis.harkTestKeyDownAt = undefined;
    const note = (event: KeyboardEvent) => {
      globalThis.harkTestKeyDownAt = performance.timeOrigin + event.timeStamp;
    };
    addEventListener('keydown', note, { capture: true, signal: AbortSignal.timeout(2_000) });
  });
  await pressKeys(display, keys);
  return waitFor('the page saw the modifiers', () => page.evaluate(() => globalThis.harkTestKeyDownAt));
}
