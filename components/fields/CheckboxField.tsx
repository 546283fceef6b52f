import { describedBy, Setting, type SettingWords } from './Setting.tsx';

interface CheckboxFieldProps extends SettingWords {
  readonly choice: 'on' | 'off';
  readonly onChoice: (choice: 'on' | 'off') => void;
}

/** A choice of yes or no, with what it means below it. */
export function CheckboxField({ choice, onChoice, ...words }: CheckboxFieldProps) {
  return (
    <Setting {...words}>
      <label class="check">
        <input
          type="checkbox"
          name={words.name}
          aria-describedby={describedBy(words)}
          checked={choice === 'on'}
          disabled={words.lock !== undefined}
          onChange={(event) => event.isTrusted && onChoice(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{words.label}</span>
      </label>
    </Setting>
  );
}
