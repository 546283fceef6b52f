import { render } from 'preact';
import { Help } from '@/components/help/Help.tsx';
import messages from '@/locales/en.json?messages=help,keys,privacy,player,managed,words';
import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { ownVersion } from '@/utils/platform/own-version.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { openShortcutSettings, readShortcuts, type Shortcut, watchShortcuts } from '@/utils/platform/shortcuts.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';

const root = document.getElementById('app');
const [shortcuts, { settings, managed }] = await Promise.all([readShortcuts(), createSettingsStore().look()]);
const locale = 'en';
const translate = createTranslator(locale, messages);

function show(shortcuts: readonly Shortcut[]): void {
  if (root === null) return;
  render(
    <Help
      shortcuts={shortcuts}
      settings={settings}
      managed={managed}
      nameLanguage={(tag) => nameLanguage(tag, locale)}
      locale={locale}
      version={ownVersion()}
      translate={translate}
      onShortcuts={() => void openShortcutSettings()}
      onSettings={() => void openSettings()}
      onSoundCheck={() => void openSoundCheck(null)}
    />,
    root,
  );
}

watchShortcuts(show);
show(shortcuts);
