import { parseToHost } from '@/utils/core/messages/to-host.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { onConnect } from '@/utils/platform/ports.ts';
import { onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { createSpeechHost, type SpeechHost } from './speech-host.ts';

interface StartParts {
  readonly platform: SpeechPlatform;
  readonly keepAwake: () => () => void;
}

/** Starts the speech host in this context and lets readers, views and commands in. */
export function startSpeechHost({ platform, keepAwake }: StartParts): SpeechHost {
  const clock = createSpeechClock();
  const host = createSpeechHost({ engine: createPageSpeechEngine({ clock, platform }), clock, keepAwake });
  onConnect((name, connection) => (name === 'reader' ? host.addReader(connection) : host.addView(connection)));
  onRuntimeMessage((message, origin) => {
    const parsed = origin.from === 'page' ? parseToHost(message) : null;
    if (parsed === null) return undefined;
    return Promise.resolve(parsed.type === 'sleep' ? host.sleep(parsed.minutes) : host.command(parsed.command));
  });
  return host;
}
