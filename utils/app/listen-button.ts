import { placeBeside } from '@/utils/dom/place-beside.ts';
import { markSelection } from '@/utils/dom/selection-mark.ts';
import { listSelectionRanges } from '@/utils/dom/selection-ranges.ts';
import { adoptStyles, leaveHost } from './hark-host.ts';

interface ListenButtonParts {
  readonly document: Document;
  readonly root: ShadowRoot;
  readonly label: string;
  readonly onPress: () => void;
  readonly signal: AbortSignal;
}

/** A selection made by dragging settles with the release; by keys, with a short rest. */
const SETTLE_MS = 150;

/**
 * Shows a button beside whatever the reader highlights, by mouse, touch or keys, and takes it away
 * with the highlight, on Escape, on a press elsewhere and after its own. It never takes the focus or
 * the selection.
 */
export function runListenButton({ document, root, label, onPress, signal }: ListenButtonParts): void {
  const view = document.defaultView;
  if (view === null) return;
  adoptStyles(root, STYLES);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'listen';
  button.textContent = label;
  button.hidden = true;
  root.append(button);

  let settle: ReturnType<typeof setTimeout> | undefined;
  let pointer: 'up' | 'down' = 'up';
  /** `dismissed` until something else is highlighted; `offered` although it may be scrolled out of view. */
  let offer: 'dismissed' | 'offered' = 'dismissed';

  const dismiss = () => {
    clearTimeout(settle);
    offer = 'dismissed';
    button.hidden = true;
  };
  const place = () => {
    const lines = readSelectionLines(document);
    button.hidden = lines.length === 0;
    if (button.hidden) return;
    const { width, height } = button.getBoundingClientRect();
    const at = placeBeside(lines, { width, height }, { width: view.innerWidth, height: view.innerHeight });
    button.hidden = at === null;
    if (at !== null) Object.assign(button.style, { left: `${at.left}px`, top: `${at.top}px` });
  };

  const settleSoon = () => {
    clearTimeout(settle);
    settle = setTimeout(() => {
      if (pointer === 'down') return;
      offer = 'offered';
      place();
    }, SETTLE_MS);
  };

  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('selectionchange', settleSoon, options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      // A press on the button itself must reach it; one on Hark's panel says nothing of the highlight.
      if (event.composedPath().includes(root)) return;
      pointer = 'down';
      dismiss();
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      () => {
        if (pointer === 'up') return;
        pointer = 'up';
        settleSoon();
      },
      options,
    );
  }
  view.addEventListener(
    'scroll',
    () => {
      if (offer === 'offered') place();
    },
    options,
  );
  document.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(), options);

  // Without this the press would take the highlight away before it can be read.
  button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      dismiss();
      onPress();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(settle);
    leaveHost(root, button);
  });
}

function readSelectionLines(document: Document): readonly DOMRect[] {
  const ranges = listSelectionRanges(markSelection(document)).filter(
    ({ startContainer }) => startContainer.ownerDocument === document,
  );
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
