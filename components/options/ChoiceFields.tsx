import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Choices } from '@/utils/core/text/choices.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface ChoiceFieldsProps {
  readonly choices: Choices;
  readonly translate: Translate;
  readonly onChange: (choices: Choices) => void;
}

/** How numbers, marks, notes, addresses and short forms are heard. */
export function ChoiceFields({ choices, translate, onChange }: ChoiceFieldsProps) {
  const change = (changed: Choices) => onChange({ ...choices, ...changed });
  return (
    <fieldset>
      <legend>{translate('options.choices')}</legend>
      <CheckboxField
        name="numbers"
        label={translate('options.numbers')}
        explanation={translate('options.numbers.explain')}
        choice={choices.numbers === 'digits' ? 'on' : 'off'}
        onChoice={(choice) => change({ numbers: choice === 'on' ? 'digits' : 'natural' })}
      />
      <CheckboxField
        name="punctuation"
        label={translate('options.punctuation')}
        explanation={translate('options.punctuation.explain')}
        choice={choices.punctuation === 'spoken' ? 'on' : 'off'}
        onChoice={(choice) => change({ punctuation: choice === 'on' ? 'spoken' : 'pauses' })}
      />
      <CheckboxField
        name="citations"
        label={translate('options.citations')}
        explanation={translate('options.citations.explain')}
        choice={choices.citations === 'skip' ? 'on' : 'off'}
        onChoice={(choice) => change({ citations: choice === 'on' ? 'skip' : 'read' })}
      />
      <CheckboxField
        name="links"
        label={translate('options.links')}
        explanation={translate('options.links.explain')}
        choice={choices.links === 'skip' ? 'on' : 'off'}
        onChoice={(choice) => change({ links: choice === 'on' ? 'skip' : 'read' })}
      />
      <CheckboxField
        name="abbreviations"
        label={translate('options.abbreviations')}
        explanation={translate('options.abbreviations.explain')}
        choice={choices.abbreviations === 'explained' ? 'on' : 'off'}
        onChoice={(choice) => change({ abbreviations: choice === 'on' ? 'explained' : 'plain' })}
      />
    </fieldset>
  );
}
