/** Tag of the one element that Hark adds to a page. It is never part of what is read. */
export const HOST_TAG = 'hark-host';
