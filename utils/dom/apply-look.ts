import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';

/** The size of the letters at 100 %, as a share of the one that the reader chose in the browser: of 16 px it is 20. */
const BASE_REM = 1.25;

/** Gives the reading view its look. The style sheet reads it from `root`. */
export function applyLook(
  root: HTMLElement,
  { font, size, lines, letters, words, width, theme, read }: ReadingLook,
): void {
  Object.assign(root.dataset, { font, width, theme, read });
  root.style.setProperty('--size', `${(BASE_REM * size) / 100}rem`);
  root.style.setProperty('--lines', `${lines}`);
  root.style.setProperty('--letters', `${letters}em`);
  root.style.setProperty('--words', `${words}em`);
}
