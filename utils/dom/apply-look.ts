import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';

/** The size of the letters at 100 %, in CSS pixels. */
const BASE = 20;

/** Gives the reading view its look. The style sheet reads it from `root`. */
export function applyLook(
  root: HTMLElement,
  { font, size, lines, letters, words, width, theme, read }: ReadingLook,
): void {
  Object.assign(root.dataset, { font, width, theme, read });
  root.style.setProperty('--size', `${(BASE * size) / 100}px`);
  root.style.setProperty('--lines', `${lines}`);
  root.style.setProperty('--letters', `${letters}em`);
  root.style.setProperty('--words', `${words}em`);
}
