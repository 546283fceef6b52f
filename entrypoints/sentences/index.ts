import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { laterLanguages } from '@/utils/core/text/sentence-language/later-languages.ts';

/** What sentences of other languages than English are cut with: comes into pages that are in one of them. */
export default defineUnlistedScript(() => offerPart('sentences', { laterLanguages }));
