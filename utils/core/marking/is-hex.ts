import type { Hex } from './contrast.ts';

const HEX = /^#[0-9a-f]{6}$/i;

/** Whether a text is a colour as a field for colours writes it: `#rrggbb`. */
export function isHex(text: string): text is Hex {
  return HEX.test(text);
}
