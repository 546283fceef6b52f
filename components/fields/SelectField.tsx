interface SelectFieldProps<Choice extends string> {
  /** Also the root of the explanation's id: one field of a name in a page. */
  readonly name: string;
  readonly label: string;
  readonly explanation: string;
  /** In the order they are shown in, with the words for each. */
  readonly choices: readonly { readonly choice: Choice; readonly words: string }[];
  readonly chosen: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** A choice of one out of a few, with what it means below it. */
export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>) {
  const { name, label, explanation, choices, chosen, onChoice } = props;
  const explanationId = `${name}-explanation`;
  const choose = (value: string) => {
    const known = choices.find(({ choice }) => choice === value);
    if (known) onChoice(known.choice);
  };
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <select
          name={name}
          aria-describedby={explanationId}
          value={chosen}
          onChange={(event) => event.isTrusted && choose(event.currentTarget.value)}
        >
          {choices.map(({ choice, words }) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p id={explanationId}>{explanation}</p>
    </>
  );
}
