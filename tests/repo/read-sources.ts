import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The product's source text, file by file. */
export function readSources(): ReadonlyMap<string, string> {
  const files = globSync(['{utils,components,entrypoints}/**/*.{ts,tsx}', 'wxt.config.ts'], { cwd: ROOT });
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}
