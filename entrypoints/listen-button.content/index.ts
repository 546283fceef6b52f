import { defineContentScript } from 'wxt/utils/define-content-script';
import messages from '@/locales/en.json?messages=listen';
import { claimHost } from '@/utils/app/hark-host.ts';
import { runListenButton } from '@/utils/app/listen-button.ts';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';

export default defineContentScript({
  // No pattern at all: with one, WXT would ask for the host permission at install.
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(context) {
    if (claimInstance('listen-button', context.signal) === 'already-running') return;
    runListenButton({
      document,
      root: claimHost(document),
      label: createTranslator('en', messages)('listen.selection'),
      onPress: () => void sendRuntimeMessage({ to: 'background', type: 'listen-here' }),
      signal: context.signal,
    });
  },
});
