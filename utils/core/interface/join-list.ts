/**
 * Things one after another, as a language writes them: in a sentence ("Speed, Pauses, and Voice"), or as `narrow` as a
 * table has them ("de, fr").
 */
export function joinList(items: readonly string[], locale: string, style: 'long' | 'narrow' = 'long'): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style }).format(items);
}
