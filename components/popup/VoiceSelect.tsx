import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';

interface VoiceSelectProps {
  readonly choices: VoiceChoices;
  readonly translate: Translate;
  /** Null: choose for me. */
  readonly onVoice: (voiceId: string | null) => void;
}

export function VoiceSelect({ choices, translate, onVoice }: VoiceSelectProps) {
  return (
    <label class="field">
      <span>{translate('popup.voice')}</span>
      <select
        name="voice"
        value={choices.chosen ?? ''}
        onChange={(event) => event.isTrusted && onVoice(event.currentTarget.value || null)}
      >
        <option value="">{translate(choices.groups.length === 0 ? 'popup.voice.none' : 'popup.voice.auto')}</option>
        {choices.groups.map((group) => (
          <optgroup key={group.language} label={group.language}>
            {group.voices.map((voice) => (
              <option key={voice.id} value={voice.id}>
                {voice.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
