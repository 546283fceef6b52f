/** Whether reading stops by itself, and goes on when the reader says so: after each sentence, or after each paragraph or item. */
export const STOPS = ['never', 'sentence', 'block'] as const;
export type Stops = (typeof STOPS)[number];
