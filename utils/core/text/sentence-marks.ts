/** Signs that end a sentence in every language, as the inside of a character class. */
export const STOPS = '.!?…。！？．؟۔।॥።፧։';

/** Signs that open a quotation or a bracket. Some can also close one: see `QUOTES`. */
export const OPENERS = '([{（［「『《〈【‹„‚“‘«¿¡';

/** Signs that close a quotation or a bracket. */
export const CLOSERS = ')]}）］」』》〉】›”’»';

/** Quotation marks that open or close depending on the language and on what stands beside them. */
export const QUOTES = '"\'“”‘’«»‹›';

/** A character class of these signs, whatever they are, for use in a regular expression. */
export function toCharacterClass(signs: string): string {
  return `[${signs.replace(/[\]\\^-]/gu, '\\$&')}]`;
}
