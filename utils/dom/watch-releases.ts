/** How often keys were let go in the page. */
export interface ReleaseWatch {
  /** How often in that time, both ends counted; in ms since 1970. */
  countReleases(from: number, to: number): number;
}

/** Of presses in a row nobody makes more before the first of them is forgotten. */
const KEPT = 64;
const MODIFIERS: readonly string[] = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'];

/**
 * Remembers when keys were let go in the page, until `signal` fires: those beside the modifiers. A page's own events do
 * not count. Keys that go to the address bar or into a frame are not seen.
 */
export function watchReleases(document: Document, readTime: () => number, signal: AbortSignal): ReleaseWatch {
  let times: readonly number[] = [];
  document.addEventListener(
    'keyup',
    ({ isTrusted, key, timeStamp }) => {
      if (!isTrusted || MODIFIERS.includes(key)) return;
      // A busy page hears of it late.
      const ago = performance.now() - timeStamp;
      times = [...times, readTime() - ago].slice(-KEPT);
    },
    { capture: true, passive: true, signal },
  );
  return { countReleases: (from, to) => times.filter((time) => time >= from && time <= to).length };
}
