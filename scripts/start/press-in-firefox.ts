import type { Browser } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from '../browser/firefox-window.ts';

type Key = { readonly key: string; readonly code: string; readonly keyCode: number };

const modifiers: Readonly<Record<string, Key>> = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  MacCtrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  Command: { key: 'Meta', code: 'MetaLeft', keyCode: 91 },
};

/**
 * The keys of a manifest's shortcut in the order they go down.
 * @param shortcut modifiers and one letter, as in "Alt+Shift+L"
 * @throws Error for any other key
 */
export function toKeys(shortcut: string): readonly Key[] {
  return shortcut.split('+').map((name) => {
    const modifier = modifiers[name];
    if (modifier !== undefined) return modifier;
    if (!/^[A-Z]$/.test(name)) throw new Error(`"${shortcut}" is not made of modifiers and a letter.`);
    return { key: name, code: `Key${name}`, keyCode: name.charCodeAt(0) };
  });
}

/**
 * Presses a shortcut on the browser's own window, where the keys of extensions are heard. WebDriver's keys go to the
 * page alone (seen in Firefox 153), so the browser's text-input processor presses these: trusted, with or without a
 * window on a screen, on every system.
 */
export async function pressShortcut(browser: Browser, shortcut: string): Promise<void> {
  await evaluateInFirefoxWindow(
    browser,
    `{
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      processor.beginInputTransactionForTests(window);
      const keys = ${JSON.stringify(toKeys(shortcut))}.map((key) => new KeyboardEvent('', key));
      for (const key of keys) processor.keydown(key);
      for (const key of keys.toReversed()) processor.keyup(key);
    }`,
  );
}
