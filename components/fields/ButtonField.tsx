import type { Translate } from '@/utils/core/interface/translator.ts';
import { CheckboxField } from './CheckboxField.tsx';

interface ButtonFieldProps {
  /** `denied`: the reader has just said no to the browser. */
  readonly everySite: 'on' | 'off' | 'denied';
  readonly lock?: string | undefined;
  readonly translate: Translate;
  readonly onEverySite: (wanted: 'on' | 'off') => void;
}

/** Whether the listen button shows on all sites. The browser asks by itself. */
export function ButtonField({ everySite, lock, translate, onEverySite }: ButtonFieldProps) {
  return (
    <>
      <CheckboxField
        name="every-site"
        label={translate('button.every-site')}
        explanation={translate('button.every-site.explain')}
        synonyms={translate('find.button')}
        lock={lock}
        choice={everySite === 'on' ? 'on' : 'off'}
        onChoice={onEverySite}
      />
      {everySite === 'denied' ? <p class="note">{translate('button.denied')}</p> : null}
    </>
  );
}
