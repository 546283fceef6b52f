import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/** What fills a message's `{names}`: data, never parsed. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A message compiled at build time (`scripts/compile-messages.ts`), filled in. The kinds of parts are those that
 * the build lets through: `MESSAGE_KINDS`. `count` is what `#` stands for inside a plural.
 *
 * Of our own, since each page that Hark works in pays for it: what fills such messages elsewhere is ten times as long.
 */
export function formatMessage(message: CompiledMessage, locale: string, values: MessageValues, count = '#'): string {
  return message
    .map((part) => {
      if (part === '#') return count;
      if (typeof part === 'string') return part;
      const [name, kind, format] = part;
      const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
      if (kind === undefined) return String(value);
      if (kind === 'number') return formatNumber(locale, value, format === 'percent' ? { style: 'percent' } : {});
      const choices = format as Readonly<Record<string, CompiledMessage>>;
      if (kind === 'select') return formatMessage(pick(choices, String(value)), locale, values, count);
      const offset = Number(choices.offset ?? 0);
      const type = kind === 'plural' ? 'cardinal' : 'ordinal';
      const exact = Object.hasOwn(choices, String(value)) ? choices[String(value)] : undefined;
      const chosen = exact ?? pick(choices, new Intl.PluralRules(locale, { type }).select(Number(value) - offset));
      return formatMessage(chosen, locale, values, formatNumber(locale, Number(value) - offset));
    })
    .join('');
}

/** The kinds of parts that `formatMessage` knows, beside a plain `{name}`; of a number: as it is, or `percent`. */
export const MESSAGE_KINDS: readonly string[] = ['number', 'plural', 'selectordinal', 'select'];

function formatNumber(locale: string, value: string | number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, options).format(Number(value));
}

function pick(choices: Readonly<Record<string, CompiledMessage>>, choice: string): CompiledMessage {
  return (Object.hasOwn(choices, choice) ? choices[choice] : choices.other) ?? [];
}
