import { parseArticleQuestion } from '@/utils/core/messages/article-question.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import { parseToHost, type ToHost } from '@/utils/core/messages/to-host.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { createPageBuiltInEngine } from '@/utils/platform/built-in-voice/page-built-in-engine.ts';
import { createEarconSource } from '@/utils/platform/earcon-source.ts';
import { createMediaKeys, type MediaKey } from '@/utils/platform/media-keys.ts';
import { createOutputWaker } from '@/utils/platform/output-waker.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { onConnect } from '@/utils/platform/ports.ts';
import { onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { answerArticle } from './answer-article.ts';
import { answerQuestions } from './answer-questions.ts';
import { joinEngines } from './join-engines.ts';
import { soundEarcons } from './sound-earcons.ts';
import { createSpeechHost, type SpeechHost } from './speech-host.ts';
import type { TempoMemory } from './tempo-keeper.ts';
import { wakeOutput } from './wake-output.ts';

interface StartParts {
  readonly document: Document;
  readonly platform: SpeechPlatform;
  readonly keepAwake: () => () => void;
  readonly tempos: TempoMemory;
}

const COMMANDS = {
  play: 'play',
  pause: 'pause',
  stop: 'stop',
  next: 'forward',
  previous: 'back',
} as const satisfies Record<MediaKey, PlayerCommand>;

function answer(host: SpeechHost, message: ToHost): unknown {
  switch (message.type) {
    case 'command':
      return host.command(message.command);
    case 'sleep':
      return host.sleep(message.minutes);
    case 'speed-subject':
      return host.subject();
  }
}

/** Starts the speech host in this context and lets readers, views and commands in. */
export function startSpeechHost({ document, platform, keepAwake, tempos }: StartParts): SpeechHost {
  const clock = createSpeechClock();
  const mediaKeys = createMediaKeys((key) => host.command(COMMANDS[key]));
  const voices = joinEngines(createPageSpeechEngine({ clock, platform }), createPageBuiltInEngine(clock));
  const sounding = soundEarcons(voices, { clock, source: createEarconSource(clock) });
  const engine = wakeOutput(sounding, { clock, waker: createOutputWaker() });
  const host = createSpeechHost({ engine, clock, keepAwake, mediaKeys, tempos });
  onConnect((name, connection, window) => {
    if (name === 'reader') host.addReader(connection, window);
    else if (name === 'article')
      answerQuestions(connection, parseArticleQuestion, (asked) => answerArticle(document, asked));
    else host.addView(connection);
  });
  onRuntimeMessage((message, origin) => {
    const parsed = origin.from === 'page' ? parseToHost(message) : null;
    if (parsed === null) return undefined;
    return Promise.resolve(answer(host, parsed));
  });
  return host;
}
