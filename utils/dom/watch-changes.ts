import { HOST_TAG } from './host-tag.ts';
import { isElement } from './node-types.ts';

/** What says that a part of the page is shown or not. Classes and styles change with every animation. */
const showingAttributes = ['open', 'hidden', 'inert', 'aria-hidden', 'aria-expanded'];
/** Elements whose content is no text to be read. */
const mute = new Set(['script', 'style', 'link', 'meta', 'title', 'noscript', 'template', HOST_TAG]);

/**
 * Calls back with the nodes of the page in which text has come, gone or changed, or was shown or hidden,
 * once for all changes of a moment. Returns the unsubscriber. Nothing is read here: it may happen often.
 */
export function watchChanges(document: Document, listener: (targets: ReadonlySet<Node>) => void): () => void {
  const { MutationObserver } = document.defaultView ?? globalThis;
  const observer = new MutationObserver((records) => {
    const targets = new Set<Node>();
    for (const record of records) if (concernsText(record)) targets.add(record.target);
    if (targets.size > 0) listener(targets);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: showingAttributes,
  });
  return () => observer.disconnect();
}

function concernsText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isMute(target)) return false;
  return type !== 'childList' || [...addedNodes, ...removedNodes].some(holdsText);
}

function isMute(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element !== null && (mute.has(element.localName) || element.closest('head') !== null);
}

function holdsText(node: Node): boolean {
  if (isElement(node) && mute.has(node.localName)) return false;
  // A comment's text is not shown.
  return node.nodeType !== 8 && /\S/.test(node.textContent ?? '');
}
