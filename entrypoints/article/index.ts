import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleParts } from '@/utils/app/article-parts.ts';
import { offerPart } from '@/utils/app/page-parts.ts';

/** Finds the article of a page: comes after the reader, and takes from it what both need (`scripts/share-modules.ts`). */
export default defineUnlistedScript(() => offerPart('article', articleParts));
