import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import type { SentenceWords } from './sentence-words.ts';

/** Those of all languages, for where nothing has to be loaded. */
export const allSentenceWords: SentenceWords = { prepare: async () => {}, createSegmenters };
