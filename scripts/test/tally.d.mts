export type Tally = { readonly passed: number; readonly failed: number };

/** The part of vitest's JSON report that is counted. */
export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    /** The test file. */
    readonly name: string;
    /** Why the file could not be loaded, or nothing. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

export type Failure = {
  /** The test's file and name, or the file. */
  readonly test: string;
  /** The first lines of its errors. */
  readonly why: readonly string[];
};

export declare function tallyCommand(exitCode: number): Tally;
export declare function tallyVitest(report: VitestReport | undefined, exitCode: number): Tally;
export declare function listFailures(report: VitestReport | undefined): readonly Failure[];
export declare function sumTallies(tallies: readonly Tally[]): Tally;
export declare function exitCodeOf(total: Tally): 0 | 1;
