import { type Inset, isInView, scrollIntoView } from './scroll-into-view.ts';
import { ancestorsOf, rootOf } from './traverse.ts';

/** Keeps the word being read in view, until the reader goes elsewhere. */
export interface Follower {
  /** The word that is being read now, or null for none. Scrolls only if it is out of view. */
  follow(word: Range | null): void;
  /** Follows again after the reader has gone elsewhere, and shows the word at once. */
  resume(): void;
  dispose(): void;
}

/**
 * - `following`: the word is brought into view.
 * - `left alone`: the reader has scrolled the word out of view. Ends when it comes back into view.
 */
type Attention = 'following' | 'left alone';

/** Keys that scroll: pressing one while our own scrolling runs ends it in favour of the reader's. */
const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** What stands at the window's edge over the text. Asked for at every word: it may change its height, or go. */
export interface FollowerCover {
  inset(): Inset;
  /** What it would cover from the opposite edge. */
  insetAcross(): Inset;
  /** Goes to the opposite edge. */
  cross(): void;
  /** Calls back when it has changed its size or its edge. Returns the unsubscriber. */
  watch(listener: () => void): () => void;
}

/** Hark's panel over a page. */
export interface EdgeCover extends FollowerCover {
  /** Whether an element of the document is its own. */
  contains(element: Element): boolean;
}

export function createFollower(document: Document, cover: FollowerCover): Follower {
  const view = document.defaultView;
  const listening = new AbortController();
  /** What we have set in motion and has not come to rest. */
  const ours = new Set<EventTarget>();
  let attention: Attention = 'following';
  let current: Range | null = null;

  const behavior = (): ScrollBehavior =>
    view?.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const show = (word: Range) => {
    if (isInView(word, cover.inset())) {
      attention = 'following';
      return;
    }
    if (attention === 'left alone') return;
    ours.clear();
    for (const target of scrollIntoView(word, { inset: cover.inset(), behavior: behavior() })) ours.add(target);
    // At the page's very end nothing scrolls any further: then the cover gives way.
    if (ours.size === 0 && isInView(word, cover.insetAcross())) cover.cross();
  };

  const onScroll = ({ target }: Event) => {
    if (current === null || (target !== null && ours.has(target))) return;
    attention = isInView(current, cover.inset()) ? 'following' : 'left alone';
  };
  const onScrollEnd = ({ target }: Event) => {
    if (target) ours.delete(target);
  };
  const takeOver = () => ours.clear();

  const options = { capture: true, passive: true, signal: listening.signal };
  const watched = new WeakSet<Node>();
  /** News of scrolling does not leave its shadow root, nor other events a frame. */
  const watch = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    root.addEventListener('scroll', onScroll, options);
    root.addEventListener('scrollend', onScrollEnd, options);
    if (isDocument(root)) watchReader(root);
  };
  const watchReader = (inner: Document) => {
    inner.addEventListener('wheel', takeOver, options);
    inner.addEventListener('touchmove', takeOver, options);
    inner.addEventListener('keydown', (event) => scrollKeys.has(event.key) && takeOver(), options);
    inner.addEventListener('pointerdown', (event) => isOnScrollbar(event) && takeOver(), options);
  };
  watch(document);
  const look = () => {
    if (current && hasBox(current)) show(current);
  };
  const unwatch = cover.watch(look);
  // Another size or zoom moves the text. This is told before where the page has been scrolled to by that
  // (https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering), which is no going elsewhere.
  view?.addEventListener('resize', look, options);

  return {
    follow: (word) => {
      if (word && word.startContainer !== current?.startContainer) {
        for (const at of ancestorsOf(word.startContainer)) watch(rootOf(at));
      }
      current = word;
      if (word && hasBox(word)) show(word);
    },
    resume: () => {
      attention = 'following';
      look();
    },
    dispose: () => {
      current = null;
      unwatch();
      listening.abort();
    },
  };
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

/** A range without a box is on a part of the page that is not laid out: nowhere to scroll to. */
function hasBox(range: Range): boolean {
  const { width, height } = range.getBoundingClientRect();
  return width > 0 || height > 0;
}

function isOnScrollbar({ target, clientX, clientY }: PointerEvent): boolean {
  const element = target as Element | null;
  if (!element || typeof element.clientWidth !== 'number' || element.clientWidth === 0) return false;
  const isRoot = element === element.ownerDocument.documentElement;
  const { left, top } = isRoot ? { left: 0, top: 0 } : element.getBoundingClientRect();
  const x = clientX - left - element.clientLeft;
  const y = clientY - top - element.clientTop;
  return x < 0 || y < 0 || x >= element.clientWidth || y >= element.clientHeight;
}
