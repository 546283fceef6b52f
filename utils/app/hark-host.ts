import { HOST_TAG } from '@/utils/dom/host-tag.ts';

const REGISTRY = Symbol.for('hark.host');

interface World {
  [REGISTRY]?: HTMLElement;
}

/**
 * The one element of Hark's own in the page, shared by the panel and the listen button, and the
 * shadow root in which they draw. It stands after the body, outside everything the page lays out.
 *
 * The two come as separate scripts into the same isolated world, so the element is kept on that
 * world's global: the page cannot see it there or put one of its own in its place.
 */
export function claimHost(document: Document, world: World = globalThis as World): ShadowRoot {
  const known = world[REGISTRY];
  const host = known?.ownerDocument === document ? known : document.createElement(HOST_TAG);
  world[REGISTRY] = host;
  if (!host.isConnected) document.documentElement.append(host);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets.length === 0) adoptStyles(root, HOST_STYLES);
  return root;
}

/**
 * Takes a part of Hark's out of the element, and the element with the last one: what an extension that was reloaded
 * has left behind would stay in the page beside that of the new copy.
 */
export function leaveHost(root: ShadowRoot, part: Element): void {
  part.remove();
  if (root.childElementCount === 0) root.host.remove();
}

/**
 * Styles for what stands in the shadow root. A constructed sheet is not bound by the page's policy,
 * as a `<style>` element would be.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  const View = root.ownerDocument.defaultView ?? globalThis;
  const sheet = new View.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * The host takes no room and catches no press; its children place themselves on the screen. A page's rules for the
 * backdrops of its own popovers are none for it.
 */
const HOST_STYLES = `
:host{all:initial!important;position:fixed!important;inset:0 100% 100% 0!important;z-index:2147483647!important;overflow:visible!important;color-scheme:light dark!important}
:host::backdrop{display:none!important}
@media print{:host{display:none!important}}`;
