import { render } from 'preact';
import { Popup } from '@/components/popup/Popup.tsx';
import messages from '@/locales/en.json?messages';
import { offerVoices } from '@/utils/app/offer-voices.ts';
import { openPopup } from '@/utils/app/popup.ts';
import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { voiceHelpFor } from '@/utils/core/speech/speech-system.ts';
import { openHelp, readPopupTab } from '@/utils/platform/own-pages.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);
const from = readPopupTab(location.search);
const room = from === 'front' ? 'popup' : 'page';
document.documentElement.dataset.room = room;

function show(model: PopupModel): void {
  if (root === null) return;
  render(
    <Popup
      model={model}
      translate={translate}
      direction="ltr"
      room={room}
      onListen={(passage) => void opening.then((control) => control.listen(passage))}
      onCommand={(command) => void opening.then((control) => control.command(command))}
      onSpeed={(command) => void opening.then((control) => control.speed(command))}
      onSleep={(minutes) => void opening.then((control) => control.sleep(minutes))}
      onVoice={(voiceId) => void opening.then((control) => control.voice(voiceId))}
      onTry={() => void opening.then((control) => control.tryVoice())}
      onFavourite={(wanted) => void opening.then((control) => control.favourite(wanted))}
      onSite={(wanted) => void opening.then((control) => control.site(wanted))}
      onReadingView={() => void opening.then((control) => control.readingView()).then(leave)}
      onSiteWords={() => void opening.then((control) => control.siteWords()).then(() => window.close())}
      onPage={() => void opening.then((control) => control.openPage()).then(leave)}
      onSettings={() => void openSettings()}
      onSave={(passage) => void opening.then((control) => control.save(passage)).then(leave)}
      onSoundCheck={() => void opening.then((control) => control.soundCheck()).then(leave)}
      onHelp={() => void openHelp().then(leave)}
    />,
    root,
  );
}

/** Firefox leaves the popup open over the new tab, with the keyboard in it. */
function leave(): void {
  if (room === 'popup') window.close();
}

const opening = openPopup({
  store: createSettingsStore(),
  // The popup itself never speaks.
  offer: offerVoices(createPageSpeechEngine({ clock: createSpeechClock(), platform: speechPlatform })),
  translate,
  locale: 'en',
  system: voiceHelpFor(speechPlatform),
  from,
  onModel: show,
});
