import type { BoilerplateLimits } from './boilerplate.ts';

/** Of a page's main part. */
export const inMain: BoilerplateLimits = { share: 0.4, comments: 0.97 };

/** In characters: with less, what was passed over may be what the page is for. */
export const shortNotice = 300;

/** What holds more than this share of the text is the page itself. */
export const wholePage = 0.6;
