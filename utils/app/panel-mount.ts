import type { Inset } from '@/utils/dom/scroll-into-view.ts';
import { adoptStyles } from './hark-host.ts';

interface PanelMountParts {
  readonly root: ShadowRoot;
  readonly styles: string;
  readonly signal: AbortSignal;
}

/** Where the panel stands in Hark's shadow root. It comes when reading starts and goes when closed. */
export interface PanelMount {
  readonly container: HTMLElement;
  show(): void;
  hide(): void;
  isShown(): boolean;
  /** Takes the focus to the panel's main button; Escape brings it back to where it was. */
  focus(): void;
  /** The room the panel takes at the lower edge, in CSS pixels. */
  inset(): Inset;
}

export function createPanelMount({ root, styles, signal }: PanelMountParts): PanelMount {
  const { ownerDocument: document } = root;
  adoptStyles(root, styles);
  const container = document.createElement('div');
  container.className = 'panel-mount';
  container.hidden = true;
  root.append(container);

  let before: HTMLElement | null = null;
  const goBack = () => {
    const inPanel = root.activeElement as HTMLElement | null;
    inPanel?.blur();
    before?.focus({ preventScroll: true });
    before = null;
  };
  container.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && goBack(), { signal });
  signal.addEventListener('abort', () => container.remove());

  return {
    container,
    show() {
      container.hidden = false;
    },
    hide() {
      if (container.contains(root.activeElement)) goBack();
      container.hidden = true;
    },
    isShown: () => !container.hidden,
    focus() {
      const { activeElement } = document;
      const page = activeElement instanceof HTMLElement && activeElement !== root.host ? activeElement : null;
      before = page ?? before;
      container.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    },
    inset: () => ({ top: 0, bottom: container.hidden ? 0 : container.getBoundingClientRect().height }),
  };
}
