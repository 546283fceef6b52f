/** Names under the pictures are smaller there, so that five buttons of 48 px fit into 320. */
const NARROW = 480;
const NARROW_SLOT = 59;
const SLOT = 82;
/** More is no row to find one's way in, however wide the window is. */
const MOST = 9;
/** Border, padding and the page's scroll bar. */
const AROUND = 25;

/**
 * How many buttons stand in one row of a window so many CSS pixels wide, with the one that unfolds the others: at
 * least four, at most nine.
 */
export function countThatFit(room: number): number {
  return Math.min(MOST, Math.max(4, Math.floor((room - AROUND) / (room < NARROW ? NARROW_SLOT : SLOT))));
}
