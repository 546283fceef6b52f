import { render } from 'preact';
import { Popup } from '@/components/popup/Popup.tsx';
import firstWords from '@/locales/en.json?messages=popup.title,popup.voices,popup.site,popup.site-words,popup.leave-out,popup.page,popup.settings,state,listen.selection,listen.page,listen.here,listen.reading-view,player.label,player.more,player.slower,player.faster,player.speed,player.sound-check,player.save-audio,help.link,managed.lock,problem.page-closed-to-extensions';
import { openPopup } from '@/utils/app/popup.ts';
import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import { createTranslator, type Messages, type Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import { voiceHelpFor } from '@/utils/core/speech/speech-system.ts';
import { openHelp, readPopupTab } from '@/utils/platform/own-pages.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

/** Loaded when something is read. */
type PageReading = typeof import('./page-reading.ts');
/** Loaded when the part of the voices is opened. */
type PageVoices = typeof import('./page-voices.ts');
/** Loaded when what is left out on this site is opened. */
type PageLeaveOut = typeof import('./page-leave-out.ts');

const root = document.getElementById('app');
const from = readPopupTab(location.search);
const room = from === 'front' ? 'popup' : 'page';
document.documentElement.dataset.room = room;

let reading: PageReading | null = null;
let voices: PageVoices | null = null;
let leaveOut: PageLeaveOut | null = null;

/** Each part brings its words. */
let words: Messages = firstWords;
const translate: Translate = (id, values) => createTranslator('en', words)(id, values);

function show(model: PopupModel): void {
  if (root === null) return;
  render(
    <Popup
      model={model}
      translate={translate}
      direction="ltr"
      room={room}
      Sleep={reading?.SleepSelect ?? null}
      rareSteps={reading?.listRareSteps(translate, command) ?? []}
      Voices={voices?.VoiceSelect ?? null}
      Languages={voices?.LanguageSelect ?? null}
      LeaveOut={leaveOut?.LeaveOutFields ?? null}
      onListen={(passage) => void opening.then((control) => control.listen(passage))}
      onCommand={command}
      onSpeed={(command) => void opening.then((control) => control.speed(command))}
      onSleep={(minutes) => void opening.then((control) => control.sleep(minutes))}
      onVoices={() => void opening.then((control) => control.openVoices())}
      onVoice={(voiceId) => void opening.then((control) => control.voice(voiceId))}
      onTry={() => void opening.then((control) => control.tryVoice())}
      onLanguage={(lang) => void opening.then((control) => control.language(lang))}
      onFavourite={(wanted) => void opening.then((control) => control.favourite(wanted))}
      onSite={(wanted) => void opening.then((control) => control.site(wanted))}
      onLeaveOut={() => void opening.then((control) => control.openLeaveOut())}
      onKind={(kind, wish) => void opening.then((control) => control.leaveOut(kind, wish))}
      onAllSites={() => void opening.then((control) => control.asOnAllSites())}
      onReadingView={() => void opening.then((control) => control.readingView()).then(leave)}
      onSiteWords={() => void opening.then((control) => control.siteWords()).then(leave)}
      onPage={() => void opening.then((control) => control.openPage()).then(leave)}
      onSettings={() => void openSettings().then(leave)}
      onSave={(passage) => void opening.then((control) => control.save(passage)).then(leave)}
      onSoundCheck={() => void opening.then((control) => control.soundCheck()).then(leave)}
      onHelp={() => void openHelp().then(leave)}
    />,
    root,
  );
}

function command(wanted: PlayerCommand): void {
  void opening.then((control) => control.command(wanted));
}

/** Firefox leaves the popup open over the new tab, with the keyboard in it. */
function leave(): void {
  if (room === 'popup') window.close();
}

const opening = openPopup({
  store: createSettingsStore(),
  async loadReading() {
    reading = await import('./page-reading.ts');
    words = { ...words, ...reading.messages };
    return reading;
  },
  async loadVoices(parts) {
    voices = await import('./page-voices.ts');
    words = { ...words, ...voices.messages };
    return voices.choosePageVoice(parts);
  },
  async loadLeaveOut(parts) {
    leaveOut = await import('./page-leave-out.ts');
    words = { ...words, ...leaveOut.messages };
    return leaveOut.openLeaveOut(parts);
  },
  translate,
  locale: 'en',
  system: voiceHelpFor(speechPlatform),
  from,
  onModel: show,
});
