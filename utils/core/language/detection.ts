import { primaryLanguage } from './primary-language.ts';

/** Percent of a text. Firefox's detector names each language that a word or two might be in. */
const LEAST_SHARE = 20;

/** What a language detector says of one text. */
export interface Detection {
  /** Primary languages (`he`, `nb`), the likeliest first. */
  readonly languages: readonly string[];
  /** The detector's own word on whether it had enough to go by. */
  readonly certainty: 'reliable' | 'unsure';
}

/** What a detector says of a text, and of its two halves by themselves. */
export interface Evidence {
  readonly whole: Detection;
  /** Not asked for where the whole does not speak against what the page declares. */
  readonly halves: readonly Detection[];
}

/**
 * The answer of a browser's detector in the project's words. Codes are normalised: `iw` is `he`, `no`
 * is `nb`, `zh-Hant` is `zh`. Romanised texts ("ja-Latn") count as unknown: no voice reads them.
 *
 * @param answer as `i18n.detectLanguage` gives it
 */
export function toDetection(answer: {
  readonly isReliable: boolean;
  readonly languages: readonly { readonly language: string; readonly percentage: number }[];
}): Detection {
  const languages = answer.languages.flatMap(({ language, percentage }) => {
    if (percentage < LEAST_SHARE) return [];
    const primary = /-Latn$/i.test(language) ? null : primaryLanguage(language);
    return primary === null ? [] : [primary];
  });
  return { languages, certainty: answer.isReliable && languages.length > 0 ? 'reliable' : 'unsure' };
}
