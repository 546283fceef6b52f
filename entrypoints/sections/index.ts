import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { sectionsParts } from '@/utils/app/sections-parts.ts';

/** Opens closed sections: comes when a reader asks for one, or the page folds away what is read. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('hark.modules.sections')]: sharedModules });
  offerPart('sections', sectionsParts);
});
