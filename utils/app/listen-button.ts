import { findSelectedRanges } from '@/utils/dom/find-selected-ranges.ts';
import { HOST_TAG } from '@/utils/dom/host-tag.ts';
import { keepPlace } from '@/utils/dom/keep-place.ts';
import { placeBeside, type Room } from '@/utils/dom/place-beside.ts';
import { leaveHost } from './hark-host.ts';
import { raiseHost } from './keep-on-top.ts';
import { createListenOffer, findPanel, type ListenOffer, type ListenWords } from './listen-offer.ts';

interface ListenButtonParts {
  readonly document: Document;
  /** Asked for when something is highlighted for the first time: before that, Hark is not in the page's tree. */
  readonly openRoot: () => ShadowRoot;
  readonly words: ListenWords;
  readonly onPress: () => void;
  /** Whether the reader turned the button off on this site. */
  readonly isOff: () => Promise<boolean>;
  readonly turn: (wanted: 'on' | 'off') => void;
  /** Calls back when the reader pressed the key that goes to Hark in the page. */
  readonly onGoTo: (listener: () => void, signal: AbortSignal) => void;
  readonly signal: AbortSignal;
}

/** A selection made by dragging settles with the release; by keys, with a short rest. */
const SETTLE_MS = 150;
/** From the highlight to the button; by touch, the handles of the highlight hang between. */
const GAP = 10;
const TOUCH_GAP = 48;

/**
 * Shows a button beside whatever the reader highlights, by mouse, touch, pen or keys, and takes it away
 * with the highlight, on Escape, on a press elsewhere and after its own. It never takes the focus by itself, nor
 * the selection. Until something is highlighted it listens for that and for presses, and does nothing else.
 */
export function runListenButton(parts: ListenButtonParts): void {
  const { document, openRoot, words, onPress, isOff, turn, onGoTo, signal } = parts;
  const view = document.defaultView;
  if (view === null) return;
  const options = { capture: true, passive: true } as const;

  let settle: ReturnType<typeof setTimeout> | undefined;
  let pointer: 'up' | 'down' = 'up';
  let gap = GAP;
  let shown: ListenOffer | null = null;
  /** Null until something else is highlighted; ends with `dismiss`. */
  let offer: AbortController | null = null;
  /** The offer that has settled, though it may be scrolled out of view. */
  let placed: AbortController | null = null;
  /** To where the reader was before the focus came to the button. */
  let returnToPlace = () => {};

  const hide = () => {
    if (!shown) return;
    if (shown.box.contains(shown.root.activeElement)) returnToPlace();
    shown.box.hidden = true;
  };
  const dismiss = () => {
    clearTimeout(settle);
    offer?.abort();
    offer = null;
    hide();
  };
  const press = () => {
    dismiss();
    onPress();
  };
  const turnTo = (wanted: 'on' | 'off') => {
    turn(wanted);
    shown?.turn(wanted);
    place();
  };
  const open = () => {
    const opened = createListenOffer({
      root: openRoot(),
      words,
      onListen: press,
      onOff: () => turnTo('off'),
      onUndo: () => turnTo('on'),
    });
    // By Tab, or as a screen reader goes there.
    opened.box.addEventListener('focusin', ({ relatedTarget: from }) => {
      if (!opened.box.contains(from as Node | null))
        returnToPlace = keepPlace(document, (from as Element) ?? document.body);
    });
    return opened;
  };
  const place = () => {
    const lines = readSelectionLines(document);
    if (!shown || lines.length === 0) return dismiss();
    const { box, root } = shown;
    box.hidden = false;
    const at = placeBeside(lines, {
      size: box.getBoundingClientRect(),
      room: findRoom(root, view),
      gap,
      end: findEnd(view),
    });
    if (!at) return hide();
    Object.assign(box.style, { left: `${at.left}px`, top: `${at.top}px` });
  };

  const startOffer = () => {
    const started = new AbortController();
    const during = { ...options, signal: started.signal };
    offer = started;
    document.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && dismiss(), during);
    // A larger window, a telephone that is turned and a new zoom move the text as scrolling does.
    for (const move of ['scroll', 'resize'] as const)
      view.addEventListener(move, () => offer === placed && place(), during);
    onGoTo(goTo, started.signal);
  };
  const goTo = () => {
    // With the panel there, the key is the panel's.
    if (!shown || shown.box.hidden || findPanel(shown.root)) return;
    // A frame that had the focus is not told of by the event.
    const back = keepPlace(document);
    shown.box.querySelector('button')?.focus();
    returnToPlace = back;
  };
  const settleSoon = () => {
    clearTimeout(settle);
    if (offer === null) startOffer();
    settle = setTimeout(() => void settleNow(), SETTLE_MS);
  };
  const settleNow = async () => {
    const settled = offer;
    if (pointer === 'down' || settled === null) return;
    if (readSelectionLines(document).length === 0) return dismiss();
    if ((await isOff()) || offer !== settled) return;
    if (placed !== settled) shown?.turn('on');
    placed = settled;
    shown ??= open();
    // Before it is measured: the page may have taken a dialog away with Hark's element in it.
    raiseHost(shown.root);
    place();
  };

  document.addEventListener('selectionchange', settleSoon, { ...options, signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      // A press on the button itself must reach it; one on Hark's panel says nothing of the highlight.
      if (!event.isTrusted || (event.target as Element).localName === HOST_TAG) return;
      pointer = 'down';
      gap = event.pointerType === 'touch' ? TOUCH_GAP : GAP;
      dismiss();
    },
    { ...options, signal },
  );
  // Where a context menu opens at the press, as on macOS and Linux, the page is not told of the release.
  for (const end of ['pointerup', 'pointercancel', 'contextmenu'] as const) {
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
    if (shown) leaveHost(shown.root, shown.box);
  });
}

/** The window without the panel at its edge. */
function findRoom(root: ShadowRoot, { innerWidth: width, innerHeight }: Window): Room {
  const { top, bottom } = findPanel(root)?.getBoundingClientRect() ?? { top: innerHeight, bottom: 0 };
  return top > 0 ? { width, top: 0, bottom: top } : { width, top: bottom, bottom: innerHeight };
}

/** On which side the lines end where the reader began to highlight. */
function findEnd(view: Window): 'left' | 'right' {
  const place = view.getSelection()?.anchorNode?.parentElement;
  return place && view.getComputedStyle(place).direction === 'rtl' ? 'left' : 'right';
}

function readSelectionLines(document: Document): readonly DOMRect[] {
  const ranges = findSelectedRanges(document).filter(({ startContainer }) => startContainer.ownerDocument === document);
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}
