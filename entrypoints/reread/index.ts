import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { remakeScript } from '@/utils/app/remake-script.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';

/** Reads an article again whose page has changed, or in another language: most pages do not. */
export default defineUnlistedScript(() => offerPart('reread', { remakeScript, rereadPage }));
