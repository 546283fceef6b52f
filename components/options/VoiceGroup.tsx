import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import { PITCH_WORDS } from '@/utils/core/interface/setting-words.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SpeedCommand } from '@/utils/core/messages/player-command.ts';
import { speedPlace } from '@/utils/core/settings/apply-managed.ts';
import { BUILT_IN_USES } from '@/utils/core/settings/built-in-use.ts';
import { writePlace } from '@/utils/core/settings/setting-place.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { PITCHES, VOLUMES } from '@/utils/core/settings/voice-sound.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { Group } from '../fields/Group.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { type LockOf, Search, Setting } from '../fields/Setting.tsx';
import { VoiceSelect } from '../popup/VoiceSelect.tsx';
import { SpeedButtons } from './SpeedButtons.tsx';

export interface VoiceGroupProps {
  readonly settings: Settings;
  readonly voices: VoiceChoices;
  /** Spoken language that voice and speed are chosen for. */
  readonly language: string;
  readonly speedText: string;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  readonly lockOf: LockOf;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onLanguage: (lang: string) => void;
  readonly onSpeed: (command: SpeedCommand | 'normal') => void;
  readonly onVoice: (voiceId: string | null) => void;
  readonly onTry: () => void;
  readonly onFavourite: (wanted: 'yes' | 'no') => void;
}

/** Who reads, how fast, how high and how loud. */
export function VoiceGroup(props: VoiceGroupProps) {
  const { settings, voices, language, translate, lockOf, nameLanguage, onChange } = props;
  const speedLock = lockOf(writePlace(speedPlace({ lang: language, voiceId: voices.inForce })));
  // Of a voice list that has none of the interface's language yet that one can be spoken of all the same.
  const languages = [...new Set([language, ...voices.groups.map((group) => group.language)])];
  return (
    <Group name="voice" title={translate('options.voices')}>
      <SelectField
        name="language"
        label={translate('options.language')}
        explanation={translate('options.language.explain')}
        choices={languages.map((choice) => ({ choice, words: nameLanguage(choice) }))}
        chosen={language}
        onChoice={props.onLanguage}
      />
      <Setting
        name="voice"
        label={translate('popup.voice')}
        synonyms={translate('find.voice')}
        lock={lockOf(`voices.${language}`)}
      >
        <Search.Provider value="">
          <VoiceSelect
            choices={voices}
            translate={translate}
            lockId={lockOf(`voices.${language}`) && 'voice-lock'}
            onVoice={props.onVoice}
            onTry={props.onTry}
            onFavourite={props.onFavourite}
          />
        </Search.Provider>
      </Setting>
      <Setting name="speed" label={translate('options.speed')} synonyms={translate('find.speed')} lock={speedLock}>
        <SpeedButtons speedText={props.speedText} lock={speedLock} translate={translate} onSpeed={props.onSpeed} />
      </Setting>
      <SelectField
        name="pitch"
        label={translate('options.pitch')}
        explanation={translate('options.pitch.explain')}
        lock={lockOf('pitch')}
        choices={PITCHES.map((pitch, at) => ({
          choice: String(pitch),
          words: translate(PITCH_WORDS[at] ?? 'pitch.own'),
        }))}
        chosen={String(settings.pitch)}
        onChoice={(chosen) => onChange({ pitch: PITCHES.find((pitch) => String(pitch) === chosen) ?? 1 })}
      />
      <SelectField
        name="volume"
        label={translate('options.volume')}
        explanation={translate('options.volume.explain')}
        synonyms={translate('find.volume')}
        lock={lockOf('volume')}
        choices={VOLUMES.map((volume) => ({ choice: String(volume), words: translate('volume.part', { volume }) }))}
        chosen={String(settings.volume)}
        onChoice={(chosen) => onChange({ volume: VOLUMES.find((volume) => String(volume) === chosen) ?? 1 })}
      />
      <CheckboxField
        name="output"
        label={translate('options.output')}
        explanation={translate('options.output.explain')}
        synonyms={translate('find.output')}
        lock={lockOf('output')}
        choice={settings.output === 'sleepy' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ output: choice === 'on' ? 'sleepy' : 'ready' })}
      />
      <SelectField
        name="built-in"
        label={translate('options.built-in')}
        explanation={translate('options.built-in.explain')}
        lock={lockOf('builtIn')}
        choices={BUILT_IN_USES.map((choice) => ({ choice, words: translate(`own.${choice}`) }))}
        chosen={settings.builtIn}
        onChoice={(builtIn) => onChange({ builtIn })}
      />
      <CheckboxField
        name="dialects"
        label={translate('options.dialects')}
        explanation={translate('options.dialects.explain')}
        lock={lockOf('dialects')}
        choice={settings.dialects === 'alike' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ dialects: choice === 'on' ? 'alike' : 'apart' })}
      />
      <CheckboxField
        name="network-voices"
        label={translate('options.network-voices')}
        explanation={translate('options.network-voices.explain')}
        synonyms={translate('find.network-voices')}
        lock={lockOf('reach')}
        choice={settings.reach === 'network' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ reach: choice === 'on' ? 'network' : 'device' })}
      />
    </Group>
  );
}
