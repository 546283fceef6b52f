import { findMarker } from './list-marker.ts';
import type { ShapeLayout } from './page-layout.ts';
import { placePicture } from './picture-place.ts';

/** Asks the page itself. */
export const liveShapes: ShapeLayout = {
  placePicture,
  findMarker,
  isGone: (item) => item.ownerDocument.defaultView?.getComputedStyle(item).display === 'none',
};
