import type { Ref } from 'preact';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly lang?: string | undefined;
  readonly input?: Ref<HTMLInputElement>;
  readonly onValue: (value: string) => void;
}

/** One line to type. */
export function TextField({ name, label, value, lang, input, onValue }: TextFieldProps) {
  return (
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
        ref={input ?? null}
        onInput={(event) => event.isTrusted && onValue(event.currentTarget.value)}
      />
    </label>
  );
}
