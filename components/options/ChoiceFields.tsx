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
  const field = <Name extends keyof Choices>(name: Name, on: Choices[Name], off: Choices[Name]) => (
    <CheckboxField
      name={name}
      label={translate(`options.${name}`)}
      explanation={translate(`options.${name}.explain`)}
      choice={choices[name] === on ? 'on' : 'off'}
      onChoice={(choice) => onChange({ ...choices, [name]: choice === 'on' ? on : off })}
    />
  );
  return (
    <fieldset>
      <legend>{translate('options.choices')}</legend>
      {field('numbers', 'digits', 'natural')}
      {field('punctuation', 'spoken', 'pauses')}
      {field('citations', 'skip', 'read')}
      {field('links', 'skip', 'read')}
      {field('abbreviations', 'explained', 'plain')}
    </fieldset>
  );
}
