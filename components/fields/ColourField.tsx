import { useState } from 'preact/hooks';
import type { Hex } from '@/utils/core/marking/contrast.ts';
import { isHex } from '@/utils/core/marking/is-hex.ts';
import { describedBy, Setting, type SettingWords } from './Setting.tsx';
import { TextField } from './TextField.tsx';

interface ColourFieldProps extends SettingWords {
  /** Of the field for its code. */
  readonly codeLabel: string;
  /** What is said of a code that is none. */
  readonly codeFault: string;
  readonly colour: Hex;
  readonly onColour: (colour: Hex) => void;
  /** Has words told to a screen reader. */
  readonly onTell: (words: string) => void;
}

/** What stands in the field for the code: that of the colour, or what is typed there; `refused` where it is none. */
type Code = { readonly is: 'the colour' } | { readonly is: 'typed' | 'refused'; readonly text: string };
const THE_COLOUR: Code = { is: 'the colour' };

/**
 * A colour, chosen by the browser's own means or typed as a code. What is no code changes nothing and stays as it was
 * typed, with what is wrong with it once the reader has done with the field.
 */
export function ColourField({ codeLabel, codeFault, colour, onColour, onTell, ...words }: ColourFieldProps) {
  const [code, setCode] = useState(THE_COLOUR);
  const take = (hex: Hex | null) => {
    if (hex !== null && hex !== colour) onColour(hex);
  };
  const type = (text: string) => {
    const hex = readCode(text);
    setCode({ is: hex === null && code.is === 'refused' ? 'refused' : 'typed', text });
    take(hex);
  };
  const settle = (text: string) => {
    const hex = readCode(text);
    setCode(hex === null ? { is: 'refused', text } : THE_COLOUR);
    if (hex === null) onTell(codeFault);
    take(hex);
  };
  const pick = (value: string) => {
    setCode(THE_COLOUR);
    take(readCode(value));
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
          onChange={(event) => event.isTrusted && pick(event.currentTarget.value)}
        />
      </label>
      {words.lock === undefined && (
        <TextField
          name={`${words.name}-code`}
          label={codeLabel}
          value={code.is === 'the colour' ? colour : code.text}
          fault={code.is === 'refused' ? codeFault : undefined}
          onValue={type}
          onSettled={settle}
        />
      )}
    </Setting>
  );
}

function readCode(text: string): Hex | null {
  const code = text.trim().toLowerCase();
  return isHex(code) ? code : null;
}
