import { render } from 'preact';
import { Options } from '@/components/options/Options.tsx';
import messages from '@/locales/en.json?messages';
import { type OptionsModel, openOptions } from '@/utils/app/options.ts';
import { nameLanguage } from '@/utils/core/interface/reading-model.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { readLexiconFile } from '@/utils/dom/read-lexicon-file.ts';
import { ownVersion } from '@/utils/platform/own-version.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);

function show({ settings, silence }: OptionsModel): void {
  if (root === null) return;
  render(
    <Options
      settings={settings}
      silence={silence}
      version={ownVersion()}
      translate={translate}
      nameLanguage={(tag) => nameLanguage(tag, 'en')}
      readFile={readLexiconFile}
      onChange={(change) => void opening.then((control) => control.save(change))}
      onListen={(entry) => void opening.then((control) => control.listen(entry))}
      onSoundCheck={() => void openSoundCheck(null)}
    />,
    root,
  );
}

const opening = openOptions({ store: createSettingsStore(), translate, locale: 'en', onModel: show });
