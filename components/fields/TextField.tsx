import type { Ref } from 'preact';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly lang?: string | undefined;
  readonly input?: Ref<HTMLInputElement>;
  /** Why it cannot be changed, as a sentence; left out where it can. */
  readonly lock?: string | undefined;
  /** Why what is typed was not taken, and what to do; left out while all is well. */
  readonly fault?: string | undefined;
  readonly onValue: (value: string) => void;
  /** When the reader has done with it: on Enter, and as it loses the focus. */
  readonly onSettled?: (value: string) => void;
}

/** One line to type. */
export function TextField({ name, label, value, lang, input, lock, fault, onValue, onSettled }: TextFieldProps) {
  const about = lock === undefined ? fault && `${name}-fault` : `${name}-lock`;
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
          aria-describedby={about}
          aria-invalid={fault === undefined ? undefined : 'true'}
          disabled={lock !== undefined}
          ref={input ?? null}
          onInput={(event) => event.isTrusted && onValue(event.currentTarget.value)}
          onChange={(event) => event.isTrusted && onSettled?.(event.currentTarget.value)}
        />
      </label>
      {lock !== undefined && (
        <p id={`${name}-lock`} class="lock">
          {lock}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${name}-fault`} class="note">
          {fault}
        </p>
      )}
    </>
  );
}
