import type { PicturePlace } from './picture-place.ts';

/** Where something is laid out, in CSS pixels, from a corner that is the same for all of a document at one moment. */
export interface LayoutBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What only a page that is laid out can tell: asked of the page itself (`live-layout.ts`), or of its portrait
 * (`restore-page.ts`), which has carried the answers along. All rules that need it ask here, so that they are the same
 * in both.
 */
export interface PageLayout {
  /** The bits of an element: `layout-bits.ts`. */
  readonly of: (element: Element) => number;
  /** The box of one character: null for one that is not laid out, `unknown` where the portrait has not got it. */
  readonly boxOf: (text: Text, offset: number) => LayoutBox | 'unknown' | null;
  readonly isVertical: (text: Text) => boolean;
}

/** What the structure of a page asks besides. */
export interface ShapeLayout {
  readonly placePicture: (picture: Element) => PicturePlace;
  /** How the number of a list item is written, by CSS (`list-style-type`); empty where the style does not say. */
  readonly findMarker: (item: Element) => string;
  /** Whether it is laid out at all: what is not is not counted. */
  readonly isGone: (item: Element) => boolean;
}
