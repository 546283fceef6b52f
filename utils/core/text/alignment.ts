import type { TextSpan } from './span.ts';

/**
 * How one stretch of the written text became one stretch of the spoken form.
 * - `copy`: the same characters, same length.
 * - `replace`: other characters; any place in it stands for the whole written stretch.
 * - `insert`: spoken only (`written` is empty).
 * - `drop`: written only (`spoken` is empty).
 */
export interface AlignmentRun {
  readonly kind: 'copy' | 'replace' | 'insert' | 'drop';
  readonly written: TextSpan;
  readonly spoken: TextSpan;
}

/** Runs in order that tile the written text and the spoken form, both without gaps. */
export type Alignment = readonly AlignmentRun[];

/** What a voice is asked to say for a written text, and how it leads back to it. */
export interface SpokenForm {
  readonly text: string;
  readonly alignment: Alignment;
}
