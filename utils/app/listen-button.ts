import { findSelectedRanges } from '@/utils/dom/find-selected-ranges.ts';
import { HOST_TAG } from '@/utils/dom/host-tag.ts';
import { placeBeside } from '@/utils/dom/place-beside.ts';
import { adoptStyles, leaveHost } from './hark-host.ts';

interface ListenButtonParts {
  readonly document: Document;
  /** Asked for when something is highlighted for the first time: before that, Hark is not in the page's tree. */
  readonly openRoot: () => ShadowRoot;
  readonly label: string;
  readonly onPress: () => void;
  readonly signal: AbortSignal;
}

/** A selection made by dragging settles with the release; by keys, with a short rest. */
const SETTLE_MS = 150;

/**
 * Shows a button beside whatever the reader highlights, by mouse, touch or keys, and takes it away
 * with the highlight, on Escape, on a press elsewhere and after its own. It never takes the focus or
 * the selection. Until something is highlighted it listens for that and for presses, and does nothing else.
 */
export function runListenButton({ document, openRoot, label, onPress, signal }: ListenButtonParts): void {
  const view = document.defaultView;
  if (view === null) return;
  const options = { capture: true, passive: true } as const;

  let settle: ReturnType<typeof setTimeout> | undefined;
  let pointer: 'up' | 'down' = 'up';
  let shown: { readonly root: ShadowRoot; readonly button: HTMLButtonElement } | null = null;
  /** Null until something else is highlighted; ends with `dismiss`. */
  let offer: AbortController | null = null;
  /** The offer that has settled, though it may be scrolled out of view. */
  let placed: AbortController | null = null;

  const dismiss = () => {
    clearTimeout(settle);
    offer?.abort();
    offer = null;
    if (shown) shown.button.hidden = true;
  };
  const press = () => {
    dismiss();
    onPress();
  };
  const place = () => {
    const lines = readSelectionLines(document);
    if (lines.length === 0) return dismiss();
    shown ??= createButton(openRoot(), label, press, signal);
    const { button } = shown;
    button.hidden = false;
    const { width, height } = button.getBoundingClientRect();
    const at = placeBeside(lines, { width, height }, { width: view.innerWidth, height: view.innerHeight });
    button.hidden = at === null;
    if (at !== null) Object.assign(button.style, { left: `${at.left}px`, top: `${at.top}px` });
  };

  const startOffer = () => {
    offer = new AbortController();
    const during = { ...options, signal: offer.signal };
    document.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(), during);
    view.addEventListener('scroll', () => offer === placed && place(), during);
  };
  const settleSoon = () => {
    clearTimeout(settle);
    if (offer === null) startOffer();
    settle = setTimeout(() => {
      if (pointer === 'down') return;
      placed = offer;
      place();
    }, SETTLE_MS);
  };

  document.addEventListener('selectionchange', settleSoon, { ...options, signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      // A press on the button itself must reach it; one on Hark's panel says nothing of the highlight.
      if (event.composedPath().some(({ localName }: Partial<Element>) => localName === HOST_TAG)) return;
      pointer = 'down';
      dismiss();
    },
    { ...options, signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      () => {
        if (pointer === 'up') return;
        pointer = 'up';
        settleSoon();
      },
      { ...options, signal },
    );
  }
  signal.addEventListener('abort', () => {
    dismiss();
    if (shown) leaveHost(shown.root, shown.button);
  });
}

function createButton(root: ShadowRoot, label: string, onPress: () => void, signal: AbortSignal) {
  adoptStyles(root, STYLES);
  const button = root.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'listen';
  button.textContent = label;
  // Without this the press would take the highlight away before it can be read.
  button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  button.addEventListener('click', (event) => event.isTrusted && onPress(), { signal });
  root.append(button);
  return { root, button };
}

function readSelectionLines(document: Document): readonly DOMRect[] {
  const ranges = findSelectedRanges(document).filter(({ startContainer }) => startContainer.ownerDocument === document);
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

const STYLES = `
  .listen {
    all: unset;
    position: fixed;
    box-sizing: border-box;
    min-height: 44px;
    max-width: calc(100vw - 20px);
    padding: 10px 16px;
    border: 2px solid #ffffff;
    border-radius: 22px;
    background: #14202b;
    color: #ffffff;
    box-shadow: 0 3px 12px rgb(0 0 0 / 35%);
    font: 600 16px/1.3 system-ui, sans-serif;
    cursor: pointer;
  }
  .listen[hidden] { display: none; }
  .listen:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
  @media (forced-colors: active) { .listen { border-color: ButtonText; } }
`;
