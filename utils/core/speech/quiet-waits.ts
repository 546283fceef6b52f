/** Milliseconds to wait when somebody else has taken the voice, by how often. Who takes it rarely holds it longer. */
export const QUIET_WAITS_MS = [600, 1200, 2400] as const;
