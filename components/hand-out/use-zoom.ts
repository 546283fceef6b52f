import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Paper } from '@/utils/core/hand-out/hand-out-wishes.ts';

/** In CSS pixels, of which 96 are an inch. */
const toPixels = (mm: number) => (mm / 25.4) * 96;
const PAPER_WIDTHS: Readonly<Record<Paper, number>> = { A4: toPixels(210), Letter: toPixels(216) };
const PAPER_HEIGHTS: Readonly<Record<Paper, number>> = { A4: toPixels(297), Letter: toPixels(279) };

/** Whether all of it is on the paper: on the screen the sheet grows, so that nothing of it is cut. */
export function fitsOn(paper: Paper, sheet: HTMLElement): boolean {
  return sheet.scrollHeight <= Math.ceil(PAPER_HEIGHTS[paper]);
}

/** How much smaller than on paper the sheet is shown, so that its frame need not be scrolled to the side: 1 at most. */
export function useZoom(frame: RefObject<HTMLElement | null>, paper: Paper): number {
  const [room, setRoom] = useState(PAPER_WIDTHS.Letter);
  useLayoutEffect(() => {
    const shown = frame.current;
    if (shown === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [frame]);
  return Math.min(1, room / PAPER_WIDTHS[paper]);
}
