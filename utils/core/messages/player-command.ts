/** What a reader can ask of the player, from the panel, the popup or a key. */
export const STEP_COMMANDS = [
  'back',
  'forward',
  'repeat',
  'repeat-slower',
  'spell',
  'paragraph-back',
  'paragraph-forward',
  'heading-back',
  'heading-forward',
  'leave-structure',
] as const;
export const PLAYER_COMMANDS = ['play', 'pause', 'toggle', 'stop', ...STEP_COMMANDS] as const;
/** To another place in the text, or to the same again. */
export type StepCommand = (typeof STEP_COMMANDS)[number];
export type PlayerCommand = (typeof PLAYER_COMMANDS)[number];

/** What a reader can ask of the speed. It is a setting, not a command to the player. */
export const SPEED_COMMANDS = ['slower', 'faster'] as const;
export type SpeedCommand = (typeof SPEED_COMMANDS)[number];
