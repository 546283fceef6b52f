/**
 * Puts Hark's element above everything of the page, and again whenever the page opens something of its own up there,
 * until `signal` fires: a popover, a dialog, an element that fills the screen.
 *
 * The browser's top layer is above any z-index. What stands outside a modal dialog is inert, in the top layer too, and
 * in Chromium 156 also what stands outside of an element that fills the screen; so Hark's element moves into it and
 * out again.
 * https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees
 */
export function keepOnTop(root: ShadowRoot, signal: AbortSignal): void {
  const { host, ownerDocument: document } = root;
  const raise = () => raiseHost(root);
  const options = { capture: true, signal } as const;
  document.addEventListener('fullscreenchange', raise, options);
  document.addEventListener('toggle', ({ target }) => target !== host && raise(), options);
  const observer = new MutationObserver((records) => {
    const isAbout = records.some(({ type }) => type === 'attributes') || !host.isConnected;
    if (isAbout && findPlace(document) !== host.parentNode) raise();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
  signal.addEventListener('abort', () => observer.disconnect());
  raise();
}

/** Elements that show no children of theirs. */
const CHILDLESS = /^(video|img|canvas|iframe|object|embed)$/;

/**
 * The modal dialog in front, or what fills the screen, or the page's root. Of several dialogs, the one that has the
 * focus; those in shadow roots are not seen.
 */
function findPlace({ documentElement, activeElement, fullscreenElement }: Document): Element {
  const modal = [...documentElement.querySelectorAll('dialog:modal')];
  const dialog = modal.findLast((each) => each.contains(activeElement)) ?? modal.at(-1);
  if (dialog && !dialog.contains(fullscreenElement)) return dialog;
  const isBox = fullscreenElement && !CHILDLESS.test(fullscreenElement.localName) && !fullscreenElement.shadowRoot;
  return isBox ? fullscreenElement : (dialog ?? documentElement);
}

/** Puts Hark's element above everything that the page shows at this moment. */
export function raiseHost(root: ShadowRoot): void {
  const host = root.host as HTMLElement;
  const place = findPlace(host.ownerDocument);
  if (host.parentNode !== place) place.append(host);
  host.popover = 'manual';
  host.togglePopover(false);
  host.showPopover();
}
