/** Runs in a world of its own beside the page, bundled by `eval-browser.ts`. */
export { findPlaces } from './find-places.ts';
export { measureRivals, readMarkup } from './measure-rivals.ts';
export { waitForEnd } from './wait-for-end.ts';
