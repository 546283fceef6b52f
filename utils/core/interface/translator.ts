import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import type catalog from '@/locales/en.json';
import { formatMessage, type MessageValues } from './format-message.ts';

/** Id of a message in `locales/`. */
export type MessageId = keyof typeof catalog;

/** Compiled messages by their ids: those that one of Hark's scripts may show. */
export type Messages = Readonly<Record<string, CompiledMessage>>;

/**
 * The interface's words in one language. Numbers and plurals follow that language (Intl).
 * `values` fill the message's `{names}`; they are data and are never parsed.
 */
export type Translate = TranslateIds<MessageId>;
type TranslateIds<Id extends string> = (id: Id, values?: MessageValues) => string;

/**
 * A translator for one language over a compiled catalog (see `scripts/compile-messages.ts`).
 * It needs no extension API, so it works in the page and in the offscreen document too, and a
 * second one for another language can stand beside it: that is how the language is switched.
 * An id without a message is shown as it is.
 */
export function createTranslator<Id extends string = MessageId>(locale: string, messages: Messages): TranslateIds<Id> {
  return (id, values = {}) => formatMessage(messages[id] ?? [id], locale, values);
}
