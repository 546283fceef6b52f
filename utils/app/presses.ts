/** A press whose reading is being prepared. */
export interface Press {
  /** Whether it must come to nothing: whoever pressed again, paused or stopped meanwhile has taken its place. */
  isOvertaken(): boolean;
}

/** The presses of one page: settings and host are waited for, and only the last press counts. */
export interface Presses {
  /** Takes the place of the press before. */
  prepare(): Press;
  /** What is being prepared has been done, or comes to nothing. */
  settle(): void;
  isPreparing(): boolean;
}

export function createPresses(): Presses {
  let pending: symbol | null = null;
  return {
    prepare() {
      const press = Symbol('press');
      pending = press;
      return { isOvertaken: () => pending !== press };
    },
    settle() {
      pending = null;
    },
    isPreparing: () => pending !== null,
  };
}
