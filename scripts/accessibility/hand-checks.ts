import type { HandCheck } from './criterion.ts';

export const PANEL_RING: HandCheck = {
  on: '2026-11-30',
  did: 'Went to the player in a page by its key in Chromium, one button on by arrow key, and looked at pictures in light, dark and forced colours.',
  saw: 'A solid ring of 3 px, 2 px away from the button, in the colour of the text on the player’s own ground: nearly black on white, nearly white on black, the system’s highlight. It touches no neighbour.',
};
