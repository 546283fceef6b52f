import type { Page } from 'puppeteer-core';

/** What is walked through: a page, or what can be asked in the same way. */
export type Walked = { readonly evaluate: <Result>(ask: () => Result | Promise<Result>) => Promise<Result> };

/** What a browser tells a screen reader of a control. */
export type Control = {
  readonly role: string;
  readonly name: string;
  /** "checked", "collapsed", or what a field holds; null where it has no state. */
  readonly state: string | null;
  readonly description: string;
};

/** The control that has the focus in a page, in whatever shadow root. */
export async function readFocusedControl(page: Page): Promise<Control> {
  const focused = await page.evaluateHandle(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement != null) one = one.shadowRoot.activeElement;
    return one;
  });
  const root = focused.asElement();
  const seen =
    root === null ? null : await page.accessibility.snapshot({ root: root as never, interestingOnly: false });
  const { role = '', name = '', description = '', checked, expanded, value } = seen ?? {};
  const state =
    checked === undefined && role !== 'checkbox'
      ? expanded === undefined || role === 'combobox'
        ? value === undefined
          ? null
          : String(value)
        : expanded
          ? 'expanded'
          : 'collapsed'
      : checked === true
        ? 'checked'
        : 'not checked';
  return { role, name, state, description };
}

declare global {
  interface Window {
    /** What had the focus when it was last asked for. */
    harkTestFocused?: Element | null;
  }
}

/** Whether something else has the focus than when this was asked before. */
export function hasFocusMoved(page: Walked): Promise<boolean> {
  return page.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement != null) one = one.shadowRoot.activeElement;
    const moved = one !== window.harkTestFocused;
    window.harkTestFocused = one;
    return moved;
  });
}
