import type { Translate } from '@/utils/core/interface/translator.ts';
import { readTranslator } from '../../scripts/read-translator.ts';

/** The interface in the words that are shipped. */
export const english: Translate = readTranslator('en');
