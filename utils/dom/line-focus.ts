import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';

/** Leaves some lines of the text in sight and shades the others, or draws a ruler below the line. */
export interface LineFocus {
  set(focus: ReadingLook['focus']): void;
  /** The word that is read, or the sentence where no word is known; null for the line at the steady height. */
  follow(read: Range | null): void;
}

const lines = { none: 0, one: 1, three: 3, five: 5, ruler: 1 } as const;

/** At what part of the window's height the line is kept. */
export const STEADY_HEIGHT = 0.4;

/**
 * @param curtain an element over the whole window that catches no press; its style sheet draws what lies outside
 *   `--from` and `--to`, in CSS pixels from the window's top
 * @param text what the lines are part of, for their height
 */
export function createLineFocus(curtain: HTMLElement, text: HTMLElement, signal: AbortSignal): LineFocus {
  const view = curtain.ownerDocument.defaultView;
  let focus: ReadingLook['focus'] = 'none';
  let read: Range | null = null;

  const draw = () => {
    if (!view || focus === 'none') return;
    const element = read?.startContainer.parentElement?.closest('.block') ?? text;
    const height = Number.parseFloat(view.getComputedStyle(element).lineHeight) || 24;
    const box = read?.getBoundingClientRect();
    const middle = view.innerHeight * STEADY_HEIGHT;
    const { top, bottom } = box && box.height > 0 ? box : { top: middle, bottom: middle };
    // A stretch of several lines is seen as a whole, whatever the number.
    const most = Math.max(height, bottom - top);
    const spare = ((lines[focus] - 1) * height + most - (bottom - top)) / 2;
    curtain.style.setProperty('--from', `${Math.round(top - spare)}px`);
    curtain.style.setProperty('--to', `${Math.round(bottom + spare)}px`);
  };
  const options = { capture: true, passive: true, signal };
  view?.addEventListener('scroll', draw, options);
  view?.addEventListener('resize', draw, options);
  return {
    set(next) {
      focus = next;
      curtain.dataset.focus = focus;
      draw();
    },
    follow(range) {
      read = range;
      draw();
    },
  };
}
