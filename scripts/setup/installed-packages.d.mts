export declare function compareLocks(
  wanted: { readonly packages: Readonly<Record<string, LockedPackage>> },
  installed: { readonly packages: Readonly<Record<string, LockedPackage>> },
): 'installed' | 'outdated';

type LockedPackage = { readonly version?: string; readonly optional?: boolean };
