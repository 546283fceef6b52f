import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/app/page-parts.ts';
import { selectionParts } from '@/utils/app/selection-parts.ts';

/** Tells what is highlighted: comes with the reader where that is wanted, else after it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('hark.modules.selection')]: sharedModules });
  offerPart('selection', selectionParts);
});
