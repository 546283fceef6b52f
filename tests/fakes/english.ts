import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import catalog from '@/locales/en.json';
import { createTranslator, type Translate } from '@/utils/core/interface/translator.ts';

/** The interface in the words that are shipped. */
export const english: Translate = createTranslator('en', compileCatalog(catalog));

export function compileCatalog(messages: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, compileMessageOrThrow(message)]));
}
