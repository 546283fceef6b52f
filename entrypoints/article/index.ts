import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleParts } from '@/utils/app/article-parts.ts';
import { offerPart } from '@/utils/app/page-parts.ts';

/** Has the article of a page found: comes after the reader, and takes from it what they share (`scripts/share-modules.ts`). */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('hark.modules.article')]: sharedModules });
  offerPart('article', articleParts);
});
