/**
 * Whether a page in British English is read by a British voice where there is one, or all English by the
 * one voice.
 */
export const DIALECTS = ['apart', 'alike'] as const;
export type Dialects = (typeof DIALECTS)[number];
