import type { Control } from './focused-control.ts';

export type Surface =
  | 'a bare page'
  | 'a bare popup'
  | 'the welcome'
  | 'the player'
  | 'the page'
  | 'the popup'
  | 'the settings';

/** One press, and all that Orca said to it but the names of the keys. In the page, a key of Orca's own says a line. */
export type Step = {
  readonly surface: Surface;
  readonly keys: string;
  /** What the press led to or changed; null where it did neither. */
  readonly control: Control | null;
  /** Of that control and of what it stands in. */
  readonly said: readonly string[];
  /** Of live regions. */
  readonly news: readonly string[];
};

/** What is heard where nothing is Hark’s: the ways of browser and screen reader. */
export type Bare = {
  /** As a page opened that has choices, to which nobody went. */
  readonly opened: readonly string[];
  /** Of each of its controls. */
  readonly steps: readonly Step[];
  /** Of a popup to whose live region the text comes when it stands open; none where no such popup was opened. */
  readonly popup: readonly Step[];
};

export type OrcaWalk = {
  /** The day of the walk, as `2026-01-31`. */
  readonly on: string;
  readonly browser: string;
  readonly steps: readonly Step[];
  readonly bare: Bare;
  /** The text of the page in which Hark read. */
  readonly text: string;
  /** All that Orca said while Hark read, keys aside: there is nothing to say. */
  readonly whileReading: readonly string[];
  /** What Hark's voice was asked to say before it was asked for, and in all. */
  readonly unasked: readonly string[];
  readonly spoken: readonly string[];
  /** What was highlighted and asked for. */
  readonly passage: string;
};

export const SLOW_MS = 1_500;
export const PASSAGE = 'Hold the rail with your free hand, and keep your eyes on the next step.';
