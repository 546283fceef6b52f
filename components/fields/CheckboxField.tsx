interface CheckboxFieldProps {
  /** Also the root of the explanation's id: one field of a name in a page. */
  readonly name: string;
  readonly label: string;
  /** Left out where the label says all. */
  readonly explanation?: string;
  readonly choice: 'on' | 'off';
  readonly onChoice: (choice: 'on' | 'off') => void;
}

/** A choice of yes or no, with what it means below it. */
export function CheckboxField({ name, label, explanation, choice, onChoice }: CheckboxFieldProps) {
  const explanationId = explanation === undefined ? undefined : `${name}-explanation`;
  return (
    <>
      <label>
        <input
          type="checkbox"
          name={name}
          aria-describedby={explanationId}
          checked={choice === 'on'}
          onChange={(event) => event.isTrusted && onChoice(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{label}</span>
      </label>
      {explanation !== undefined && <p id={explanationId}>{explanation}</p>}
    </>
  );
}
