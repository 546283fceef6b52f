import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import messages from '@/locales/en.json?messages=listen.selection,listen.off';
import { claimHost } from '@/utils/app/hark-host.ts';
import { runListenButton } from '@/utils/app/listen-button.ts';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { onGoToPanel } from '@/utils/platform/on-go-to-panel.ts';
import { isQuietSite, setQuietSite } from '@/utils/platform/quiet-sites.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { followScriptLife } from '@/utils/platform/script-life.ts';

/**
 * In every page of a site that the reader chose, most of which are never listened to: so it is small, and does
 * nothing before something is highlighted (`npm run bench -- interface`). What reads comes with the press.
 */
export default defineUnlistedScript(() => {
  const signal = followScriptLife('listen-button', document);
  if (claimInstance('listen-button', signal) === 'already-running') return;
  // None of them has anything to be filled in, so they need not what does that.
  const say = (id: string) => messages[id]?.join('') ?? '';
  runListenButton({
    document,
    openRoot: () => claimHost(document),
    words: {
      lang: 'en',
      direction: 'ltr',
      listen: say('listen.selection'),
      off: say('listen.off'),
      isOff: say('listen.off.done'),
      undo: say('listen.off.undo'),
    },
    isOff: () => isQuietSite(location.hostname),
    turn: (wanted) => void setQuietSite(location.hostname, wanted === 'off' ? 'quiet' : 'usual'),
    onGoTo: onGoToPanel,
    onPress: () => void sendRuntimeMessage({ to: 'background', type: 'listen-here' }),
    signal,
  });
});
