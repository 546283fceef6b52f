import type { Control, Walked } from './focused-control.ts';

/** The control that has the focus, as its markup tells of it: Firefox shows its own tree of them to no test. */
export function readFocusedInDom(page: Walked): Promise<Control> {
  return page.evaluate(() => {
    const flatten = (words: string | null | undefined) => words?.replaceAll(/\s+/g, ' ').trim() ?? '';
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement != null) one = one.shadowRoot.activeElement;
    if (one === null || one === document.body) return { role: 'none', name: '', state: null, description: '' };
    const root = one.getRootNode() as Document | ShadowRoot;
    const label = one.closest('label')?.querySelector('span')?.textContent;
    const name = flatten(one.getAttribute('aria-label') ?? label ?? one.textContent);
    const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
    const description = flatten(ids.map((id) => root.getElementById(id)?.textContent).join(' '));
    const rest = { name, description };
    if (one instanceof HTMLSelectElement)
      return { role: 'combobox', state: flatten(one.selectedOptions[0]?.textContent), ...rest };
    if (one instanceof HTMLInputElement && one.type === 'checkbox')
      return { role: 'checkbox', state: one.checked ? 'checked' : 'not checked', ...rest };
    if (one instanceof HTMLInputElement && one.type === 'file') return { role: 'button', state: null, ...rest };
    if (one instanceof HTMLInputElement)
      return { role: one.type === 'search' ? 'searchbox' : 'textbox', state: one.value || null, ...rest };
    if (one.localName === 'summary') {
      const isOpen = one.parentElement instanceof HTMLDetailsElement && one.parentElement.open;
      return { role: 'DisclosureTriangle', state: isOpen ? 'expanded' : 'collapsed', ...rest };
    }
    const expanded = one.getAttribute('aria-expanded');
    const state = expanded === null ? null : expanded === 'true' ? 'expanded' : 'collapsed';
    return { role: one.localName === 'a' ? 'link' : one.localName, state, ...rest };
  });
}
