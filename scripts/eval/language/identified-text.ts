import { primaryLanguage } from '../../../utils/core/language/primary-language.ts';

/** How long texts are, in UTF-16 code units. */
export const LENGTHS = ['<20', '20–50', '51–100', '>100'] as const;
export type Length = (typeof LENGTHS)[number];

export function lengthOf({ length }: string): Length {
  if (length < 20) return '<20';
  if (length <= 50) return '20–50';
  return length <= 100 ? '51–100' : '>100';
}

/** Written norms of one language, which the sets tell apart by name alone. */
const ONE: Readonly<Record<string, string>> = { nn: 'nb', tl: 'fil' };

/** Whether the language found is the labelled one; regions and the two norms of Norwegian are not told apart. */
export function isRight(found: string | null | undefined, label: string): boolean {
  return found != null && plain(found) === plain(label);
}

function plain(tag: string): string | null {
  const primary = primaryLanguage(tag);
  return primary === null ? null : (ONE[primary] ?? primary);
}
