import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import messages from '@/locales/en.json?messages=listen.selection';
import { claimHost } from '@/utils/app/hark-host.ts';
import { runListenButton } from '@/utils/app/listen-button.ts';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { followScriptLife } from '@/utils/platform/script-life.ts';

/**
 * In every page of a site that the reader chose, most of which are never listened to: so it is small, and does
 * nothing before something is highlighted (`npm run bench -- interface`). What reads comes with the press.
 */
export default defineUnlistedScript(() => {
  const signal = followScriptLife('listen-button', document);
  if (claimInstance('listen-button', signal) === 'already-running') return;
  runListenButton({
    document,
    openRoot: () => claimHost(document),
    label: createTranslator('en', messages)('listen.selection'),
    onPress: () => void sendRuntimeMessage({ to: 'background', type: 'listen-here' }),
    signal,
  });
});
