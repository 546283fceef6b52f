/** The settings of a file of one version, as a file of the next version has them. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * The first leads from version 1 to 2, and so on. A setting that is added needs none, since files may leave any out;
 * one that gets another name or other values does, and with it files become one version newer.
 */
const MIGRATIONS: readonly Migration[] = [];

/** The version of files that are written now. */
export const FILE_VERSION = MIGRATIONS.length + 1;

/** The settings of a file of an older version as they are written now; `newer` where Hark is too old for the file. */
export function bringUpToDate(
  settings: Readonly<Record<string, unknown>>,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Readonly<Record<string, unknown>> | 'newer' {
  if (version > migrations.length + 1) return 'newer';
  return migrations.slice(version - 1).reduce((older, migrate) => migrate(older), settings);
}
