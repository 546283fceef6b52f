import { render } from 'preact';
import { Help } from '@/components/help/Help.tsx';
import messages from '@/locales/en.json?messages=help,keys,privacy,player';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { ownVersion } from '@/utils/platform/own-version.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import { openShortcutSettings, readShortcuts } from '@/utils/platform/shortcuts.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';

const root = document.getElementById('app');
const shortcuts = await readShortcuts();

if (root !== null) {
  render(
    <Help
      shortcuts={shortcuts}
      version={ownVersion()}
      translate={createTranslator('en', messages)}
      onShortcuts={() => void openShortcutSettings()}
      onSettings={() => void openSettings()}
      onSoundCheck={() => void openSoundCheck(null)}
    />,
    root,
  );
}
