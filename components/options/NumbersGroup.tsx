import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Choices } from '@/utils/core/text/choices.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { Group } from '../fields/Group.tsx';
import type { LockOf } from '../fields/Setting.tsx';
import { Example, type ExampleLine } from './Example.tsx';

interface NumbersGroupProps {
  readonly choices: Choices;
  readonly translate: Translate;
  readonly lockOf: LockOf;
  readonly onChange: (choices: Choices) => void;
  readonly onHear: (lines: readonly ExampleLine[]) => void;
}

/** Each with what is said of it, what ticking it chooses, and what is chosen without. */
const CHOICES = [
  ['numbers', 'options.numbers.explain', 'digits', 'natural'],
  ['punctuation', 'options.punctuation.explain', 'spoken', 'pauses'],
  ['citations', 'options.citations.explain', 'skip', 'read'],
  ['links', 'options.links.explain', 'skip', 'read'],
  ['abbreviations', 'options.abbreviations.explain', 'explained', 'plain'],
] as const;

/** How numbers, marks, notes, addresses and short forms are heard. */
export function NumbersGroup({ choices, translate, lockOf, onChange, onHear }: NumbersGroupProps) {
  return (
    <Group name="numbers" title={translate('options.choices')}>
      {CHOICES.map(([name, explanation, on, off]) => (
        <CheckboxField
          key={name}
          name={name}
          label={translate(`options.${name}`)}
          explanation={translate(explanation)}
          lock={lockOf(`choices.${name}`)}
          choice={choices[name] === on ? 'on' : 'off'}
          onChoice={(choice) => onChange({ ...choices, [name]: choice === 'on' ? on : off })}
        />
      ))}
      <Example
        name="numbers"
        lines={[{ kind: 'paragraph', text: translate('example.numbers') }]}
        translate={translate}
        onHear={onHear}
      />
    </Group>
  );
}
