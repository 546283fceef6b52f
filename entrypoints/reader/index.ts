import sharedModules from 'virtual:shared-modules';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { followScriptLife } from '@/utils/platform/script-life.ts';
import { runReader } from './run-reader.tsx';

// Unlisted, not a content script of WXT's: that would ask for its sites at install, or bring 3 KB that the page pays.
export default defineUnlistedScript(() => {
  const signal = followScriptLife('reader', document);
  if (claimInstance('reader', signal) !== 'first') return;
  Object.assign(globalThis, { [Symbol.for('hark.modules.reader')]: sharedModules });
  runReader(signal);
});
