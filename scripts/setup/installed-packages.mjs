import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` holds what `package-lock.json` asks for.
 *
 * npm writes what it really installed into `node_modules/.package-lock.json`, at the very end. Comparing the two files
 * needs no stamp of our own, sees a `npm install` made by hand as good, and sees an interrupted one as missing.
 *
 * @param {string} root
 * @returns {'installed' | 'missing' | 'outdated'}
 */
export function checkNpmPackages(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  const ownNode = join(root, 'node_modules/.bin/node');
  if (!existsSync(record) || !(existsSync(ownNode) || existsSync(`${ownNode}.cmd`))) return 'missing';
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  return compareLocks(read(join(root, 'package-lock.json')), read(record));
}

/**
 * Optional packages may be absent: most of them are for other platforms.
 * @type {typeof import('./installed-packages.d.mts').compareLocks}
 */
export function compareLocks(wanted, installed) {
  const same = Object.entries(wanted.packages)
    .filter(([path]) => path !== '')
    .every(([path, { version, optional }]) => {
      const found = installed.packages[path];
      return found === undefined ? optional === true : found.version === version;
    });
  return same ? 'installed' : 'outdated';
}
