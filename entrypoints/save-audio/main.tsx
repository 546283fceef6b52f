import { render } from 'preact';
import { SaveAudio } from '@/components/save-audio/SaveAudio.tsx';
import messages from '@/locales/en.json?messages';
import { collectText } from '@/utils/app/collect-text.ts';
import { openSaveAudio } from '@/utils/app/save-audio.ts';
import { readSettingsOfSite } from '@/utils/app/settings-of-site.ts';
import type { SaveAudioModel } from '@/utils/core/interface/save-audio-model.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';
import { canWriteOpus, createOpusWriter } from '@/utils/platform/audio-file/opus-writer.ts';
import { createWavWriter } from '@/utils/platform/audio-file/wav-writer.ts';
import { startVoiceWorker } from '@/utils/platform/built-in-voice/start-voice-worker.ts';
import { createVoiceStudio } from '@/utils/platform/built-in-voice/voice-studio.ts';
import { readTextSource } from '@/utils/platform/save-audio-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);
const source = readTextSource(location.search);

function show(model: SaveAudioModel): void {
  if (root === null) return;
  render(
    <SaveAudio
      model={model}
      translate={translate}
      onMake={() => control.make()}
      onGiveUp={() => control.giveUp()}
      onVoice={(voiceId) => control.chooseVoice(voiceId)}
      onSpeed={(rate) => control.chooseSpeed(rate)}
      onFormat={(format) => control.chooseFormat(format)}
    />,
    root,
  );
}

const control = openSaveAudio({
  readSettings: async (origin) => (await readSettingsOfSite(createSettingsStore(), origin)).settings,
  collect: async () => (source === null ? { status: 'missing', problem: 'page-gone' } : collectText(source)),
  openStudio: () => createVoiceStudio({ clock: createSpeechClock(), startSynthesizer: startVoiceWorker }),
  openWriter: (format) => (format === 'opus' ? createOpusWriter(SAMPLE_RATE) : createWavWriter(SAMPLE_RATE)),
  findFormats: async () => ((await canWriteOpus(SAMPLE_RATE)) ? ['opus', 'wav'] : ['wav']),
  hold: (blob) => URL.createObjectURL(blob),
  drop: (address) => URL.revokeObjectURL(address),
  translate,
  locale: 'en',
  onModel: show,
});
