import type { Hex } from '@/utils/core/marking/contrast.ts';
import { isHex } from '@/utils/core/marking/own-palette.ts';
import { describedBy, Setting, type SettingWords } from './Setting.tsx';
import { TextField } from './TextField.tsx';

interface ColourFieldProps extends SettingWords {
  /** Of the field for its code. */
  readonly codeLabel: string;
  readonly colour: Hex;
  readonly onColour: (colour: Hex) => void;
}

/** A colour, chosen by the browser's own means or typed as a code; what is no code changes nothing. */
export function ColourField({ codeLabel, colour, onColour, ...words }: ColourFieldProps) {
  const take = (value: string) => {
    const code = value.trim().toLowerCase();
    if (isHex(code)) onColour(code);
  };
  return (
    <Setting {...words} parts={[codeLabel]}>
      <label class="field">
        <span>{words.label}</span>
        <input
          type="color"
          name={words.name}
          aria-describedby={describedBy(words)}
          value={colour}
          disabled={words.lock !== undefined}
          onChange={(event) => event.isTrusted && take(event.currentTarget.value)}
        />
      </label>
      {words.lock === undefined && (
        <TextField name={`${words.name}-code`} label={codeLabel} value={colour} onValue={take} />
      )}
    </Setting>
  );
}
