import { defineBackground } from 'wxt/utils/define-background';
import messages from '@/locales/en.json?messages=listen,problem';
import { type HostLink, runBackground } from '@/utils/app/run-background.ts';
import { startSpeechHost } from '@/utils/app/start-speech-host.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { parseSpeedSubject } from '@/utils/core/messages/to-host.ts';
import { detectLanguage } from '@/utils/platform/detect-language.ts';
import { keepHostAwake } from '@/utils/platform/host-keeper.ts';
import { openOffscreenDocument } from '@/utils/platform/offscreen-document.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';
import { readTempos, writeTempos } from '@/utils/platform/tempo-store.ts';

export default defineBackground(() => {
  runBackground({
    // Firefox has no offscreen documents, and its background page can speak; Chrome's worker cannot.
    host: import.meta.env.FIREFOX ? speakHere() : speakOffscreen(),
    settings: createSettingsStore(),
    translate: createTranslator('en', messages),
  });
});

function speakHere(): HostLink {
  const host = startSpeechHost({
    document,
    platform: speechPlatform,
    keepAwake: keepHostAwake,
    tempos: { recall: readTempos, keep: writeTempos },
    detect: detectLanguage,
  });
  return {
    open: () => Promise.resolve(),
    command: async (command) => host.command(command),
    subject: async () => host.subject(),
  };
}

function speakOffscreen(): HostLink {
  let opening: Promise<void> | null = null;
  return {
    open() {
      // Two readers may ask at once; Chrome refuses a second document while the first one loads.
      opening ??= openOffscreenDocument().finally(() => {
        opening = null;
      });
      return opening;
    },
    async command(command) {
      const answer = await sendRuntimeMessage({ to: 'host', type: 'command', command });
      return answer === 'done' ? 'done' : 'nothing-open';
    },
    subject: async () => parseSpeedSubject(await sendRuntimeMessage({ to: 'host', type: 'speed-subject' })),
  };
}
