import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { readLargeArticle } from '@/utils/dom/read-large-article.ts';

/** Finds the article of a page too large for its portrait: comes after what asks for articles, when such a page is read. */
export default defineUnlistedScript(() => offerPart('large-article', { readLargeArticle }));
