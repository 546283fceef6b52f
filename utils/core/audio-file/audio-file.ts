import type { Chapter } from './chapter.ts';

/** How a recording can be kept. */
export const AUDIO_FORMATS = ['opus', 'wav'] as const;
export type AudioFormat = (typeof AUDIO_FORMATS)[number];

/** What a file's name ends in. Android opens `.opus` from version 10 on, and `.ogg` with Opus inside long before. */
export const FILE_ENDINGS: Readonly<Record<AudioFormat, string>> = { opus: 'ogg', wav: 'wav' };

/** What a file says of itself besides its sound. */
export interface FileNotes {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}
