import { render } from 'preact';
import { SoundCheck } from '@/components/sound-check/SoundCheck.tsx';
import messages from '@/locales/en.json?messages';
import { createSoundCheck } from '@/utils/app/sound-check.ts';
import { createSoundProbes } from '@/utils/app/sound-probes.ts';
import { tellSentences } from '@/utils/app/tell-sentences.ts';
import type { SoundCheckModel } from '@/utils/core/interface/sound-check-model.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { createPageBuiltInEngine } from '@/utils/platform/built-in-voice/page-built-in-engine.ts';
import { copyText } from '@/utils/platform/clipboard.ts';
import { ownVersion } from '@/utils/platform/own-version.ts';
import { readOfferedVoices, readSpeechQueue } from '@/utils/platform/page-speech.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { playTone } from '@/utils/platform/play-tone.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { readCameFrom } from '@/utils/platform/sound-check-page.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';
import { readSystem, readWantedLanguages } from '@/utils/platform/this-system.ts';

const root = document.getElementById('app');
const locale = 'en';
const translate = createTranslator(locale, messages);
const clock = createSpeechClock();
const store = createSettingsStore();
// The list of voices begins to fill now; nothing is spoken before a press.
const engine = createPageSpeechEngine({ clock, platform: speechPlatform });
const builtInEngine = createPageBuiltInEngine(clock);
let turn = 0;
const nextTurn = () => ++turn;

const check = createSoundCheck({
  probes: createSoundProbes({
    engine,
    builtInEngine,
    clock,
    store,
    platform: speechPlatform,
    from: readCameFrom(location.search),
    languages: readWantedLanguages(),
    translate,
    locale,
    readOfferedVoices,
    readSpeechQueue,
    playTone,
    nextTurn,
  }),
  clock,
  tell: (sentences, speaker, signal) =>
    tellSentences(sentences, {
      engine: speaker === 'browser' && engine !== null ? engine : builtInEngine,
      clock,
      store,
      lang: locale,
      nextTurn,
      signal,
    }),
  copyText,
  system: await readSystem(),
  version: ownVersion(),
  translate,
  locale,
  onModel: show,
});

function show(model: SoundCheckModel): void {
  if (root === null) return;
  render(
    <SoundCheck
      model={model}
      translate={translate}
      onStart={check.start}
      onStop={check.stop}
      onAnswer={check.answer}
      onAgain={check.again}
      onTell={check.tell}
      onCopy={() => void check.copy()}
    />,
    root,
  );
}

show(check.model());
