/** What a reader can ask of the player, from the panel, the popup or a key. */
export const PLAYER_COMMANDS = ['play', 'pause', 'toggle', 'stop', 'back', 'forward'] as const;
export type PlayerCommand = (typeof PLAYER_COMMANDS)[number];

/** What a reader can ask of the speed. It is a setting, not a command to the player. */
export const SPEED_COMMANDS = ['slower', 'faster'] as const;
export type SpeedCommand = (typeof SPEED_COMMANDS)[number];
