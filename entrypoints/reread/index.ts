import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';

/** Reads an article again whose page has changed: most pages do not. */
export default defineUnlistedScript(() => offerPart('reread', { rereadPage }));
