import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SpeedCommand } from '@/utils/core/messages/player-command.ts';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { SettingPlace } from '@/utils/core/settings/setting-place.ts';
import { ButtonField } from '../fields/ButtonField.tsx';
import { Group } from '../fields/Group.tsx';
import { HelpLinks } from '../help/HelpLinks.tsx';
import type { ShownKey } from '../help/KeyList.tsx';
import { Example, type ExampleLine } from '../options/Example.tsx';
import { SpeedButtons } from '../options/SpeedButtons.tsx';
import { VoiceSelect } from '../popup/VoiceSelect.tsx';

interface WelcomeProps {
  readonly voices: VoiceChoices;
  /** Spoken language that voice and speed are chosen for. */
  readonly language: string;
  readonly managed: Managed;
  readonly speedText: string;
  readonly silence: { readonly words: string } | null;
  readonly everySite: 'on' | 'off' | 'denied';
  readonly shortcuts: readonly ShownKey[];
  readonly translate: Translate;
  readonly onHear: (lines: readonly ExampleLine[]) => void;
  readonly onVoice: (voiceId: string | null) => void;
  readonly onTry: () => void;
  readonly onFavourite: (wanted: 'yes' | 'no') => void;
  readonly onSpeed: (command: SpeedCommand | 'normal') => void;
  readonly onEverySite: (wanted: 'on' | 'off') => void;
  readonly onShortcuts: () => void;
  readonly onSettings: () => void;
  readonly onSoundCheck: () => void;
  readonly onHelp: () => void;
}

/** Four short steps after Hark was added, none of which has to be taken. Nothing speaks before it is asked to. */
export function Welcome(props: WelcomeProps) {
  const { translate, silence, voices, language, managed } = props;
  const lockOf = (place: SettingPlace) => (isManaged(managed, place) ? translate('managed.lock') : undefined);
  const voiceLock = lockOf({ name: 'voices', key: language });
  const speedLock = lockOf(speedPlace({ lang: language, voiceId: voices.inForce }));
  const listen = props.shortcuts.find(({ name }) => name === 'listen');
  return (
    <main>
      <h1>{translate('welcome.title')}</h1>
      <p>{translate('welcome.intro')}</p>
      <p>{translate('welcome.skip')}</p>
      <p role="status" class="announcement">
        {silence?.words ?? voices.silence ?? (props.everySite === 'denied' ? translate('button.denied') : '')}
      </p>
      <Group name="hear" title={translate('welcome.hear')}>
        <Example
          name="welcome"
          lines={[{ kind: 'paragraph', text: translate('welcome.hear.sample') }]}
          translate={translate}
          onHear={props.onHear}
        />
        {silence !== null && (
          <p class="note" data-note="example">
            {silence.words}
          </p>
        )}
      </Group>
      <Group name="voice" title={translate('welcome.voice')}>
        <p>{translate('welcome.voice.words')}</p>
        <VoiceSelect
          choices={voices}
          translate={translate}
          lockId={voiceLock && 'voice-lock'}
          onVoice={props.onVoice}
          onTry={props.onTry}
          onFavourite={props.onFavourite}
        />
        <Lock id="voice-lock" words={voiceLock} />
        <SpeedButtons speedText={props.speedText} lock={speedLock} translate={translate} onSpeed={props.onSpeed} />
        <Lock id="speed-lock" words={speedLock} />
      </Group>
      <Group name="button" title={translate('welcome.button')}>
        <p>{translate('welcome.button.words')}</p>
        <ButtonField everySite={props.everySite} translate={translate} onEverySite={props.onEverySite} />
      </Group>
      <Group name="key" title={translate('welcome.key')}>
        {listen === undefined || listen.keys === '' ? (
          <p>{translate('welcome.key.none', { action: listen?.description ?? '' })}</p>
        ) : (
          <p class="now">{translate('welcome.key.words', { keys: listen.keys })}</p>
        )}
        {/* Whoever has set a key comes back to it. */}
        <button type="button" data-action="shortcuts" onClick={(event) => event.isTrusted && props.onShortcuts()}>
          {translate('keys.change')}
        </button>
        <p>{translate('welcome.done')}</p>
      </Group>
      <div class="help">
        {managed.hidden.includes('settings') ? null : (
          <p>
            <button
              type="button"
              class="link"
              data-action="settings"
              onClick={(event) => event.isTrusted && props.onSettings()}
            >
              {translate('popup.settings')}
            </button>
          </p>
        )}
        <HelpLinks translate={translate} onSoundCheck={props.onSoundCheck} onHelp={props.onHelp} />
      </div>
    </main>
  );
}

/** Why nothing can be chosen there; nothing where something can. */
function Lock({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p id={id} class="lock">
      {words}
    </p>
  );
}
