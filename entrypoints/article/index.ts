import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { prepareArticle } from '@/utils/dom/read-article.ts';

/** Finds the article of a page: comes after the reader, and takes from it what both need (`scripts/share-modules.ts`). */
export default defineUnlistedScript(() => offerPart('article', { prepareArticle }));
