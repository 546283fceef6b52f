import { EARCON_CHOICES } from '@/utils/core/settings/earcons.ts';
import { PAUSE_CHOICES } from '@/utils/core/settings/pauses.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { STOPS } from '@/utils/core/settings/stops.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { Group } from '../fields/Group.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import type { LockOf } from '../fields/Setting.tsx';
import { Example, type ExampleLine } from './Example.tsx';
import { PauseLengthFields } from './PauseLengthFields.tsx';
import { SiteChoicesList, type SiteChoicesListProps } from './SiteChoicesList.tsx';

interface ReadingGroupProps extends SiteChoicesListProps {
  readonly settings: Settings;
  readonly lockOf: LockOf;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onHear: (lines: readonly ExampleLine[]) => void;
}

/** What of a page is read, and with which pauses. */
export function ReadingGroup(props: ReadingGroupProps) {
  const { settings, sites, translate, lockOf, onChange, onHear, onSites, onTell } = props;
  return (
    <Group name="reading" title={translate('options.reading')}>
      <SelectField
        name="pauses"
        label={translate('options.pauses')}
        explanation={translate('options.pauses.explain')}
        synonyms={translate('find.pauses')}
        lock={lockOf('pauses')}
        choices={PAUSE_CHOICES.map((choice) => ({ choice, words: translate(`pauses.${choice}`) }))}
        chosen={settings.pauses}
        onChoice={(pauses) => onChange({ pauses })}
      />
      {settings.pauses === 'own' && <PauseLengthFields {...{ settings, translate, lockOf, onChange }} />}
      <SelectField
        name="stops"
        label={translate('options.stops')}
        explanation={translate('options.stops.explain')}
        synonyms={translate('find.stops')}
        lock={lockOf('stops')}
        choices={STOPS.map((choice) => ({ choice, words: translate(`stops.${choice}`) }))}
        chosen={settings.stops}
        onChoice={(stops) => onChange({ stops })}
      />
      <SelectField
        name="earcons"
        label={translate('options.earcons')}
        explanation={translate('options.earcons.explain')}
        synonyms={translate('find.earcons')}
        lock={lockOf('earcons')}
        choices={EARCON_CHOICES.map((choice) => ({ choice, words: translate(`earcons.${choice}`) }))}
        chosen={settings.earcons}
        onChoice={(earcons) => onChange({ earcons })}
      />
      <Example
        name="reading"
        lines={[
          { kind: 'heading', text: translate('example.reading.heading') },
          { kind: 'list item', text: translate('example.reading.first') },
          { kind: 'list item', text: translate('example.reading.second') },
        ]}
        translate={translate}
        onHear={onHear}
      />
      <CheckboxField
        name="as-written"
        label={translate('options.as-written')}
        explanation={translate('options.as-written.explain')}
        lock={lockOf('reading')}
        choice={settings.reading === 'as-written' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ reading: choice === 'on' ? 'as-written' : 'natural' })}
      />
      <CheckboxField
        name="alternatives"
        label={translate('options.alternatives')}
        explanation={translate('options.alternatives.explain')}
        synonyms={translate('find.alternatives')}
        lock={lockOf('alternatives')}
        choice={settings.alternatives === 'read' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ alternatives: choice === 'on' ? 'read' : 'skip' })}
      />
      <CheckboxField
        name="closed-sections"
        label={translate('options.closed-sections')}
        explanation={translate('options.closed-sections.explain')}
        synonyms={translate('find.closed-sections')}
        lock={lockOf('closedSections')}
        choice={settings.closedSections === 'read' ? 'on' : 'off'}
        onChoice={(choice) => onChange({ closedSections: choice === 'on' ? 'read' : 'announce' })}
      />
      <SiteChoicesList {...{ sites, translate, onSites, onTell }} />
    </Group>
  );
}
