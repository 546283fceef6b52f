import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runSynthesisWorker } from '@/utils/platform/built-in-voice/run-synthesis-worker.ts';

// A worker of the speech host: the built-in voice.
export default defineUnlistedScript(() => {
  runSynthesisWorker(self as unknown as Parameters<typeof runSynthesisWorker>[0], new URL('/espeak/', location.href));
});
