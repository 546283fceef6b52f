import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';

/** Reads what is more than paragraphs: comes after the reader and what walks through a highlight. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('hark.modules.structure')]: sharedModules });
  offerPart('structure', structureParts);
});
