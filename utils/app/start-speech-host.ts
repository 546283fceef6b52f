import { parseArticleQuestion } from '@/utils/core/messages/article-question.ts';
import { parseCutQuestion } from '@/utils/core/messages/cutting.ts';
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
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { answerArticle } from './answer-article.ts';
import { answerQuestions } from './answer-questions.ts';
import { createBlockCutting } from './cut-blocks.ts';
import { joinEngines } from './join-engines.ts';
import type { DetectLanguage } from './judge-text.ts';
import { soundEarcons } from './sound-earcons.ts';
import { createSpeechHost, type SpeechHost } from './speech-host.ts';
import type { TempoMemory } from './tempo-keeper.ts';
import { wakeOutput } from './wake-output.ts';

interface StartParts {
  readonly document: Document;
  readonly platform: SpeechPlatform;
  readonly keepAwake: () => () => void;
  readonly tempos: TempoMemory;
  readonly detect: DetectLanguage;
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
export function startSpeechHost({ document, platform, keepAwake, tempos, detect }: StartParts): SpeechHost {
  const clock = createSpeechClock();
  const mediaKeys = createMediaKeys((key) => host.command(COMMANDS[key]));
  const voices = joinEngines(createPageSpeechEngine({ clock, platform }), createPageBuiltInEngine(clock));
  const sounding = soundEarcons(voices, { clock, source: createEarconSource(clock) });
  const engine = wakeOutput(sounding, { clock, waker: createOutputWaker() });
  const host = createSpeechHost({ engine, clock, keepAwake, mediaKeys, tempos });
  onConnect((name, connection, window) => {
    switch (name) {
      case 'reader':
        return host.addReader(connection, window);
      case 'article':
        return answerQuestions(connection, parseArticleQuestion, (asked) => answerArticle(document, asked));
      case 'sentences':
        // Firefox's detector takes 50 ms for its first answer: of those 9 are left when it is asked 80 ms later.
        void detect('.');
        return answerQuestions(connection, parseCutQuestion, createBlockCutting({ detect, doInSlices: workInSlices }));
      case 'view':
        return host.addView(connection);
    }
  });
  onRuntimeMessage((message, origin) => {
    const parsed = origin.from === 'page' ? parseToHost(message) : null;
    if (parsed === null) return undefined;
    return Promise.resolve(answer(host, parsed));
  });
  return host;
}
