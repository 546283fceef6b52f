/** Tag of the one element that Hark adds to a page. It is never part of what is read. */
export const HOST_TAG = 'hark-host';

/** Holds the numbers that a check of the page writes over it. */
export const NUMBERS_TAG = 'hark-numbers';
