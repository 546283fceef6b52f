import type { Alternatives } from '../article/alternative-text.ts';
import type { Reading } from '../text/spoken-rule.ts';

/** Choices of what is said, as they are stored and sent. */
export const READINGS = ['natural', 'as-written'] as const satisfies readonly Reading[];
export const ALTERNATIVES = ['read', 'skip'] as const satisfies readonly Alternatives[];
export const CLOSED_SECTIONS = ['announce', 'read'] as const;
