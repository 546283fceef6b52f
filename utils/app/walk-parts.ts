import { prepareWalked } from '@/utils/dom/prepare-walked.ts';
import type { PageParts } from './page-parts.ts';

/** What reads highlighted text where it stands. */
export const walkParts: PageParts['walk'] = { prepareWalked };
