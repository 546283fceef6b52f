/** Why the page cannot be read aloud. The message is for a person and says what to do. */
export class StartError extends Error {}
