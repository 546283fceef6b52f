import { render } from 'preact';
import { Options } from '@/components/options/Options.tsx';
import messages from '@/locales/en.json?messages';
import { offerVoices } from '@/utils/app/offer-voices.ts';
import { type OptionsModel, openOptions } from '@/utils/app/options.ts';
import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { openSettingsFile } from '@/utils/dom/open-settings-file.ts';
import { readLexiconFile } from '@/utils/dom/read-lexicon-file.ts';
import { openHelp } from '@/utils/platform/own-pages.ts';
import { ownVersion } from '@/utils/platform/own-version.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { openShortcutSettings } from '@/utils/platform/shortcuts.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

const root = document.getElementById('app');
const siteChoices = createSiteChoicesStore();
const locale = 'en';
const translate = createTranslator(locale, messages);

function show(model: OptionsModel): void {
  if (root === null) return;
  render(
    <Options
      {...model}
      version={ownVersion()}
      translate={translate}
      nameLanguage={(tag) => nameLanguage(tag, locale)}
      locale={locale}
      readFile={readLexiconFile}
      openFile={openSettingsFile}
      onChange={(change) => void opening.then((control) => control.save(change))}
      onTake={(after, places) => void opening.then((control) => control.take(after, places))}
      onListen={(entry) => void opening.then((control) => control.listen(entry))}
      onHear={(lines) => void opening.then((control) => control.hear(lines))}
      onLanguage={(lang) => void opening.then((control) => control.language(lang))}
      onSpeed={(command) => void opening.then((control) => control.speed(command))}
      onVoice={(voiceId) => void opening.then((control) => control.voice(voiceId))}
      onTry={() => void opening.then((control) => control.tryVoice())}
      onFavourite={(wanted) => void opening.then((control) => control.favourite(wanted))}
      onSites={(sites) => void siteChoices.update(() => sites)}
      onEverySite={(wanted) => void opening.then((control) => control.everySite(wanted))}
      onManagedSites={() => void opening.then((control) => control.managedSites())}
      onShortcuts={() => void openShortcutSettings()}
      onSoundCheck={() => void openSoundCheck(null)}
      onHelp={() => void openHelp()}
    />,
    root,
  );
}

const opening = openOptions({
  store: createSettingsStore(),
  siteChoices,
  // The page itself never speaks.
  offer: offerVoices(createPageSpeechEngine({ clock: createSpeechClock(), platform: speechPlatform })),
  translate,
  locale,
  onModel: show,
});
