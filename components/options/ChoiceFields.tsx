import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Choices } from '@/utils/core/text/choices.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface ChoiceFieldsProps {
  readonly choices: Choices;
  readonly translate: Translate;
  readonly onChange: (choices: Choices) => void;
}

type Pair<Name extends keyof Choices> = readonly [on: Choices[Name], off: Choices[Name]];

/** How numbers, marks, notes, addresses and short forms are heard. */
export function ChoiceFields({ choices, translate, onChange }: ChoiceFieldsProps) {
  /** What ticking it chooses, and what is chosen without. */
  const field = <Name extends keyof Choices>(name: Name, label: string, explanation: string, [on, off]: Pair<Name>) => (
    <CheckboxField
      name={name}
      label={label}
      explanation={explanation}
      choice={choices[name] === on ? 'on' : 'off'}
      onChoice={(choice) => onChange({ ...choices, [name]: choice === 'on' ? on : off })}
    />
  );
  return (
    <fieldset>
      <legend>{translate('options.choices')}</legend>
      {field('numbers', translate('options.numbers'), translate('options.numbers.explain'), ['digits', 'natural'])}
      {field('punctuation', translate('options.punctuation'), translate('options.punctuation.explain'), [
        'spoken',
        'pauses',
      ])}
      {field('citations', translate('options.citations'), translate('options.citations.explain'), ['skip', 'read'])}
      {field('links', translate('options.links'), translate('options.links.explain'), ['skip', 'read'])}
      {field('abbreviations', translate('options.abbreviations'), translate('options.abbreviations.explain'), [
        'explained',
        'plain',
      ])}
    </fieldset>
  );
}
