import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { createTranslator, type Translate } from '../utils/core/interface/translator.ts';

const LOCALES = resolve(import.meta.dirname, '../locales');

/** The interface's words in one language, outside of a build. */
export function readTranslator(locale: string): Translate {
  return createTranslator(locale, compileCatalog(JSON.parse(readFileSync(join(LOCALES, `${locale}.json`), 'utf8'))));
}

export function compileCatalog(messages: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, compileMessageOrThrow(message)]));
}
