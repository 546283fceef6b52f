import type { HandCheck } from './criterion.ts';

/** With Orca 43.1 and Chromium, by what Orca’s log says that it spoke. */
export const ORCA_WALK: HandCheck = {
  on: '2026-11-30',
  did: 'With Orca at work, pressed Tab through the welcome, the first settings and the popup in Chromium.',
  saw: 'Each control was said once, with name, kind and state, then its help: “Pitch combo box. Normal. How high or low the voice is.” or “One voice for each language check box not checked.” Groups and the row of buttons were named.',
};
export const ORCA_READING: HandCheck = {
  on: '2026-11-30',
  did: 'With Orca at work, pressed the listen key on an article in Chromium, heard it read for twelve seconds, and pressed the key again.',
  saw: 'While Hark read, Orca said nothing but the keys that were pressed; then it said “Paused.”, once.',
};
export const PANEL_RING: HandCheck = {
  on: '2026-11-30',
  did: 'Went to the player in a page by its key in Chromium, one button on by arrow key, and looked at pictures in light, dark and forced colours.',
  saw: 'A solid ring of 3 px, 2 px away from the button, in the colour of the text on the player’s own ground: nearly black on white, nearly white on black, the system’s highlight. It touches no neighbour.',
};
