export type Browser = {
  readonly family: 'chromium' | 'firefox';
  readonly name: string;
  readonly path: string;
};

export declare function findBrowsers(machine: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}): readonly Browser[];
