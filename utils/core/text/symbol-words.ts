/** What a language says for the three signs that never reach a voice. */
export interface SymbolWords {
  readonly and: string;
  readonly lessThan: string;
  readonly greaterThan: string;
}

/**
 * As the signs are read aloud inside a sentence, written from knowledge of the languages. Not yet held
 * against the characters' short names in CLDR's annotations.
 */
const byLanguage: ReadonlyMap<string, SymbolWords> = new Map([
  ['en', { and: 'and', lessThan: 'less than', greaterThan: 'greater than' }],
  ['es', { and: 'y', lessThan: 'menor que', greaterThan: 'mayor que' }],
  ['fr', { and: 'et', lessThan: 'inférieur à', greaterThan: 'supérieur à' }],
  ['de', { and: 'und', lessThan: 'kleiner als', greaterThan: 'größer als' }],
  ['pt', { and: 'e', lessThan: 'menor que', greaterThan: 'maior que' }],
  ['it', { and: 'e', lessThan: 'minore di', greaterThan: 'maggiore di' }],
  ['nl', { and: 'en', lessThan: 'kleiner dan', greaterThan: 'groter dan' }],
  ['sv', { and: 'och', lessThan: 'mindre än', greaterThan: 'större än' }],
  ['da', { and: 'og', lessThan: 'mindre end', greaterThan: 'større end' }],
  ['nb', { and: 'og', lessThan: 'mindre enn', greaterThan: 'større enn' }],
  ['no', { and: 'og', lessThan: 'mindre enn', greaterThan: 'større enn' }],
  ['pl', { and: 'i', lessThan: 'mniejsze niż', greaterThan: 'większe niż' }],
  ['ru', { and: 'и', lessThan: 'меньше', greaterThan: 'больше' }],
  ['uk', { and: 'і', lessThan: 'менше', greaterThan: 'більше' }],
  ['tr', { and: 've', lessThan: 'küçüktür', greaterThan: 'büyüktür' }],
]);

/**
 * The full-width forms: safe for every voice, and a voice that knows the sign says it in its own
 * language. A word of another language would be wrong, and a space would drop a meaning.
 */
const fullWidth: SymbolWords = { and: '＆', lessThan: '＜', greaterThan: '＞' };

/** The words for a BCP 47 tag; for a language without words the full-width signs. */
export function findSymbolWords(lang: string | null): SymbolWords {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? fullWidth;
}
