import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendText } from '@/utils/app/lend-text.ts';
import { offerPart } from '@/utils/app/page-parts.ts';
import { serveReadingView } from '@/utils/app/serve-reading-view.ts';

/** Gives a tab's text to Hark's own pages: comes after the reader, as what finds the article does. */
export default defineUnlistedScript(() => offerPart('own-pages', { serveReadingView, lendText }));
