import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words the browser itself shows (store name, shortcut page), in the form it asks for. */
export interface ManifestCatalog {
  /** File in the package, `_locales/<language>/messages.json`. */
  readonly path: string;
  readonly contents: string;
}

const FOR_THE_BROWSER = /^(manifest|command)\./;

/** The name under which a manifest refers to a message: `command.listen` → `__MSG_command_listen__`. */
export function manifestMessage(key: string): string {
  return `__MSG_${messageName(key)}__`;
}

/** One `messages.json` for each file in `locales/`, holding the manifest's and the commands' words. */
export function readManifestCatalogs(localesDirectory: string): ManifestCatalog[] {
  return readdirSync(localesDirectory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const messages = JSON.parse(readFileSync(join(localesDirectory, file), 'utf8')) as Record<string, string>;
      const chosen = Object.entries(messages).filter(([key]) => FOR_THE_BROWSER.test(key));
      const entries = chosen.map(([key, message]) => [messageName(key), { message }]);
      return {
        path: `_locales/${file.replace('.json', '').replace('-', '_')}/messages.json`,
        contents: JSON.stringify(Object.fromEntries(entries), null, 2),
      };
    });
}

function messageName(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, '_');
}
