import { readFile } from 'node:fs/promises';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** `?messages`, or `?messages=player,note` for the ids that begin so. */
const QUERY = /\?messages(?:=([\w,-]+))?$/;

/**
 * Vite plugin: `import messages from '@/locales/en.json?messages'` gives the catalog with each
 * ICU message compiled, so that no message parser is shipped and a broken message fails the build.
 * With `?messages=player,note` a page gets only the words that it can show.
 */
export function compileMessages(): Plugin {
  return {
    name: 'hark:compile-messages',
    enforce: 'pre',
    async load(id) {
      const query = QUERY.exec(id);
      if (!query) return null;
      const parts = query[1]?.split(',');
      const file = id.slice(0, query.index);
      this.addWatchFile(file);
      const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(messages)
        .filter(([key]) => parts?.includes(key.split('.', 1)[0] ?? '') ?? true)
        .map(([key, message]) => [key, compileMessage(message, `${file}: ${key}`)]);
      // A module of code, not JSON: the query keeps Vite's own JSON plugin away.
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, map: null, moduleType: 'js' };
    },
  };
}

function compileMessage(message: string, where: string): CompiledMessage {
  try {
    return compileMessageOrThrow(message);
  } catch (error) {
    throw new Error(`${where} is not a well-formed ICU message`, { cause: error });
  }
}
