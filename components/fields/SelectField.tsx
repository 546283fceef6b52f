import { describedBy, Setting, type SettingWords } from './Setting.tsx';

interface SelectFieldProps<Choice extends string> extends SettingWords {
  /** In the order they are shown in, with the words for each. */
  readonly choices: readonly { readonly choice: Choice; readonly words: string }[];
  readonly chosen: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** A choice of one out of a few, with what it means below it. */
export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>) {
  const { choices, chosen, onChoice, ...words } = props;
  const choose = (value: string) => {
    const known = choices.find(({ choice }) => choice === value);
    if (known) onChoice(known.choice);
  };
  return (
    <Setting {...words} parts={choices.map((choice) => choice.words)}>
      <label class="field">
        <span>{words.label}</span>
        <select
          name={words.name}
          aria-describedby={describedBy(words)}
          value={chosen}
          disabled={words.lock !== undefined}
          onChange={(event) => event.isTrusted && choose(event.currentTarget.value)}
        >
          {choices.map(({ choice, words }) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </Setting>
  );
}
