import type { EdgeCover } from '@/utils/dom/follower.ts';
import { adoptStyles, leaveHost } from './hark-host.ts';

type Edge = 'top' | 'bottom';

interface PanelMountParts {
  readonly root: ShadowRoot;
  readonly styles: string;
  readonly signal: AbortSignal;
}

/**
 * Where the panel stands in Hark's shadow root: at the lower edge, or at the upper one where it would
 * cover what is read. It comes when reading starts and goes when closed.
 */
export interface PanelMount extends EdgeCover {
  readonly container: HTMLElement;
  show(): void;
  hide(): void;
  isShown(): boolean;
  /** Takes the focus to the panel's main button; Escape brings it back to where it was. */
  focus(): void;
}

export function createPanelMount({ root, styles, signal }: PanelMountParts): PanelMount {
  const { ownerDocument: document } = root;
  adoptStyles(root, styles);
  const container = document.createElement('div');
  container.className = 'panel-mount';
  container.hidden = true;
  root.append(container);
  dockAt('bottom');

  function dockAt(edge: Edge): void {
    container.dataset.edge = edge;
  }
  const across = (): Edge => (container.dataset.edge === 'bottom' ? 'top' : 'bottom');
  const insetAt = (edge: Edge) => {
    const height = container.hidden ? 0 : container.getBoundingClientRect().height;
    return edge === 'bottom' ? { top: 0, bottom: height } : { top: height, bottom: 0 };
  };

  let before: HTMLElement | null = null;
  const goBack = () => {
    const inPanel = root.activeElement as HTMLElement | null;
    inPanel?.blur();
    before?.focus({ preventScroll: true });
    before = null;
  };
  container.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && goBack(), { signal });
  signal.addEventListener('abort', () => leaveHost(root, container));

  return {
    container,
    show() {
      container.hidden = false;
    },
    hide() {
      if (container.contains(root.activeElement)) goBack();
      container.hidden = true;
      dockAt('bottom');
    },
    isShown: () => !container.hidden,
    focus() {
      const { activeElement } = document;
      const page = activeElement instanceof HTMLElement && activeElement !== root.host ? activeElement : null;
      before = page ?? before;
      container.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    },
    inset: () => insetAt(across() === 'top' ? 'bottom' : 'top'),
    insetAcross: () => insetAt(across()),
    cross: () => dockAt(across()),
  };
}
