/** Why a press came to nothing in a page, before any player is asked. */
export const READER_PROBLEMS = [
  'nothing-to-read',
  'nothing-from-here',
  /** The text that was being read has gone from the page. */
  'page-changed',
  'nothing-highlighted',
  /** What is highlighted stands in a frame of another site, out of reach. */
  'text-of-another-site',
  'page-unreadable',
  'host-unreachable',
  'no-closed-section',
  'section-stays-closed',
] as const;

export type ReaderProblem = (typeof READER_PROBLEMS)[number];
