import sharedModules from 'virtual:shared-modules';
// For what comes after it: each way to read needs it, and it would be brought twice.
import '@/utils/dom/live-layout.ts';
import '@/utils/core/work/wait-for.ts';
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
