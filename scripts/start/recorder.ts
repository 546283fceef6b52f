/** Keeps what is heard. */
export type Recorder = {
  /**
   * Records from now on into a WAV file, silence included.
   * @throws Error when it cannot
   */
  readonly start: (path: string) => Promise<void>;
  /** The file is whole then. */
  readonly stop: () => Promise<void>;
};

/** `none`: there is no recorder here, and `sentence` says so to a person. */
export type RecorderChoice =
  | { readonly kind: 'recorder'; readonly recorder: Recorder }
  | { readonly kind: 'none'; readonly sentence: string };
