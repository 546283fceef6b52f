import { render } from 'preact';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import messages from '@/locales/en.json?messages';
import { articleParts } from '@/utils/app/article-parts.ts';
import { lendText } from '@/utils/app/lend-text.ts';
import { offerVoices } from '@/utils/app/offer-voices.ts';
import { type OptionsModel, openOptions } from '@/utils/app/options.ts';
import { offerPart } from '@/utils/app/page-parts.ts';
import { serveReadingView } from '@/utils/app/serve-reading-view.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { openHelp } from '@/utils/platform/own-pages.ts';
import { createPageSpeechEngine } from '@/utils/platform/page-speech-engine.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { openShortcutSettings } from '@/utils/platform/shortcuts.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';
import { runReader } from '../reader/run-reader.tsx';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);

function show(model: OptionsModel): void {
  if (root === null) return;
  render(
    <Welcome
      {...model}
      translate={translate}
      onHear={(lines) => void opening.then((control) => control.hear(lines))}
      onVoice={(voiceId) => void opening.then((control) => control.voice(voiceId))}
      onTry={() => void opening.then((control) => control.tryVoice())}
      onFavourite={(wanted) => void opening.then((control) => control.favourite(wanted))}
      onSpeed={(command) => void opening.then((control) => control.speed(command))}
      onEverySite={(wanted) => void opening.then((control) => control.everySite(wanted))}
      onShortcuts={() => void openShortcutSettings()}
      onSettings={() => void openSettings()}
      onSoundCheck={() => void openSoundCheck(null)}
      onHelp={() => void openHelp()}
    />,
    root,
  );
}

const opening = openOptions({
  store: createSettingsStore(),
  siteChoices: createSiteChoicesStore(),
  // The page itself speaks nothing before it is asked to.
  offer: offerVoices(createPageSpeechEngine({ clock: createSpeechClock(), platform: speechPlatform })),
  translate,
  locale: 'en',
  onModel: show,
});

// No script may be put into an extension's own pages: the key reads this one because its reader is here already.
offerPart('article', articleParts);
offerPart('structure', structureParts);
offerPart('own-pages', { serveReadingView, lendText });
runReader(new AbortController().signal);
