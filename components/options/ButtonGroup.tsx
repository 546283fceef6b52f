import type { Translate } from '@/utils/core/interface/translator.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { Group } from '../fields/Group.tsx';
import type { LockOf } from '../fields/Setting.tsx';

interface ButtonGroupProps {
  readonly everySite: 'on' | 'off' | 'denied';
  readonly translate: Translate;
  readonly lockOf: LockOf;
  readonly onEverySite: (wanted: 'on' | 'off') => void;
}

/** Where the listen button shows beside highlighted text. */
export function ButtonGroup({ everySite, translate, lockOf, onEverySite }: ButtonGroupProps) {
  return (
    <Group name="button" title={translate('button.title')}>
      <CheckboxField
        name="every-site"
        label={translate('button.every-site')}
        explanation={translate('button.every-site.explain')}
        synonyms={translate('find.button')}
        lock={lockOf('every-site')}
        choice={everySite === 'on' ? 'on' : 'off'}
        onChoice={onEverySite}
      />
      {everySite === 'denied' ? <p class="note">{translate('button.denied')}</p> : null}
    </Group>
  );
}
