import { type Messages, setupI18n } from '@lingui/core';
import type catalog from '@/locales/en.json';

/** Id of a message in `locales/`. */
export type MessageId = keyof typeof catalog;

/**
 * The interface's words in one language. Numbers and plurals follow that language (Intl).
 * `values` fill the message's `{names}`; they are data and are never parsed.
 */
export type Translate = TranslateIds<MessageId>;
type TranslateIds<Id extends string> = (id: Id, values?: Readonly<Record<string, string | number>>) => string;

/**
 * A translator for one language over a compiled catalog (see `scripts/compile-messages.ts`).
 * It needs no extension API, so it works in the page and in the offscreen document too, and a
 * second one for another language can stand beside it: that is how the language is switched.
 */
export function createTranslator<Id extends string = MessageId>(locale: string, messages: Messages): TranslateIds<Id> {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return (id, values) => i18n._(id, values);
}
