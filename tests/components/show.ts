import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** A component in a page of its own, found by what a reader hears: role and name. */
export interface Shown {
  readonly container: HTMLElement;
  readonly show: (content: ComponentChild) => void;
  readonly button: (name: string) => HTMLButtonElement;
  readonly buttons: () => readonly string[];
  readonly checkbox: (name: string) => HTMLInputElement;
  /** A line to type in, or a file to choose. */
  readonly field: (name: string) => HTMLInputElement;
  readonly select: (name: string) => HTMLSelectElement;
  /** What a screen reader is told without being asked. */
  readonly announced: (kind: 'status' | 'alert') => readonly string[];
}

export function show(content: ComponentChild): Shown {
  document.body.replaceChildren();
  const container = document.createElement('div');
  document.body.append(container);
  const put = (next: ComponentChild) => act(() => render(next, container));
  put(content);
  const all = <E extends Element>(selector: string) => [...container.querySelectorAll<E>(selector)];
  const named = <E extends Element>(selector: string, name: string): E => {
    const found = all<E>(selector).filter((element) => nameOf(element) === name);
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} × ${selector} "${name}"`);
    return found[0];
  };
  return {
    container,
    show: put,
    button: (name) => named('button', name),
    buttons: () => all('button').map(nameOf),
    checkbox: (name) => named('input[type=checkbox]', name),
    field: (name) => named('input:not([type=checkbox])', name),
    select: (name) => named('select', name),
    announced: (kind) => all(LIVE[kind]).map((element) => element.textContent.trim()),
  };
}

const LIVE = { status: '[role=status], [aria-live=polite]', alert: '[role=alert], [aria-live=assertive]' } as const;

/** What axe finds wrong, as rule names. Colours and sizes need a layout: the browser tests have one. */
export async function findFaults(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.querySelector('span')?.textContent;
  return (label ?? element.textContent).trim();
}
