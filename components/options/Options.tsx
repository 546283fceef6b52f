import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Reading } from '@/utils/core/text/spoken-rule.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface OptionsProps {
  readonly reading: Reading;
  readonly translate: Translate;
  readonly onReading: (reading: Reading) => void;
}

export function Options({ reading, translate, onReading }: OptionsProps) {
  return (
    <main>
      <h1>{translate('options.title')}</h1>
      <fieldset>
        <legend>{translate('options.reading')}</legend>
        <CheckboxField
          name="as-written"
          label={translate('options.as-written')}
          explanation={translate('options.as-written.explain')}
          choice={reading === 'as-written' ? 'on' : 'off'}
          onChoice={(choice) => onReading(choice === 'on' ? 'as-written' : 'natural')}
        />
      </fieldset>
    </main>
  );
}
