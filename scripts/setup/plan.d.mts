/** What was found on the machine. */
export type Facts = {
  readonly purpose: 'start' | 'test';
  readonly platform: string;
  /** What may install packages here: apt-get as root, apt-get for somebody else, or nothing Hark knows. */
  readonly installer: 'apt' | 'apt-without-root' | 'none';
  readonly npmPackages: 'installed' | 'missing' | 'outdated';
  /** The Debian packages whose programs were not found. */
  readonly missingPackages: readonly string[];
  /** How many usable browsers were found; of interest for `start` only. */
  readonly browserCount: number;
};

export type Step =
  | { readonly kind: 'npm-install'; readonly reason: string }
  | { readonly kind: 'apt-install'; readonly packages: readonly string[] };

export type Plan =
  /** Nothing can be done without a person; `message` says what to do. */
  | { readonly kind: 'blocked'; readonly message: string }
  /** Carry out the steps in their order; `advice` is for the person and stops nothing. */
  | { readonly kind: 'ready'; readonly steps: readonly Step[]; readonly advice: readonly string[] };

export declare function planSetup(facts: Facts): Plan;
