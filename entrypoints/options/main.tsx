import { render } from 'preact';
import { Options } from '@/components/options/Options.tsx';
import messages from '@/locales/en.json?messages';
import { nameLanguage } from '@/utils/core/interface/reading-model.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { readLexiconFile } from '@/utils/dom/read-lexicon-file.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);
const store = createSettingsStore();

function show(settings: Settings): void {
  if (root === null) return;
  const save = (change: Partial<Settings>) => void store.update(() => change);
  render(
    <Options
      settings={settings}
      translate={translate}
      nameLanguage={(tag) => nameLanguage(tag, 'en')}
      readFile={readLexiconFile}
      onChange={save}
    />,
    root,
  );
}

store.watch(show);
show(await store.read());
