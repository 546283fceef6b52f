import type { PanelEdge } from '@/utils/core/settings/panel-place.ts';
import type { EdgeCover } from '@/utils/dom/follower.ts';
import { keepHighlight } from '@/utils/dom/keep-highlight.ts';
import { keepPlace } from '@/utils/dom/keep-place.ts';
import { adoptStyles, leaveHost } from './hark-host.ts';
import { keepOnTop } from './keep-on-top.ts';

interface PanelMountParts {
  readonly root: ShadowRoot;
  readonly styles: string;
  /** BCP 47 tag and direction of the interface: the page has its own. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly signal: AbortSignal;
}

/**
 * Where the panel stands in Hark's shadow root: at the edge that the reader chose, or at the other one where it would
 * cover what is read or what has the focus. It comes when reading starts and goes when closed.
 */
export interface PanelMount extends EdgeCover {
  readonly container: HTMLElement;
  show(): void;
  hide(): void;
  isShown(): boolean;
  /** Goes to the edge that the reader chose. */
  dock(edge: PanelEdge): void;
  /** Takes the focus to the panel's main button; Escape brings it back to where it was. */
  focus(): void;
}

/** Until a browser has told a screen reader what is gone: Chromium gathers such news for a tenth of a second or two. */
const AWAY_MS = 300;

export function createPanelMount({ root, styles, lang, direction, signal }: PanelMountParts): PanelMount {
  const { ownerDocument: document } = root;
  adoptStyles(root, styles);
  const container = document.createElement('div');
  container.className = 'panel-mount';
  container.lang = lang;
  container.dir = direction;
  container.hidden = true;
  root.append(container);

  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let home: PanelEdge = 'bottom';
  const stand = (edge: PanelEdge) => {
    container.dataset.edge = edge;
  };
  stand(home);
  const across = (): PanelEdge => (container.dataset.edge === 'bottom' ? 'top' : 'bottom');
  const insetAt = (edge: PanelEdge) => {
    const height = container.hidden ? 0 : container.getBoundingClientRect().height;
    return edge === 'bottom' ? { top: 0, bottom: height } : { top: height, bottom: 0 };
  };
  const observer = new ResizeObserver(tell);
  observer.observe(container);

  /** To where the reader was, and was reading, before the panel had the focus. */
  let wayBack: readonly (() => void)[] = [];
  const goBack = () => {
    const inPanel = root.activeElement as HTMLElement | null;
    inPanel?.blur();
    for (const goBackTo of wayBack) goBackTo();
    wayBack = [];
    const panel = container.querySelector('section');
    if (panel !== null && document.activeElement === document.body) goAway(panel);
  };
  let away: ReturnType<typeof setTimeout> | undefined;
  /**
   * Nothing of the page has the focus, so nothing tells a screen reader to go back: Orca 43 stayed at the button, and
   * its next line was the one after the panel. Where the button has gone, it goes back to its own place in the page.
   * What announces stays, or its last words would be news again.
   */
  const goAway = (panel: HTMLElement) => {
    panel.inert = true;
    away = setTimeout(comeBack, AWAY_MS);
  };
  const comeBack = () => {
    clearTimeout(away);
    const panel = container.querySelector('section');
    if (panel !== null) panel.inert = false;
  };
  container.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && goBack(), { signal });
  // By Tab, or by a press of the mouse.
  const noteWayBack = ({ relatedTarget }: FocusEvent) => {
    const from = relatedTarget as HTMLElement | null;
    if (from && !root.contains(from)) wayBack = [() => from.focus({ preventScroll: true })];
  };
  container.addEventListener('focusin', noteWayBack, { signal });
  /** Ends when the panel is hidden. */
  let standing = new AbortController();
  signal.addEventListener('abort', () => {
    standing.abort();
    clearTimeout(away);
    observer.disconnect();
    leaveHost(root, container);
  });

  return {
    container,
    show() {
      if (!container.hidden) return;
      container.hidden = false;
      standing = new AbortController();
      keepOnTop(root, standing.signal);
    },
    hide() {
      if (container.contains(root.activeElement)) goBack();
      container.hidden = true;
      standing.abort();
      stand(home);
    },
    isShown: () => !container.hidden,
    dock(edge) {
      if (edge === home) return;
      home = edge;
      stand(home);
      tell();
    },
    focus() {
      const way = document.activeElement === root.host ? wayBack : [keepPlace(document), keepHighlight(document)];
      comeBack();
      container.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
      wayBack = way;
    },
    inset: () => insetAt(across() === 'top' ? 'bottom' : 'top'),
    insetAcross: () => insetAt(across()),
    cross: () => stand(across()),
    contains: (element) => element === root.host,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
