import type { Translate } from '@/utils/core/interface/translator.ts';
import type { LexiconRead } from '@/utils/core/lexicon/read-lexicon.ts';
import { BUILT_IN_USES } from '@/utils/core/settings/built-in-use.ts';
import { PAUSES } from '@/utils/core/settings/pauses.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { STOPS } from '@/utils/core/settings/stops.ts';
import { PITCHES, VOLUMES } from '@/utils/core/settings/voice-sound.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { SoundCheckLink } from '../sound-check/SoundCheckLink.tsx';
import { About } from './About.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { MyWords } from './MyWords.tsx';

interface OptionsProps {
  readonly settings: Settings;
  /** Why a word that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
  /** Hark's own, as the manifest says. */
  readonly version: string;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  readonly readFile: (file: Blob) => Promise<LexiconRead>;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onListen: (entry: Pronunciation) => void;
  readonly onSoundCheck: () => void;
}

/** For each of the pitches, from low to high. */
const PITCH_WORDS = ['pitch.lowest', 'pitch.lower', 'pitch.own', 'pitch.higher', 'pitch.highest'] as const;

export function Options(props: OptionsProps) {
  const { settings, silence, version, translate, nameLanguage, readFile, onChange, onListen, onSoundCheck } = props;
  return (
    <main>
      <h1>{translate('options.title')}</h1>
      <fieldset>
        <legend>{translate('options.reading')}</legend>
        <CheckboxField
          name="as-written"
          label={translate('options.as-written')}
          explanation={translate('options.as-written.explain')}
          choice={settings.reading === 'as-written' ? 'on' : 'off'}
          onChoice={(choice) => onChange({ reading: choice === 'on' ? 'as-written' : 'natural' })}
        />
        <CheckboxField
          name="dialects"
          label={translate('options.dialects')}
          explanation={translate('options.dialects.explain')}
          choice={settings.dialects === 'alike' ? 'on' : 'off'}
          onChoice={(choice) => onChange({ dialects: choice === 'on' ? 'alike' : 'apart' })}
        />
        <SelectField
          name="built-in"
          label={translate('options.built-in')}
          explanation={translate('options.built-in.explain')}
          choices={BUILT_IN_USES.map((choice) => ({ choice, words: translate(`own.${choice}`) }))}
          chosen={settings.builtIn}
          onChoice={(builtIn) => onChange({ builtIn })}
        />
        <SelectField
          name="pauses"
          label={translate('options.pauses')}
          explanation={translate('options.pauses.explain')}
          choices={PAUSES.map((choice) => ({ choice, words: translate(`pauses.${choice}`) }))}
          chosen={settings.pauses}
          onChoice={(pauses) => onChange({ pauses })}
        />
        <SelectField
          name="stops"
          label={translate('options.stops')}
          explanation={translate('options.stops.explain')}
          choices={STOPS.map((choice) => ({ choice, words: translate(`stops.${choice}`) }))}
          chosen={settings.stops}
          onChoice={(stops) => onChange({ stops })}
        />
        <CheckboxField
          name="alternatives"
          label={translate('options.alternatives')}
          explanation={translate('options.alternatives.explain')}
          choice={settings.alternatives === 'read' ? 'on' : 'off'}
          onChoice={(choice) => onChange({ alternatives: choice === 'on' ? 'read' : 'skip' })}
        />
        <CheckboxField
          name="closed-sections"
          label={translate('options.closed-sections')}
          explanation={translate('options.closed-sections.explain')}
          choice={settings.closedSections === 'read' ? 'on' : 'off'}
          onChoice={(choice) => onChange({ closedSections: choice === 'on' ? 'read' : 'announce' })}
        />
      </fieldset>
      <MarkFields marks={settings.marks} translate={translate} onChange={(marks) => onChange({ marks })} />
      <ChoiceFields choices={settings.choices} translate={translate} onChange={(choices) => onChange({ choices })} />
      <MyWords
        lexicon={{ entries: settings.pronunciations, kept: settings.keptParts }}
        silence={silence}
        translate={translate}
        nameLanguage={nameLanguage}
        readFile={readFile}
        onListen={onListen}
        onChange={({ entries, kept }) => onChange({ pronunciations: entries, keptParts: kept })}
      />
      <fieldset>
        <legend>{translate('options.voices')}</legend>
        <SelectField
          name="pitch"
          label={translate('options.pitch')}
          explanation={translate('options.pitch.explain')}
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
          choices={VOLUMES.map((volume) => ({ choice: String(volume), words: translate('volume.part', { volume }) }))}
          chosen={String(settings.volume)}
          onChoice={(chosen) => onChange({ volume: VOLUMES.find((volume) => String(volume) === chosen) ?? 1 })}
        />
        <CheckboxField
          name="network-voices"
          label={translate('options.network-voices')}
          explanation={translate('options.network-voices.explain')}
          choice={settings.reach === 'network' ? 'on' : 'off'}
          onChoice={(choice) => onChange({ reach: choice === 'on' ? 'network' : 'device' })}
        />
      </fieldset>
      <SoundCheckLink translate={translate} onSoundCheck={onSoundCheck} />
      <About version={version} translate={translate} />
    </main>
  );
}
