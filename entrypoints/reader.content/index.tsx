import { defineContentScript } from 'wxt/utils/define-content-script';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { runReader } from './run-reader.tsx';

export default defineContentScript({
  // No pattern at all: with one, WXT would ask for the host permission at install.
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(context) {
    if (claimInstance('reader', context.signal) === 'first') runReader(context.signal);
  },
});
