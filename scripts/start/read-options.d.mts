export type StartOptions = {
  /** A file or an address, as written; null: the sample page. */
  readonly page: string | null;
  /** Where what was heard is kept, as written. */
  readonly save: string | null;
  /** Part of `browserNames`; null: the best one there is. */
  readonly browser: string | null;
};

export declare function readOptions(
  args: readonly string[],
):
  | ({ readonly kind: 'run' } & StartOptions)
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export declare const browserNames: readonly string[];

export declare const usage: string;
