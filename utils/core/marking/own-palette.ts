import { contrastOf, type Hex } from './contrast.ts';
import { DARK_INK, LIGHT_INK, type Palette } from './palettes.ts';

/** What ink needs on a block (WCAG 2.2, 1.4.6). */
const LEGIBLE = 7;
/** So many steps lead from a colour to white or black. */
const STEPS = 16;

const HEX = /^#[0-9a-f]{6}$/i;

/** Whether a text is a colour as a field for colours writes it: `#rrggbb`. */
export function isHex(text: string): text is Hex {
  return HEX.test(text);
}

/**
 * A palette of one colour, whichever it is. Where ink has 7:1 on it the colour stays as it is; else it becomes lighter or
 * darker, as little as it must. Beside the colour stands one of its hue from the other end, for pages and sentences that
 * it does not stand out from.
 */
export function makePalette(colour: Hex): Palette {
  const isLight = contrastOf(colour, DARK_INK) >= contrastOf(colour, LIGHT_INK);
  const light = fitInk(colour, '#ffffff', DARK_INK);
  const dark = fitInk(colour, '#000000', LIGHT_INK);
  const [block, other] = isLight ? [light, dark] : [dark, light];
  return { pale: block, bright: block, night: block, firm: colour, deep: other, under: colour };
}

function fitInk(colour: Hex, pole: Hex, ink: Hex): Hex {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, pole, step / STEPS);
    if (contrastOf(mixed, ink) >= LEGIBLE) return mixed;
  }
  return pole;
}

function mix(colour: Hex, pole: Hex, share: number): Hex {
  const part = (of: Hex, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(colour, at) + (part(pole, at) - part(colour, at)) * share));
  return `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}
