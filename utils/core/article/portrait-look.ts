/** What a portrait tells of an element's look, as bits: see `ElementLook` in `utils/dom/element-looks.ts`. */
export const SEEN = 1;
export const TEXT_SHOWN = 2;
export const BORDERED = 4;
/** Two bits: the place in the list of `sectionRoles`. */
export const SECTION = 8;
/** The page's furniture may be told by it. */
export const JUDGED = 32;
export const INLINE = 64;
export const FIXED = 128;
/** By its layout it is furniture. */
export const SET_ASIDE = 256;
export const SVG = 512;
export const MATH = 1024;
export const LARGEST_LOOK = 2047;

export const sectionRoles = ['none', 'closed heading', 'closed content', 'closed details'] as const;
