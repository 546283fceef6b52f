import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { listSeenPlaces } from '@/utils/dom/find-seen-text.ts';
import { findStart } from '@/utils/dom/find-start.ts';

/** Tells where "here" is in an article. */
export default defineUnlistedScript(() => offerPart('here', { listSeenPlaces, findStart }));
