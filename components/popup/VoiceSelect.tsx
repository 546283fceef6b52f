import { useState } from 'preact/hooks';
import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { VoiceEntries, VoiceEntry } from '@/utils/core/interface/voice-list.ts';
import { HANDFUL } from '@/utils/core/voices/handful.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface VoiceSelectProps {
  readonly choices: VoiceChoices;
  readonly translate: Translate;
  /** Why none can be chosen, as a sentence that stands elsewhere in the page by this id; left out where one can. */
  readonly lockId?: string | undefined;
  /** Null: choose for me. */
  readonly onVoice: (voiceId: string | null) => void;
  /** Says a sentence with the voice that is shown. */
  readonly onTry: () => void;
  readonly onFavourite: (wanted: 'yes' | 'no') => void;
}

/** Before a language, for the entry that shows the rest of its voices; no voice's id begins so. */
const MORE = '|more|';

export function VoiceSelect({ choices, translate, lockId, onVoice, onTry, onFavourite }: VoiceSelectProps) {
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const choose = (select: HTMLSelectElement) => {
    const { value } = select;
    // A voice stays as it was chosen: one that is taken back until it is stored is not told to a screen reader, or late
    // (seen in Chromium 156 with Orca 43).
    if (!value.startsWith(MORE)) return onVoice(value || null);
    setUnfolded([...unfolded, value.slice(MORE.length)]);
    // "More" is no voice: what was chosen stays so.
    select.value = choices.chosen ?? '';
  };
  const isFavourite = ({ id }: VoiceEntry) => choices.favourites.some((entry) => entry.id === id);
  const option = ({ id, name, reach }: VoiceEntry) => (
    <option key={id} value={id}>
      {reach === 'network' ? translate('popup.voice.network', { name }) : name}
    </option>
  );
  return (
    <>
      <label class="field">
        <span>{translate('popup.voice')}</span>
        <select
          name="voice"
          value={choices.chosen ?? ''}
          disabled={lockId !== undefined}
          aria-describedby={lockId}
          onChange={(event) => event.isTrusted && choose(event.currentTarget)}
        >
          <option value="">{translate(choices.groups.length === 0 ? 'popup.voice.none' : 'popup.voice.auto')}</option>
          {choices.favourites.length === 0 ? null : (
            <optgroup label={translate('popup.voice.favourites')}>{choices.favourites.map(option)}</optgroup>
          )}
          {choices.groups.map((group) => {
            const isUnfolded = unfolded.includes(group.language);
            return (
              <optgroup key={group.language} label={group.name}>
                {listEntries(group, isUnfolded ? 'all' : 'few', choices.chosen)
                  .filter((entry) => !isFavourite(entry))
                  .map(option)}
                {isUnfolded || group.more.length === 0 ? null : (
                  <option value={`${MORE}${group.language}`}>
                    {translate('popup.voice.more', { language: group.name })}
                  </option>
                )}
              </optgroup>
            );
          })}
        </select>
      </label>
      <div class="row">
        <button type="button" data-action="try-voice" onClick={(event) => event.isTrusted && onTry()}>
          {translate('popup.voice.try')}
        </button>
        {choices.favourite === null ? null : (
          <CheckboxField
            name="favourite"
            label={translate('popup.voice.favourite')}
            choice={choices.favourite === 'yes' ? 'on' : 'off'}
            onChoice={(choice) => onFavourite(choice === 'on' ? 'yes' : 'no')}
          />
        )}
      </div>
      {choices.silence === null ? null : (
        <p class="note" data-note="voice">
          {choices.silence}
        </p>
      )}
    </>
  );
}

/** The few, the chosen one among them wherever it stands: in the place of the last, so that they stay as few. */
function listEntries(
  { voices, more }: VoiceEntries,
  extent: 'few' | 'all',
  chosen: string | null,
): readonly VoiceEntry[] {
  if (extent === 'all') return [...voices, ...more];
  const own = more.find(({ id }) => id === chosen);
  if (own === undefined) return voices;
  return voices.length < HANDFUL ? [...voices, own] : [...voices.slice(0, -1), own];
}
