import type { Ref } from 'preact';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly lang?: string | undefined;
  readonly input?: Ref<HTMLInputElement>;
  /** Why it cannot be changed, as a sentence; left out where it can. */
  readonly lock?: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One line to type. */
export function TextField({ name, label, value, lang, input, lock, onValue }: TextFieldProps) {
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <input
          type="text"
          name={name}
          value={value}
          lang={lang}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={lock === undefined ? undefined : `${name}-lock`}
          disabled={lock !== undefined}
          ref={input ?? null}
          onInput={(event) => event.isTrusted && onValue(event.currentTarget.value)}
        />
      </label>
      {lock !== undefined && (
        <p id={`${name}-lock`} class="lock">
          {lock}
        </p>
      )}
    </>
  );
}
