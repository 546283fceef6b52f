interface ChoiceSelectProps<Choice extends string | number> {
  readonly name: string;
  readonly label: string;
  /** In the order they are shown in, with the words for each. */
  readonly choices: readonly { readonly choice: Choice; readonly words: string }[];
  readonly chosen: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** A choice of one out of a few, whose effect is seen at once. */
export function ChoiceSelect<Choice extends string | number>(props: ChoiceSelectProps<Choice>) {
  const { name, label, choices, chosen, onChoice } = props;
  const choose = (value: string) => {
    const known = choices.find(({ choice }) => `${choice}` === value);
    if (known) onChoice(known.choice);
  };
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        name={name}
        value={`${chosen}`}
        onChange={(event) => event.isTrusted && choose(event.currentTarget.value)}
      >
        {choices.map(({ choice, words }) => (
          <option key={choice} value={`${choice}`}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
