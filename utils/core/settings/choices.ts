import type { Alternatives } from '../article/alternative-text.ts';
import type { Reading } from '../text/spoken-rule.ts';

/** The choices about words, as they are stored and sent. */
export const READINGS = ['natural', 'as-written'] as const satisfies readonly Reading[];
export const ALTERNATIVES = ['read', 'skip'] as const satisfies readonly Alternatives[];
