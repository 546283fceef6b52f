/** What only a page that is laid out can tell of an element, as bits: see `PageLayout` in `utils/dom/page-layout.ts`. */

/** Its box is seen. */
export const BOX = 1;
/** Its own text would be seen in a box that is. */
export const TEXT = 2;
/** `display: none`, by its own style. */
export const GONE = 4;
export const INLINE = 8;
/** A box of its own within a line. */
export const INLINE_BOX = 16;
export const FLOATED = 32;
/** A box whose content is not drawn (`content-visibility`). */
export const SKIPPED = 64;
/** It may be folded away: gone, unseen or without a height. */
export const FOLDED = 128;
/** A heading over which the pointer is a hand. */
export const POINTER = 256;
/** Its letters are drawn as a picture. */
export const ICON = 512;
export const FIXED = 1024;
/** Furniture by its layout: kept from screen readers beside its own words; what names a field. */
export const DECORATION = 2048;
export const LABEL = 4096;
/** A picture that is seen: as high as a line, or by itself. */
export const IN_LINE = 8192;
export const BY_ITSELF = 16384;
export const SVG = 32768;
export const MATH = 65536;
export const LARGEST_LAYOUT = 131071;
