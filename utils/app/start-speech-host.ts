import { parseToHost } from '@/utils/core/messages/to-host.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { createPageBuiltInEngine } from '@/utils/platform/built-in-voice/page-built-in-engine.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { onConnect } from '@/utils/platform/ports.ts';
import { onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { joinEngines } from './join-engines.ts';
import { createSpeechHost, type SpeechHost } from './speech-host.ts';

interface StartParts {
  readonly platform: SpeechPlatform;
  readonly keepAwake: () => () => void;
}

/** Starts the speech host in this context and lets readers, views and commands in. */
export function startSpeechHost({ platform, keepAwake }: StartParts): SpeechHost {
  const clock = createSpeechClock();
  const engine = joinEngines(createPageSpeechEngine({ clock, platform }), createPageBuiltInEngine(clock));
  const host = createSpeechHost({ engine, clock, keepAwake });
  onConnect((name, connection) => (name === 'reader' ? host.addReader(connection) : host.addView(connection)));
  onRuntimeMessage((message, origin) => {
    const parsed = origin.from === 'page' ? parseToHost(message) : null;
    return parsed === null ? undefined : Promise.resolve(host.command(parsed.command));
  });
  return host;
}
