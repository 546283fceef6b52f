import type { FileNotes } from '@/utils/core/audio-file/audio-file.ts';

/** Writes an audio file as its sound comes; what is written already is held by the browser, not on the page's heap. */
export interface AudioFileWriter {
  /**
   * Samples of 16 bits behind those that are there. Resolves when more may come.
   * @throws FileTooLongError, and whatever the browser's encoder says when it fails
   */
  add(samples: Int16Array): Promise<void>;
  /** The whole file. The writer is of no use afterwards. */
  finish(notes: FileNotes): Promise<Blob>;
  /** Lets go of everything. */
  discard(): void;
}

/** The format cannot hold so much. */
export class FileTooLongError extends Error {}
