import { detectTogether } from '@/utils/app/detect-together.ts';
import { startSpeechHost } from '@/utils/app/start-speech-host.ts';
import { parseDetections } from '@/utils/core/messages/detections.ts';
import { parseKeptTempos } from '@/utils/core/speech/kept-tempos.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

// Chrome and Edge: this is the offscreen document. They need no help to keep it while it speaks.
startSpeechHost({
  document,
  platform: speechPlatform,
  keepAwake: () => () => {},
  // It has no storage of its own: https://developer.chrome.com/docs/extensions/reference/api/offscreen
  tempos: {
    recall: async () => parseKeptTempos(await sendRuntimeMessage({ to: 'background', type: 'recall-tempos' })),
    keep: (tempos) => sendRuntimeMessage({ to: 'background', type: 'keep-tempos', tempos }),
  },
  // Nor has it `i18n` (seen in Chromium 156).
  detect: detectTogether(async (texts) =>
    parseDetections(await sendRuntimeMessage({ to: 'background', type: 'detect-languages', texts })),
  ),
});
