import { readFile } from 'node:fs/promises';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { MESSAGE_KINDS } from '../utils/core/interface/format-message.ts';

/** `?messages`, or `?messages=player,note,-note.taken` for the ids that begin so, without those behind a minus. */
const QUERY = /\?messages(?:=([\w,.-]+))?$/;

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
        .filter(([key]) => !parts || (isAmong(parts, key) && !isAmong(parts, `-${key}`)))
        .map(([key, message]) => [key, compileMessage(message, `${file}: ${key}`)]);
      // A module of code, not JSON: the query keeps Vite's own JSON plugin away.
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, map: null, moduleType: 'js' };
    },
  };
}

function isAmong(parts: readonly string[], key: string): boolean {
  return parts.some((part) => key === part || key.startsWith(`${part}.`));
}

function compileMessage(message: string, where: string): CompiledMessage {
  let compiled: CompiledMessage;
  try {
    compiled = compileMessageOrThrow(message);
  } catch (error) {
    throw new Error(`${where} is not a well-formed ICU message`, { cause: error });
  }
  checkKinds(compiled, where);
  return compiled;
}

/** Fails on a part that `formatMessage` would not know. */
function checkKinds(message: CompiledMessage, where: string): void {
  for (const part of message) {
    if (typeof part === 'string') continue;
    const [name, kind, format] = part;
    if (kind === undefined) continue;
    const isKnown = MESSAGE_KINDS.includes(kind) && (kind !== 'number' || format == null || format === 'percent');
    if (!isKnown) throw new Error(`${where}: {${name}} is of a kind that formatMessage does not know`);
    for (const choice of kind === 'number' ? [] : Object.values(format as Record<string, unknown>))
      if (Array.isArray(choice)) checkKinds(choice, where);
  }
}
