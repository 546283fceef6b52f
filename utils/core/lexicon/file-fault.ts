import type { Refusal } from '../text/pronunciations/check-entry.ts';

/** Why a file of pronunciations is not taken, and the line, from 1, where that stands. */
export type FileFault = { readonly line: number; readonly reason: FaultReason } | EntryFault;

/** Why one of its words cannot be said as it says. */
export interface EntryFault {
  readonly line: number;
  readonly reason: 'entry';
  readonly refusal: Refusal;
}

export type FaultReason =
  | 'file-large'
  | 'file-encoding'
  | 'file-entities'
  | 'file-deep'
  | 'file-broken'
  | 'file-other'
  | 'file-language'
  | 'file-line'
  | 'file-empty'
  | 'file-many'
  | 'file-kept';

/** What is thrown inside a reading of a file and never leaves it. */
export class FaultFound extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.reason);
    this.fault = fault;
  }
}
