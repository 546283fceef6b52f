import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { walkParts } from '@/utils/app/walk-parts.ts';

/** Reads what is highlighted where it stands: comes after what tells that it is paragraphs. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('hark.modules.walk')]: sharedModules });
  offerPart('walk', walkParts);
});
